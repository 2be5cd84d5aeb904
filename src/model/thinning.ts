/**
 * Halving a time series without losing its extremes.
 *
 * A run may last for days, so a table that reached its bound is thinned: rows are taken in groups of 4k, where k is the
 * number of columns that matter, and of each group only the rows that hold the minimum and the maximum of each such
 * column stay (at most 2k). So at most half of the rows remain, and the minimum and maximum of every column over any
 * whole group, and therefore over the whole run, are still there. The first and last rows always stay. O(rows × k).
 */
import type { ReadonlyColumn } from './columns.ts';

/** Ascending indices of the rows to keep out of `length`; `columns` are those whose extremes must survive. */
export function rowsWithExtremes(length: number, columns: readonly ReadonlyColumn[]): Uint32Array {
  const groupSize = Math.max(4, columns.length * 4);
  const kept = new Uint32Array(length);
  let count = 0;
  const inGroup: number[] = [];
  for (let start = 0; start < length; start += groupSize) {
    const end = Math.min(start + groupSize, length);
    inGroup.length = 0;
    if (start === 0) inGroup.push(0);
    if (end === length) inGroup.push(length - 1);
    for (const column of columns) {
      let low = start;
      let high = start;
      for (let row = start + 1; row < end; row++) {
        if (column[row]! < column[low]!) low = row;
        if (column[row]! > column[high]!) high = row;
      }
      inGroup.push(low, high);
    }
    inGroup.sort((a, b) => a - b);
    let previous = -1;
    for (const row of inGroup) {
      if (row !== previous) kept[count++] = row;
      previous = row;
    }
  }
  return kept.slice(0, count);
}
