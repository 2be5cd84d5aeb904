/** From stretches of time to rectangles, gathered by colour: a canvas is slow to change colours and fast to fill. */
import type { LaneSpans } from './lanes.ts';
import { LANE_TONES, type LaneTone } from './lane-tone.ts';
import { laneX, type LaneView } from './lane-view.ts';

/** Narrower than this is drawn this wide, so that a short moment can be seen, px. */
const MIN_WIDTH = 1;
/** Touching rectangles of one colour are one when one of them is narrower, px. */
const MERGE_WIDTH = 2;

/** x, y, width of rectangles of one colour; the height follows from the colour. */
export type RectList = number[];

export interface SpanRects {
  readonly byTone: Readonly<Record<LaneTone, RectList>>;
  /** Where states were folded together. */
  readonly folded: RectList;
}

export function emptyRects(): SpanRects {
  const byTone = Object.fromEntries(LANE_TONES.map((tone) => [tone, []])) as unknown as Record<
    LaneTone,
    RectList
  >;
  return { byTone, folded: [] };
}

/**
 * Adds what of `spans` is in view at height `y`. Neighbours of one colour become one rectangle where no eye could tell them
 * apart, so that a busy lane never needs many more of them than it has pixels.
 */
export function addSpans(rects: SpanRects, spans: LaneSpans, view: LaneView, y: number): void {
  const left = view.nameWidth;
  const right = view.size.width;
  let paintedTo = -Infinity;
  for (let i = firstInView(spans, view.range.from); i < spans.length; i++) {
    const start = laneX(view, spans.from[i]!);
    if (start > right) return;
    const x0 = Math.max(start, left);
    const x1 = Math.min(Math.max(laneX(view, spans.to[i]!), start + MIN_WIDTH), right);
    // Another one has this pixel already.
    if (x1 <= paintedTo || x1 <= x0) continue;
    const from = Math.max(x0, paintedTo);
    extendOrAdd(rects.byTone[spans.tone[i]!], from, y, x1);
    if (spans.folded[i]! > 0) extendOrAdd(rects.folded, from, y, x1);
    paintedTo = x1;
  }
}

function extendOrAdd(list: RectList, x: number, y: number, end: number): void {
  const last = list.length - 3;
  const touches = last >= 0 && list[last + 1] === y && list[last]! + list[last + 2]! === x;
  if (touches && Math.min(list[last + 2]!, end - x) < MERGE_WIDTH) list[last + 2]! += end - x;
  else list.push(x, y, end - x);
}

/** The first stretch that ends after `t`. */
export function firstInView(spans: LaneSpans, t: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (spans.to[middle]! <= t) low = middle + 1;
    else high = middle;
  }
  return low;
}
