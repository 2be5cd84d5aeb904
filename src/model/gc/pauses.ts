/** How long the world stood still, as a histogram: steps of a logarithmic scale, three to a factor of ten. */
import type { TracedCycles } from './gctrace.ts';

/** One step: stops of at least `from` and less than `to`, ns. */
export interface PauseBin {
  readonly from: number;
  readonly to: number;
  /** Stops at the beginning of collections, and at the end of marking. */
  readonly sweepStops: number;
  readonly markStops: number;
}

export interface PauseHistogram {
  /** From the step of the shortest stop to that of the longest, those without stops too. Empty: there was none. */
  readonly bins: readonly PauseBin[];
  readonly count: number;
  /** ns. */
  readonly total: number;
  readonly longest: number;
  /** Half of all stops are as long or shorter; 99 of 100. */
  readonly median: number;
  readonly p99: number;
}

/** Edges of steps within a factor of ten. */
const STEPS = [1, 2, 5] as const;
/** ns; shorter stops are in the first step, longer ones than 1000 s in the last. */
const SHORTEST = 100;
const LAST_STEP = 30;

/** Of rows [first, end). */
export function pauseHistogram(columns: TracedCycles, first: number, end: number): PauseHistogram {
  const pauses = new Float64Array(Math.max(0, end - first) * 2);
  const counts = Array.from({ length: LAST_STEP + 1 }, () => ({ sweep: 0, mark: 0 }));
  for (let row = first; row < end; row++) {
    const sweep = columns.markStart[row]! - columns.start[row]!;
    const mark = columns.end[row]! - columns.markEnd[row]!;
    pauses[(row - first) * 2] = sweep;
    pauses[(row - first) * 2 + 1] = mark;
    counts[stepOf(sweep)]!.sweep++;
    counts[stepOf(mark)]!.mark++;
  }
  const used = counts.flatMap(({ sweep, mark }, step) => (sweep + mark > 0 ? [step] : []));
  const [low = 0, high = -1] = [used[0], used.at(-1)];
  const bins = counts.slice(low, high + 1).map(({ sweep, mark }, i) => ({
    from: low + i === 0 ? 0 : edgeOf(low + i),
    to: edgeOf(low + i + 1),
    sweepStops: sweep,
    markStops: mark,
  }));
  pauses.sort();
  const { length } = pauses;
  return {
    bins,
    count: length,
    total: pauses.reduce((sum, pause) => sum + pause, 0),
    longest: pauses[length - 1] ?? 0,
    median: pauses[Math.ceil(length * 0.5) - 1] ?? 0,
    p99: pauses[Math.ceil(length * 0.99) - 1] ?? 0,
  };
}

function edgeOf(step: number): number {
  return SHORTEST * STEPS[step % 3]! * 10 ** Math.floor(step / 3);
}

function stepOf(ns: number): number {
  let step = 0;
  while (step < LAST_STEP && edgeOf(step + 1) <= ns) step++;
  return step;
}
