/** The heap at one moment of a run, as the observer's stream tells it. */
import { NO_GOAL } from './observer/series.ts';
import type { RunModel } from './run-model.ts';
import { nearestIndex, upperBound } from './search.ts';

export interface HeapThen {
  /** Of the nearest sample, bytes. */
  readonly liveBytes: number;
  /** At which the next collection is due; null: there is no goal (`GOGC=off`). */
  readonly goalBytes: number | null;
  /** The last collection that had ended; null: none had. */
  readonly lastGC: {
    readonly cycle: number;
    /** Between its end and the moment, ns. */
    readonly agoNs: number;
    readonly leftBytes: number;
  } | null;
}

/** @param t ns; null: nothing is known yet */
export function heapThen({ series, gc }: RunModel, t: number): HeapThen | null {
  const row = nearestIndex(series.columns.t, t, series.length);
  if (row < 0) return null;
  const { heapLive, heapGoal } = series.columns;
  const goal = heapGoal[row]!;
  const last = upperBound(gc.columns.end, t, 0, gc.length) - 1;
  return {
    liveBytes: heapLive[row]!,
    goalBytes: goal >= NO_GOAL ? null : goal,
    lastGC:
      last < 0
        ? null
        : {
            cycle: gc.columns.cycle[last]!,
            agoNs: t - gc.columns.end[last]!,
            leftBytes: gc.columns.heapAfter[last]!,
          },
  };
}
