/** Lanes on a canvas. Whatever the worker's answer covers is drawn for whatever part is in view, so that moving never waits for it. */
import { fitText, textWidth } from '../heap/text-fit.ts';
import { timeTicks } from '../ticks.ts';
import type { LaneTheme } from './lane-theme.ts';
import { isWait, LANE_STATES, laneStateOf, type LaneState } from './lane-state.ts';
import {
  AXIS_HEIGHT,
  LANE_HEIGHT,
  LANE_TOP,
  laneX,
  plotWidth,
  ROW_HEIGHT,
  rowsInView,
  rowY,
  type LaneView,
} from './lane-view.ts';
import { firstEndingAfter, laneOfRow, type Lane, type Lanes } from './lanes.ts';
import { paintLaneMarks, paintVerdictMark, VERDICT_WIDTH } from './paint-marks.ts';
import { addSpans, emptyRects, type RectList } from './span-rects.ts';

export interface LanePainting {
  readonly view: LaneView;
  readonly theme: LaneTheme;
  /** BCP 47. */
  readonly locale: string;
  /** Row that is selected, and row that the pointer or the keyboard is on; −1: none. */
  readonly selectedRow: number;
  readonly activeRow: number;
}

const LABEL_SIZE = 11;
/** px on both sides of a label within its stretch. */
const LABEL_MARGIN = 5;
const NAME_MARGIN = 8;
const INDENT = 12;
/** Room that a tick's label takes at least, px. */
const TICK_WIDTH = 80;
/** Waits have a line of this height at their bottom. */
const LINE_HEIGHT = 2.5;
/** A goroutine that could run stands lower than one that does. */
const RUNNABLE_HEIGHT = 9;
const HATCH_STEP = 6;

export function paintLanes(context: CanvasRenderingContext2D, lanes: Lanes, painting: LanePainting): void {
  const { view, theme } = painting;
  const { width, height } = view.size;
  context.clearRect(0, 0, width, height);
  const [first, end] = rowsInView(view, lanes.totalRows);
  context.save();
  context.beginPath();
  context.rect(0, AXIS_HEIGHT, width, height - AXIS_HEIGHT);
  context.clip();
  paintRowBacks(context, painting, first, end);
  paintGrid(context, painting);
  const shown = rowsWithLanes(lanes, first, end);
  const rects = emptyRects();
  for (const { row, lane } of shown) addSpans(rects, lane.spans, view, rowY(view, row) + LANE_TOP);
  for (const state of LANE_STATES) paintState(context, state, rects.byState[state], theme);
  paintFolded(context, rects.folded, theme);
  for (const { row, lane } of shown) {
    paintLaneMarks(context, lane, view, theme, rowY(view, row));
    paintLabels(context, { lane, label: lanes.label, view, theme }, rowY(view, row));
    paintName(context, lane, view, theme, rowY(view, row));
  }
  context.restore();
  paintAxis(context, painting);
}

function rowsWithLanes(
  lanes: Lanes,
  first: number,
  end: number,
): readonly { readonly row: number; readonly lane: Lane }[] {
  const found = [];
  for (let row = first; row < end; row++) {
    const lane = laneOfRow(lanes, row);
    if (lane !== undefined) found.push({ row, lane });
  }
  return found;
}

function paintRowBacks(
  context: CanvasRenderingContext2D,
  { view, theme, selectedRow, activeRow }: LanePainting,
  first: number,
  end: number,
): void {
  context.fillStyle = theme.grid;
  for (let row = first; row < end; row++) context.fillRect(0, rowY(view, row + 1) - 1, view.size.width, 1);
  for (const [row, alpha] of [
    [activeRow, 0.5],
    [selectedRow, 1],
  ] as const) {
    if (row < first || row >= end) continue;
    context.globalAlpha = alpha;
    context.fillStyle = theme.selected;
    context.fillRect(0, rowY(view, row), view.size.width, ROW_HEIGHT - 1);
    context.globalAlpha = 1;
  }
}

function paintGrid(context: CanvasRenderingContext2D, { view, theme, locale }: LanePainting): void {
  context.fillStyle = theme.grid;
  for (const tick of ticksOf(view, locale))
    context.fillRect(Math.round(laneX(view, tick.value)), AXIS_HEIGHT, 1, view.size.height);
}

function ticksOf(view: LaneView, locale: string): ReturnType<typeof timeTicks> {
  return timeTicks(view.range, Math.max(2, Math.floor(plotWidth(view) / TICK_WIDTH)), locale);
}

function paintAxis(context: CanvasRenderingContext2D, { view, theme, locale }: LanePainting): void {
  context.fillStyle = theme.muted;
  context.font = `${LABEL_SIZE}px ${theme.font}`;
  context.textAlign = 'center';
  context.textBaseline = 'alphabetic';
  for (const tick of ticksOf(view, locale)) {
    const x = laneX(view, tick.value);
    const half = textWidth(tick.label, LABEL_SIZE) / 2;
    if (x + half > view.size.width || x - half < 0) continue;
    context.fillText(tick.label, x, AXIS_HEIGHT - 8);
    context.fillRect(Math.round(x), AXIS_HEIGHT - 4, 1, 4);
  }
  context.fillRect(view.nameWidth, AXIS_HEIGHT - 1, plotWidth(view), 1);
  context.textAlign = 'start';
}

