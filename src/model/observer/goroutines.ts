/**
 * The lives of goroutines: one row each up to a bound, and per creation site how many started and ended, always.
 * A goroutine beyond the bound has no row ({@link Goroutines.folded} counts those), yet its site's counts are exact.
 */
import { ColumnTable, type ReadonlyColumns } from '../columns.ts';
import { readU64 } from './wire.ts';

/** `site` and `startSite` are indices into Sites; `start`, `end` are ns; `end` is Infinity while it is alive. */
const LIVES_SCHEMA = {
  id: 'f64',
  parent: 'f64',
  site: 'u32',
  startSite: 'u32',
  start: 'f64',
  end: 'f64',
} as const;
const COUNTS_SCHEMA = { started: 'u32', ended: 'u32' } as const;

export type LifeColumns = ReadonlyColumns<typeof LIVES_SCHEMA>;
export type SiteCountColumns = ReadonlyColumns<typeof COUNTS_SCHEMA>;

/** 2^20 rows of 40 bytes. */
export const MAX_LIVES = 1 << 20;

/** A goroutine has a stack of 2 KiB at least, so 4 GiB of memory hold no more than this at once. */
export const MAX_ALIVE = 1 << 21;

export class Goroutines {
  readonly #lives = new ColumnTable(LIVES_SCHEMA);
  readonly #counts = new ColumnTable(COUNTS_SCHEMA);
  /** Of those alive: row ≥ 0, or ~site when folded. */
  readonly #alive = new Map<number, number>();
  readonly #maxLives: number;
  readonly #maxAlive: number;
  #folded = 0;
  #started = 0;
  #ended = 0;

  constructor(maxLives = MAX_LIVES, maxAlive = MAX_ALIVE) {
    this.#maxLives = maxLives;
    this.#maxAlive = maxAlive;
  }

  /** Rows of {@link columns}, in order of creation. */
  get length(): number {
    return this.#lives.length;
  }

  get columns(): LifeColumns {
    return this.#lives.columns;
  }

  /** Goroutines that are counted but have no row. */
  get folded(): number {
    return this.#folded;
  }

  /** Creations seen. Goroutines older than the observer are not among them. */
  get started(): number {
    return this.#started;
  }

  /** Ends seen of goroutines whose creation was seen. */
  get ended(): number {
    return this.#ended;
  }

  /** Rows of {@link siteCounts}: one more than the highest site index met. */
  get siteCount(): number {
    return this.#counts.length;
  }

  /** Per site index; alive = started − ended. */
  get siteCounts(): SiteCountColumns {
    return this.#counts.columns;
  }

  create(site: number, startSite: number, view: DataView, at: number): void {
    this.#started++;
    while (this.#counts.length <= site) this.#counts.append();
    this.#counts.columns.started[site]!++;
    const id = readU64(view, at + 8);
    if (this.#lives.length >= this.#maxLives) {
      this.#folded++;
      // Beyond this the program lies about what it started; the map must not grow without end.
      if (this.#alive.size < this.#maxAlive) this.#alive.set(id, ~site);
      return;
    }
    const row = this.#lives.append();
    const c = this.#lives.columns;
    c.id[row] = id;
    c.parent[row] = readU64(view, at + 16);
    c.site[row] = site;
    c.startSite[row] = startSite;
    c.start[row] = readU64(view, at);
    c.end[row] = Infinity;
    if (this.#alive.size < this.#maxAlive) this.#alive.set(id, row);
  }

  end(view: DataView, at: number): void {
    const id = readU64(view, at + 8);
    const where = this.#alive.get(id);
    if (where === undefined) return; // Created before the observer was there.
    this.#alive.delete(id);
    this.#ended++;
    if (where < 0) {
      this.#counts.columns.ended[~where]!++;
      return;
    }
    const c = this.#lives.columns;
    c.end[where] = Math.max(readU64(view, at), c.start[where]!);
    this.#counts.columns.ended[c.site[where]!]!++;
  }
}
