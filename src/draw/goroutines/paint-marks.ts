/** Where a life begins and ends, that it is leaked, the moment looked at, and who started and woke whom. */
import { fitText, textWidth } from '../heap/text-fit.ts';
import type { LaneTheme } from './lane-theme.ts';
import { AXIS_HEIGHT, LANE_HEIGHT, LANE_TOP, laneX, ROW_HEIGHT, rowY, type LaneView } from './lane-view.ts';
import type { Lane } from './lanes.ts';

/** Room for the mark of a verdict ahead of a name, px. */
export const VERDICT_WIDTH = 16;

const CAP_WIDTH = 3;
const HEAD = 4;
const LABEL_SIZE = 11;

/** One goroutine did something to another at a moment. */
export interface LaneArrow {
  readonly kind: 'creator' | 'waker';
  /** ns. */
  readonly t: number;
  /** Row of who did it; null: it has none here. */
  readonly from: number | null;
  /** Row of whom it was done to. */
  readonly to: number;
  /** Who did it, for where its row is not in view. */
  readonly name: string;
}

/** A foot where it was started, a cap where it ended. */
export function paintLaneMarks(
  context: CanvasRenderingContext2D,
  lane: Lane,
  view: LaneView,
  theme: LaneTheme,
  y: number,
): void {
  const top = y + LANE_TOP;
  context.fillStyle = theme.text;
  const begin = laneX(view, lane.row.created);
  if (begin >= view.nameWidth - 1 && begin <= view.size.width) {
    context.fillRect(begin - 1, top, 1.5, LANE_HEIGHT);
    context.beginPath();
    context.moveTo(begin - 1, top - 1);
    context.lineTo(begin + 5, top - 1);
    context.lineTo(begin - 1, top + 4);
    context.fill();
  }
  if (lane.row.ended === Infinity) return;
  const x = laneX(view, lane.row.ended);
  if (x >= view.nameWidth) context.fillRect(x - 1, top - 1, CAP_WIDTH, LANE_HEIGHT + 2);
}

/** A triangle with an exclamation mark: filled when it is proven, an outline when it is suspected. */
export function paintVerdictMark(
  context: CanvasRenderingContext2D,
  x: number,
  y: number,
  verdict: 'proven' | 'suspected',
  theme: LaneTheme,
): void {
  context.beginPath();
  context.moveTo(x + 6, y - 6);
  context.lineTo(x + 12, y + 5);
  context.lineTo(x, y + 5);
  context.closePath();
  const isProven = verdict === 'proven';
  context.fillStyle = theme.line.stuck;
  context.strokeStyle = theme.line.stuck;
  context.lineWidth = 1.5;
  if (isProven) context.fill();
  else context.stroke();
  context.fillStyle = isProven ? theme.background : theme.line.stuck;
  context.fillRect(x + 5.25, y - 2, 1.5, 3.5);
  context.fillRect(x + 5.25, y + 2.5, 1.5, 1.5);
}

/** The line at the moment looked at. */
export function paintCursor(
  context: CanvasRenderingContext2D,
  t: number,
  view: LaneView,
  theme: LaneTheme,
): void {
  const x = laneX(view, t);
  if (x < view.nameWidth - 1 || x > view.size.width) return;
  context.fillStyle = theme.cursor;
  context.fillRect(Math.round(x), AXIS_HEIGHT - 6, 1, view.size.height);
  context.beginPath();
  context.moveTo(x - 4, AXIS_HEIGHT - 7);
  context.lineTo(x + 5, AXIS_HEIGHT - 7);
  context.lineTo(x + 0.5, AXIS_HEIGHT - 1);
  context.fill();
}

/** Upright, from who did it to whom; from the edge, with a name, where the other one is not in view. */
export function paintArrows(
  context: CanvasRenderingContext2D,
  arrows: readonly LaneArrow[],
  view: LaneView,
  theme: LaneTheme,
): void {
  const middle = LANE_TOP + LANE_HEIGHT / 2;
  context.lineWidth = 1.5;
  context.font = `${LABEL_SIZE}px ${theme.font}`;
  for (const arrow of arrows) {
    const x = laneX(view, arrow.t);
    if (x < view.nameWidth || x > view.size.width) continue;
    const to = rowY(view, arrow.to) + middle;
    if (to < AXIS_HEIGHT || to > view.size.height) continue;
    const from = arrow.from === null ? to - 1.5 * ROW_HEIGHT : rowY(view, arrow.from) + middle;
    const start = Math.min(Math.max(from, AXIS_HEIGHT), view.size.height);
    const color = theme[arrow.kind];
    context.strokeStyle = color;
    context.fillStyle = color;
    context.setLineDash(arrow.kind === 'creator' ? [] : [4, 2]);
    context.beginPath();
    context.moveTo(x, start);
    context.lineTo(x, to);
    context.stroke();
    context.setLineDash([]);
    const direction = to >= start ? 1 : -1;
    context.beginPath();
    context.moveTo(x, to);
    context.lineTo(x - HEAD, to - direction * 1.6 * HEAD);
    context.lineTo(x + HEAD, to - direction * 1.6 * HEAD);
    context.fill();
    if (arrow.from === null || start !== from) paintArrowName(context, arrow, x, start, view, theme);
  }
}

function paintArrowName(
  context: CanvasRenderingContext2D,
  { name, kind }: LaneArrow,
  x: number,
  y: number,
  view: LaneView,
  theme: LaneTheme,
): void {
  const text = fitText(name, 160, LABEL_SIZE);
  const width = textWidth(text, LABEL_SIZE) + 6;
  const left = x + width + 4 > view.size.width ? x - width - 3 : x + 3;
  const baseline = Math.min(Math.max(y + 4, AXIS_HEIGHT + LABEL_SIZE), view.size.height - 4);
  context.fillStyle = theme.background;
  context.fillRect(left, baseline - LABEL_SIZE, width, LABEL_SIZE + 4);
  context.fillStyle = theme[kind];
  context.fillText(text, left + 3, baseline);
}
