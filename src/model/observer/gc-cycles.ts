/** The garbage collections of a run, one row a finished cycle. */
import { GC_FORCED } from '../../protocol/observer.ts';
import { ColumnTable, type ReadonlyColumns } from '../columns.ts';
import { rowsWithExtremes } from '../thinning.ts';
import { readU64 } from './wire.ts';

/** Times are ns since the program started, sizes bytes; `forced` is 1 when the program called `runtime.GC`. */
const GC_SCHEMA = {
  cycle: 'u32',
  forced: 'u32',
  start: 'f64',
  markStart: 'f64',
  markEnd: 'f64',
  end: 'f64',
  heapBefore: 'f64',
  heapAtMarkEnd: 'f64',
  heapAfter: 'f64',
  heapGoal: 'f64',
  nextHeapGoal: 'f64',
} as const;

export type GcColumns = ReadonlyColumns<typeof GC_SCHEMA>;

/** 2^18 rows of 80 bytes. */
export const MAX_GC_ROWS = 1 << 18;

/** A cycle that began and has not ended. */
export interface RunningGc {
  readonly cycle: number;
  /** ns since the program started. */
  readonly start: number;
  readonly forced: boolean;
}

export class GcCycles {
  readonly #table = new ColumnTable(GC_SCHEMA);
  readonly #maxRows: number;
  #running: RunningGc | null = null;
  #total = 0;
  #forced = 0;
  #pauseNs = 0;
  #longestPauseNs = 0;
  #generation = 0;

  constructor(maxRows = MAX_GC_ROWS) {
    this.#maxRows = maxRows;
  }

  /** Rows kept; see {@link total} for the cycles there were. */
  get length(): number {
    return this.#table.length;
  }

  /** Only the first {@link length} rows mean something; ordered by `end`. */
  get columns(): GcColumns {
    return this.#table.columns;
  }

  /** Cycles that finished, whether or not their row is still kept. */
  get total(): number {
    return this.#total;
  }

  /** Of {@link total}, those the program asked for. */
  get forced(): number {
    return this.#forced;
  }

  /** The world stood still for this long in all, ns. */
  get pauseNs(): number {
    return this.#pauseNs;
  }

  /** Longest single stop of the world, ns. */
  get longestPauseNs(): number {
    return this.#longestPauseNs;
  }

  get running(): RunningGc | null {
    return this.#running;
  }

  /** How often the rows were thinned; row numbers are void when it changes. */
  get generation(): number {
    return this.#generation;
  }

  start(arg: number, view: DataView, at: number): void {
    this.#running = { cycle: cycleOf(arg), start: readU64(view, at), forced: isForced(arg) };
  }

  /** Appends the payload of a gcEnd record. */
  end(arg: number, view: DataView, at: number): void {
    if (this.#table.length >= this.#maxRows) this.#thin();
    const row = this.#table.append();
    const c = this.#table.columns;
    const previousEnd = row > 0 ? c.end[row - 1]! : 0;
    // Phases in order and rows in order, whatever the (untrusted) program wrote: searching and drawing rely on it.
    const start = readU64(view, at);
    const markStart = Math.max(start, readU64(view, at + 8));
    const markEnd = Math.max(markStart, readU64(view, at + 16));
    const end = Math.max(markEnd, readU64(view, at + 24), previousEnd);
    c.cycle[row] = cycleOf(arg);
    c.forced[row] = isForced(arg) ? 1 : 0;
    c.start[row] = start;
    c.markStart[row] = markStart;
    c.markEnd[row] = markEnd;
    c.end[row] = end;
    c.heapBefore[row] = readU64(view, at + 32);
    c.heapAtMarkEnd[row] = readU64(view, at + 40);
    c.heapAfter[row] = readU64(view, at + 48);
    c.heapGoal[row] = readU64(view, at + 56);
    c.nextHeapGoal[row] = readU64(view, at + 64);
    this.#running = null;
    this.#total++;
    if (isForced(arg)) this.#forced++;
    this.#pauseNs += markStart - start + (end - markEnd);
    this.#longestPauseNs = Math.max(this.#longestPauseNs, markStart - start, end - markEnd);
  }

  #thin(): void {
    this.#table.keepOnly(rowsWithExtremes(this.#table.length, [this.#table.columns.heapAfter]));
    this.#generation++;
  }
}

/** Both stops of the world of row `row`, ns. */
export function pauseNsOf(columns: GcColumns, row: number): number {
  return columns.markStart[row]! - columns.start[row]! + (columns.end[row]! - columns.markEnd[row]!);
}

function cycleOf(arg: number): number {
  return (arg & ~GC_FORCED) >>> 0;
}

function isForced(arg: number): boolean {
  return (arg & GC_FORCED) !== 0;
}
