/**
 * From a million samples to what a screen can show. For each pixel column first, minimum, maximum and last of its samples
 * are kept, as in M4 (Jugel, Jerzak, Hackenbroich, Markl: "M4: A Visualization-Oriented Time Series Data Aggregation",
 * VLDB 2014): the line drawn through them covers the pixels that the line through all samples covers. Only the order of
 * minimum and maximum within one column is not looked up; it cannot be seen.
 * Cost: O(pixels × log samples), with the extremes from a {@link MinMaxPyramid}.
 */
import type { ReadonlyColumn } from '../model/columns.ts';
import { lowerBound, upperBound } from '../model/search.ts';
import type { Extremes, MinMaxPyramid } from './pyramid.ts';

/** A time range, ns. */
export interface TimeRange {
  readonly from: number;
  readonly to: number;
}

/** A column over time, with its pyramid up to date. */
export interface TimeSeries {
  readonly t: ReadonlyColumn;
  readonly values: ReadonlyColumn;
  readonly length: number;
  readonly pyramid: MinMaxPyramid;
}

/** Points in order; `xs` in pixels from the left edge, `ys` in the values' own unit. */
export interface Points {
  readonly xs: Float64Array;
  readonly ys: Float64Array;
  readonly length: number;
}

/** Samples per pixel column up to which all of them are drawn. */
const RAW_PER_PIXEL = 4;

/**
 * The points to draw for `range` on `width` pixels. One sample beyond each edge comes along, so that the line enters and
 * leaves; the caller clips.
 */
export function decimate(series: TimeSeries, range: TimeRange, width: number): Points {
  const { t, length } = series;
  const inside = lowerBound(t, range.from, 0, length);
  const outside = lowerBound(t, range.to, inside, length);
  const first = Math.max(0, inside - 1);
  const end = Math.min(length, outside + 1);
  const columns = Math.max(1, Math.round(width));
  if (end - first <= columns * RAW_PER_PIXEL) return rawPoints(series, range, width, first, end);
  return columnPoints(series, range, width, columns, first, end);
}

function rawPoints(
  { t, values }: TimeSeries,
  range: TimeRange,
  width: number,
  first: number,
  end: number,
): Points {
  const length = end - first;
  const xs = new Float64Array(length);
  const ys = new Float64Array(length);
  const scale = width / (range.to - range.from);
  for (let i = 0; i < length; i++) {
    xs[i] = (t[first + i]! - range.from) * scale;
    ys[i] = values[first + i]!;
  }
  return { xs, ys, length };
}

function columnPoints(
  { t, values, pyramid }: TimeSeries,
  range: TimeRange,
  width: number,
  columns: number,
  first: number,
  end: number,
): Points {
  const xs = new Float64Array(columns * 4 + 2);
  const ys = new Float64Array(columns * 4 + 2);
  const extremes: Extremes = { low: 0, high: 0 };
  const nsPerColumn = (range.to - range.from) / columns;
  let length = 0;
  const add = (x: number, y: number): void => {
    if (length > 0 && xs[length - 1] === x && ys[length - 1] === y) return;
    xs[length] = x;
    ys[length++] = y;
  };
  let start = first;
  if (t[start]! < range.from) {
    add(((t[start]! - range.from) / (range.to - range.from)) * width, values[start]!);
    start++;
  }
  for (let column = 0; column < columns && start < end; column++) {
    // The last column takes what lies exactly on the right edge, too.
    const stop =
      column === columns - 1
        ? upperBound(t, range.to, start, end)
        : lowerBound(t, range.from + (column + 1) * nsPerColumn, start, end);
    if (stop === start) continue;
    const x = ((column + 0.5) * width) / columns;
    const opening = values[start]!;
    const closing = values[stop - 1]!;
    pyramid.range(values, start, stop, extremes);
    add(x, opening);
    add(x, closing >= opening ? extremes.low : extremes.high);
    add(x, closing >= opening ? extremes.high : extremes.low);
    add(x, closing);
    start = stop;
  }
  if (start < end) add(((t[start]! - range.from) / (range.to - range.from)) * width, values[start]!);
  return { xs, ys, length };
}
