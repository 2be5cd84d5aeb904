/** One row for each goroutine that is remembered, in columns. Rows of those that are forgotten are used again. */
import { ColumnTable } from '../../columns.ts';

/** Rows at most: a goroutine has a stack of 2 KiB at least, so 4 GiB of memory hold no more at once. */
export const MAX_GOROUTINES = 1 << 21;

/** Bits of {@link GoroutineColumns}' `flags`. */
export const GoroutineFlag = {
  proven: 1,
  suspected: 2,
  beforeMain: 4,
  /** Older than the stream: its creation was not told. */
  unknownCreation: 8,
  /** The row is free. */
  free: 16,
} as const;

const GOROUTINE_SCHEMA = {
  id: 'u32',
  parent: 'u32',
  /** Of the go statement. */
  stack: 'u32',
  /** CreationSites. */
  site: 'u32',
  created: 'f64',
  /** Infinity: alive. */
  ended: 'f64',
  /** State changes so far. */
  events: 'u32',
  /** Number of the last event, + 1; 0: none. */
  last: 'f64',
  /** GoroutineState since the last event, and when that was. */
  state: 'u32',
  since: 'f64',
  flags: 'u32',
  /** Number of the check, from 1, that found it can never go on; 0: none. */
  provenBy: 'u32',
  /** How often it was woken, and by whom last (0: a timer, the runtime). */
  woken: 'u32',
  lastWaker: 'u32',
} as const;

export class GoroutineTable {
  readonly #table = new ColumnTable(GOROUTINE_SCHEMA);
  readonly #rowOfId = new Map<number, number>();
  readonly #free: number[] = [];
  readonly #most: number;

  constructor(most = MAX_GOROUTINES) {
    this.#most = most;
  }

  /** Rows, free ones included. */
  get length(): number {
    return this.#table.length;
  }

  /** Arrays are replaced when they grow: do not keep them. */
  get columns(): ColumnTable<typeof GOROUTINE_SCHEMA>['columns'] {
    return this.#table.columns;
  }

  /** Rows in use. */
  get count(): number {
    return this.#rowOfId.size;
  }

  get hasRoom(): boolean {
    return this.#free.length > 0 || this.#table.length < this.#most;
  }

  /** -1: not remembered. */
  rowOf(goid: number): number {
    return this.#rowOfId.get(goid) ?? -1;
  }

  isFree(row: number): boolean {
    return (this.#table.columns.flags[row]! & GoroutineFlag.free) !== 0;
  }

  /** A row for a goroutine that has none; there must be room. */
  add(goid: number, t: number): number {
    const row = this.#free.pop() ?? this.#table.append();
    const c = this.#table.columns;
    c.flags[row] = 0;
    c.id[row] = goid;
    c.created[row] = t;
    c.since[row] = t;
    c.ended[row] = Infinity;
    this.#rowOfId.set(goid, row);
    return row;
  }

  /** Forgets a goroutine. */
  free(row: number): void {
    const c = this.#table.columns;
    this.#rowOfId.delete(c.id[row]!);
    for (const column of Object.values(c)) column[row] = 0;
    c.flags[row] = GoroutineFlag.free;
    this.#free.push(row);
  }
}
