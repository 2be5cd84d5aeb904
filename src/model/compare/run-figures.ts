/** The figures of a run that two runs are compared by. */
import type { ReadonlyColumn } from '../columns.ts';
import type { RunModel } from '../run-model.ts';

export const FIGURE_NAMES = [
  'lastFloor',
  'highestHeap',
  'goroutinesAtEnd',
  'highestStack',
  'collections',
  'allocatedBytes',
  'allocatedObjects',
  'duration',
] as const;

export type FigureName = (typeof FIGURE_NAMES)[number];

/** What a figure counts; `duration` is in ns. */
export const FIGURE_UNITS: Readonly<Record<FigureName, 'bytes' | 'count' | 'duration'>> = {
  lastFloor: 'bytes',
  highestHeap: 'bytes',
  goroutinesAtEnd: 'count',
  highestStack: 'bytes',
  collections: 'count',
  allocatedBytes: 'bytes',
  allocatedObjects: 'count',
  duration: 'duration',
};

/** null: the run has no such figure, as one that was never collected has no floor. */
export type RunFigures = Readonly<Record<FigureName, number | null>>;

export function runFigures({ series, gc, endNs }: RunModel): RunFigures {
  const last = (column: ReadonlyColumn): number | null =>
    series.length === 0 ? null : column[series.length - 1]!;
  const { columns } = series;
  return {
    lastFloor: gc.length === 0 ? null : gc.columns.heapAfter[gc.length - 1]!,
    highestHeap: highest(columns.heapLive, series.length),
    goroutinesAtEnd: last(columns.goroutines),
    highestStack: highest(columns.stackInUse, series.length),
    collections: series.length === 0 ? null : gc.total,
    allocatedBytes: last(columns.totalAlloc),
    allocatedObjects: last(columns.mallocs),
    duration: series.length === 0 ? null : endNs,
  };
}

function highest(column: ReadonlyColumn, length: number): number | null {
  if (length === 0) return null;
  let most = 0;
  for (let row = 0; row < length; row++) most = Math.max(most, column[row]!);
  return most;
}
