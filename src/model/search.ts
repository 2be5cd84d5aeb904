/** Binary search in a column that never goes down. O(log n). */
import type { ReadonlyColumn } from './columns.ts';

/** First index in [from, to) whose value is ≥ `value`; `to` when there is none. */
export function lowerBound(column: ReadonlyColumn, value: number, from: number, to: number): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (column[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** First index in [from, to) whose value is > `value`; `to` when there is none. */
export function upperBound(column: ReadonlyColumn, value: number, from: number, to: number): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (column[middle]! <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Index of the value nearest to `value` in [0, length); the earlier one of two equally near; -1 when empty. */
export function nearestIndex(column: ReadonlyColumn, value: number, length: number): number {
  if (length === 0) return -1;
  const after = lowerBound(column, value, 0, length);
  if (after === 0) return 0;
  if (after === length) return length - 1;
  return value - column[after - 1]! <= column[after]! - value ? after - 1 : after;
}
