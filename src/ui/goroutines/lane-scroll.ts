/** Rows of lanes in a scrolling element: browsers end at some tens of millions of pixels, a million rows do not. */
import { AXIS_HEIGHT, maxTop, ROW_HEIGHT } from '../../draw/goroutines/lane-view.ts';

/** Firefox gives up beyond 17.9 million px. */
const MAX_CONTENT = 8_000_000;

/** Height of what scrolls, px. */
export function contentHeight(rows: number): number {
  return Math.min(MAX_CONTENT, AXIS_HEIGHT + rows * ROW_HEIGHT);
}

/** How far the rows are scrolled, px, when the element is scrolled by `scrollTop`. */
export function topOfScroll(scrollTop: number, rows: number, height: number): number {
  const most = maxTop({ size: { width: 0, height } }, rows);
  return Math.min(most, Math.max(0, scrollTop * scaleOf(rows, height)));
}

/** The other way round. */
export function scrollOfTop(top: number, rows: number, height: number): number {
  return top / scaleOf(rows, height);
}

/** px of rows for one of the element: 1 unless there are very many. */
function scaleOf(rows: number, height: number): number {
  const range = contentHeight(rows) - height;
  return range <= 0 ? 1 : maxTop({ size: { width: 0, height } }, rows) / range;
}
