/** What the observer saw of a run, for the worker that writes files. */
import type { ExportRequest } from '../../../protocol/goroutine-exports.ts';
import type { RunModel } from '../../run-model.ts';

export interface ExportRequestOptions {
  /** Nothing later is told, ns; Infinity: all. */
  readonly until?: number;
  /** When the program was started, ms since 1970; 0: not known. */
  readonly startedMs?: number;
}

/** Copies of the columns, so that they can be transferred. */
export function exportRequest(
  { series, gc }: RunModel,
  { until = Infinity, startedMs = 0 }: ExportRequestOptions = {},
): ExportRequest {
  const sampled = (column: ArrayLike<number>): Float64Array =>
    Float64Array.from({ length: series.length }, (_, i) => column[i]!);
  const collected = (column: ArrayLike<number>): Float64Array =>
    Float64Array.from({ length: gc.length }, (_, i) => column[i]!);
  const { t, heapLive, heapGoal } = series.columns;
  const { cycle, start, markStart, markEnd, end } = gc.columns;
  return {
    until,
    startedMs,
    samples: { t: sampled(t), heapLive: sampled(heapLive), heapGoal: sampled(heapGoal) },
    cycles: {
      cycle: collected(cycle),
      start: collected(start),
      markStart: collected(markStart),
      markEnd: collected(markEnd),
      end: collected(end),
    },
  };
}
