/** Where lanes stand on a canvas: one row a goroutine, names on the left, time to the right. CSS pixels and ns. */
import type { TimeRange } from '../decimate.ts';
import type { Size } from '../scene.ts';

/** Height of a lane with the room between two. */
export const ROW_HEIGHT = 22;
/** Of the coloured part, and its distance from the row's top. */
export const LANE_HEIGHT = 16;
export const LANE_TOP = 3;
/** Of the time axis above the lanes. */
export const AXIS_HEIGHT = 22;
/** Room right of the end of time, for half a tick's label. */
export const RIGHT_MARGIN = 10;

/** What part of all lanes is in view. */
export interface LaneView {
  /** Of the canvas, axis included. */
  readonly size: Size;
  /** Of the column of names, which is where time begins. */
  readonly nameWidth: number;
  readonly range: TimeRange;
  /** How far the rows are scrolled, px. */
  readonly top: number;
}

/** Names take what is left after two thirds for time, and no more than names need. */
export function nameWidthFor(width: number): number {
  return Math.round(Math.min(240, Math.max(96, width * 0.3)));
}

export function plotWidth({ size, nameWidth }: LaneView): number {
  return Math.max(1, size.width - nameWidth - RIGHT_MARGIN);
}

/** x of a moment. */
export function laneX(view: LaneView, t: number): number {
  const { from, to } = view.range;
  return view.nameWidth + ((t - from) / (to - from)) * plotWidth(view);
}

/** The moment at x. */
export function laneTime(view: LaneView, x: number): number {
  const { from, to } = view.range;
  return from + ((x - view.nameWidth) / plotWidth(view)) * (to - from);
}

/** Top of a row. */
export function rowY(view: LaneView, row: number): number {
  return AXIS_HEIGHT + row * ROW_HEIGHT - view.top;
}

/** The row at y, whether there is one or not; −1: the axis. */
export function rowAt(view: LaneView, y: number): number {
  return y < AXIS_HEIGHT ? -1 : Math.floor((y - AXIS_HEIGHT + view.top) / ROW_HEIGHT);
}

/** Rows that are at least partly in view, of `rows`: the first, and the one after the last. */
export function rowsInView(view: LaneView, rows: number): readonly [first: number, end: number] {
  const first = Math.max(0, Math.floor(view.top / ROW_HEIGHT));
  const end = Math.min(rows, Math.ceil((view.top + view.size.height - AXIS_HEIGHT) / ROW_HEIGHT));
  return [first, Math.max(first, end)];
}

/** The farthest that `rows` rows can be scrolled. */
export function maxTop({ size }: Pick<LaneView, 'size'>, rows: number): number {
  return Math.max(0, rows * ROW_HEIGHT - (size.height - AXIS_HEIGHT));
}

/** How far rows must be scrolled to have all of one in view, moving no further than needed. */
export function topToReveal(view: LaneView, row: number): number {
  const room = view.size.height - AXIS_HEIGHT;
  const start = row * ROW_HEIGHT;
  if (start < view.top) return start;
  return start + ROW_HEIGHT > view.top + room ? start + ROW_HEIGHT - room : view.top;
}
