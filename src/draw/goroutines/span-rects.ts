/** From stretches of time to rectangles, gathered by colour: a canvas is slow to change colours and fast to fill. */
import type { LaneSpans } from '../../protocol/goroutine-views.ts';
import { LANE_STATES, laneStateOf, type LaneState } from './lane-state.ts';
import { laneX, type LaneView } from './lane-view.ts';
import { firstEndingAfter } from './lanes.ts';

/** Narrower than this is drawn this wide, so that a short moment can be seen, px. */
const MIN_WIDTH = 1;
/** Touching rectangles of one colour are one when one of them is narrower, px. */
const MERGE_WIDTH = 2;

/** x, y, width of rectangles of one colour; the height follows from the colour. */
export type RectList = number[];

export interface SpanRects {
  readonly byState: Readonly<Record<LaneState, RectList>>;
  /** Where states were folded together. */
  readonly folded: RectList;
}

export function emptyRects(): SpanRects {
  const byState = Object.fromEntries(LANE_STATES.map((state) => [state, []])) as unknown as Record<
    LaneState,
    RectList
  >;
  return { byState, folded: [] };
}

/**
 * Adds what of `spans` is in view at height `y`. Neighbours of one colour become one rectangle where no eye could tell them
 * apart, so that a busy lane never needs many more of them than it has pixels.
 */
export function addSpans(rects: SpanRects, spans: LaneSpans, view: LaneView, y: number): void {
  const left = view.nameWidth;
  const right = view.size.width;
  let paintedTo = -Infinity;
  for (let i = firstEndingAfter(spans.end, view.range.from); i < spans.end.length; i++) {
    const state = laneStateOf(spans.state[i]!);
    if (state === null) continue;
    const start = laneX(view, spans.start[i]!);
    if (start > right) return;
    const x0 = Math.max(start, left);
    const x1 = Math.min(Math.max(laneX(view, spans.end[i]!), start + MIN_WIDTH), right);
    // Another one has this pixel already.
    if (x1 <= paintedTo || x1 <= x0) continue;
    const from = Math.max(x0, paintedTo);
    extendOrAdd(rects.byState[state], from, y, x1);
    if (spans.events[i]! > 0) extendOrAdd(rects.folded, from, y, x1);
    paintedTo = x1;
  }
}

function extendOrAdd(list: RectList, x: number, y: number, end: number): void {
  const last = list.length - 3;
  const touches = last >= 0 && list[last + 1] === y && list[last]! + list[last + 2]! === x;
  if (touches && Math.min(list[last + 2]!, end - x) < MERGE_WIDTH) list[last + 2]! += end - x;
  else list.push(x, y, end - x);
}
