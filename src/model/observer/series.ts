/** The samples of a run, one column a quantity. */
import { ColumnTable, type ReadonlyColumns } from '../columns.ts';
import { rowsWithExtremes } from '../thinning.ts';
import { readU64 } from './wire.ts';

/** Times are ns since the program started and never go down; sizes are bytes; the rest are counts. */
const SERIES_SCHEMA = {
  t: 'f64',
  heapLive: 'f64',
  heapInUse: 'f64',
  stackInUse: 'f64',
  sys: 'f64',
  totalAlloc: 'f64',
  mallocs: 'f64',
  frees: 'f64',
  heapGoal: 'f64',
  numGC: 'u32',
  goroutines: 'u32',
  running: 'u32',
  runnable: 'u32',
  waiting: 'u32',
  syscall: 'u32',
} as const;

export type SeriesColumns = ReadonlyColumns<typeof SERIES_SCHEMA>;
export type SeriesName = keyof SeriesColumns;

/** 2^20 rows of 96 bytes: 87 minutes at one sample per 5 ms before the first thinning. */
export const MAX_SAMPLES = 1 << 20;

/** A goal from here on is "never", as with GOGC=off. 2^53 bytes. */
export const NO_GOAL = Number.MAX_SAFE_INTEGER;

export class Series {
  readonly #table = new ColumnTable(SERIES_SCHEMA);
  readonly #maxRows: number;
  #generation = 0;

  constructor(maxRows = MAX_SAMPLES) {
    this.#maxRows = maxRows;
  }

  get length(): number {
    return this.#table.length;
  }

  /** Only the first {@link length} rows mean something. Arrays are replaced when they grow: do not keep them. */
  get columns(): SeriesColumns {
    return this.#table.columns;
  }

  /**
   * How often the rows were thinned (see thinning.ts). Anything derived from row numbers is void when it changes;
   * 0 says that every sample is still there.
   */
  get generation(): number {
    return this.#generation;
  }

  /** Appends the payload of a sample record. */
  append(view: DataView, at: number): void {
    if (this.#table.length >= this.#maxRows) this.#thin();
    const row = this.#table.append();
    const c = this.#table.columns;
    const t = readU64(view, at);
    // Searching needs order. The runtime's clock is monotonic, but a program can scribble over its own records.
    c.t[row] = row > 0 && t < c.t[row - 1]! ? c.t[row - 1]! : t;
    c.heapLive[row] = readU64(view, at + 8);
    c.heapInUse[row] = readU64(view, at + 16);
    c.stackInUse[row] = readU64(view, at + 24);
    c.sys[row] = readU64(view, at + 32);
    c.totalAlloc[row] = readU64(view, at + 40);
    c.mallocs[row] = readU64(view, at + 48);
    c.frees[row] = readU64(view, at + 56);
    c.heapGoal[row] = readU64(view, at + 64);
    c.numGC[row] = view.getUint32(at + 72, true);
    c.goroutines[row] = view.getUint32(at + 76, true);
    c.running[row] = view.getUint32(at + 80, true);
    c.runnable[row] = view.getUint32(at + 84, true);
    c.waiting[row] = view.getUint32(at + 88, true);
    c.syscall[row] = view.getUint32(at + 92, true);
  }

  #thin(): void {
    const c = this.#table.columns;
    this.#table.keepOnly(rowsWithExtremes(this.#table.length, [c.heapLive, c.goroutines]));
    this.#generation++;
  }
}