function paintState(
  context: CanvasRenderingContext2D,
  state: LaneState,
  list: RectList,
  theme: LaneTheme,
): void {
  if (list.length === 0) return;
  const height = state === 'runnable' ? RUNNABLE_HEIGHT : LANE_HEIGHT;
  const drop = LANE_HEIGHT - height;
  context.fillStyle = theme.fill[state];
  for (let i = 0; i < list.length; i += 3)
    context.fillRect(list[i]!, list[i + 1]! + drop, list[i + 2]!, height);
  if (!isWait(state)) return;
  if (state === 'stuck') paintHatch(context, list, theme);
  context.fillStyle = theme.line[state];
  for (let i = 0; i < list.length; i += 3)
    context.fillRect(list[i]!, list[i + 1]! + LANE_HEIGHT - LINE_HEIGHT, list[i + 2]!, LINE_HEIGHT);
}

/** Slanted lines, at the same places of the canvas for all, clipped to the stretches. */
function paintHatch(context: CanvasRenderingContext2D, list: RectList, theme: LaneTheme): void {
  context.save();
  context.beginPath();
  for (let i = 0; i < list.length; i += 3) context.rect(list[i]!, list[i + 1]!, list[i + 2]!, LANE_HEIGHT);
  context.clip();
  context.beginPath();
  for (let i = 0; i < list.length; i += 3) {
    const bottom = list[i + 1]! + LANE_HEIGHT;
    const end = list[i]! + list[i + 2]!;
    const from = Math.floor((list[i]! - LANE_HEIGHT) / HATCH_STEP) * HATCH_STEP;
    for (let x = from; x < end; x += HATCH_STEP) {
      context.moveTo(x, bottom);
      context.lineTo(x + LANE_HEIGHT, bottom - LANE_HEIGHT);
    }
  }
  context.strokeStyle = theme.line.stuck;
  context.globalAlpha = 0.3;
  context.lineWidth = 1;
  context.stroke();
  context.restore();
}

/** Where many states were folded into the one that lasted longest: a row of notches along the top. */
function paintFolded(context: CanvasRenderingContext2D, list: RectList, theme: LaneTheme): void {
  if (list.length === 0) return;
  context.beginPath();
  for (let i = 0; i < list.length; i += 3) {
    const y = list[i + 1]! + 1;
    context.moveTo(list[i]!, y);
    context.lineTo(list[i]! + list[i + 2]!, y);
  }
  context.strokeStyle = theme.background;
  context.lineWidth = 2;
  context.setLineDash([2, 2]);
  context.stroke();
  context.setLineDash([]);
}

/** Words start where their stretch comes into view, so that they stay readable while it is moved. */
function paintLabels(
  context: CanvasRenderingContext2D,
  { lane, label, view, theme }: { lane: Lane; label: Lanes['label']; view: LaneView; theme: LaneTheme },
  y: number,
): void {
  const { start, end, state, reason, line } = lane.spans;
  context.font = `${LABEL_SIZE}px ${theme.font}`;
  context.fillStyle = theme.text;
  for (let i = firstEndingAfter(end, view.range.from); i < end.length; i++) {
    const x0 = Math.max(laneX(view, start[i]!), view.nameWidth) + LABEL_MARGIN;
    if (x0 > view.size.width) return;
    const x1 = Math.min(laneX(view, end[i]!), view.size.width) - LABEL_MARGIN;
    if (x1 - x0 < 3 * LABEL_SIZE) continue;
    const what = laneStateOf(state[i]!);
    if (what === null || !isWait(what)) continue;
    const text = fitText(label(reason[i]!, line[i]!), x1 - x0, LABEL_SIZE);
    if (text !== '') context.fillText(text, x0, y + LANE_TOP + LANE_HEIGHT - 5);
  }
}

function paintName(
  context: CanvasRenderingContext2D,
  lane: Lane,
  view: LaneView,
  theme: LaneTheme,
  y: number,
): void {
  let x = NAME_MARGIN + lane.row.depth * INDENT;
  const baseline = y + LANE_TOP + LANE_HEIGHT - 4;
  if (lane.open !== null) {
    paintTwisty(context, x, y + ROW_HEIGHT / 2, lane.open, theme);
    x += INDENT;
  }
  if (lane.row.class !== 'none') {
    paintVerdictMark(context, x, y + ROW_HEIGHT / 2, lane.row.class, theme);
    x += VERDICT_WIDTH;
  }
  context.font = `12px ${theme.font}`;
  context.fillStyle = theme.text;
  context.fillText(fitText(lane.name, view.nameWidth - x - 4, 12), x, baseline);
}

function paintTwisty(
  context: CanvasRenderingContext2D,
  x: number,
  y: number,
  open: boolean,
  theme: LaneTheme,
): void {
  context.fillStyle = theme.muted;
  context.beginPath();
  if (open) {
    context.moveTo(x, y - 2.5);
    context.lineTo(x + 8, y - 2.5);
    context.lineTo(x + 4, y + 3.5);
  } else {
    context.moveTo(x + 1, y - 4);
    context.lineTo(x + 7, y);
    context.lineTo(x + 1, y + 4);
  }
  context.fill();
}
