/** Goroutines by creation site: how many were started, have ended, are in each state now. Folded ones included. */
import { GoroutineState, STATE_COUNT } from '../../../protocol/goroutine-views.ts';
import { ColumnTable } from '../../columns.ts';

const SITE_SCHEMA = {
  created: 'u32',
  ended: 'u32',
  proven: 'u32',
  suspected: 'u32',
  events: 'f64',
  firstCreated: 'f64',
  lastEnded: 'f64',
} as const;

export class SiteCounts {
  readonly #table = new ColumnTable(SITE_SCHEMA);
  /** By site × STATE_COUNT + state; `none` is not counted. */
  #states = new Uint32Array(STATE_COUNT * 64);

  /** Sites are below this. */
  get length(): number {
    return this.#table.length;
  }

  created(site: number): number {
    return this.#table.columns.created[site] ?? 0;
  }

  ended(site: number): number {
    return this.#table.columns.ended[site] ?? 0;
  }

  proven(site: number): number {
    return this.#table.columns.proven[site] ?? 0;
  }

  suspected(site: number): number {
    return this.#table.columns.suspected[site] ?? 0;
  }

  /** State changes of all its goroutines. */
  events(site: number): number {
    return this.#table.columns.events[site] ?? 0;
  }

  firstCreated(site: number): number {
    return this.#table.columns.firstCreated[site] ?? 0;
  }

  lastEnded(site: number): number {
    return this.#table.columns.lastEnded[site] ?? 0;
  }

  inState(site: number, state: number): number {
    return this.#states[site * STATE_COUNT + state] ?? 0;
  }

  /** How many wait for something that is not their turn. */
  waiting(site: number): number {
    let sum = 0;
    for (let s: number = GoroutineState.channel; s < STATE_COUNT; s++) sum += this.inState(site, s);
    return sum;
  }

  noteCreated(site: number, t: number): void {
    while (site >= this.#table.length) this.#table.append();
    const { created, firstCreated } = this.#table.columns;
    if (created[site] === 0) firstCreated[site] = t;
    created[site]!++;
    const words = this.#table.length * STATE_COUNT;
    if (words <= this.#states.length) return;
    const larger = new Uint32Array(words * 2);
    larger.set(this.#states);
    this.#states = larger;
  }

  noteEnded(site: number, t: number): void {
    this.#table.columns.ended[site]!++;
    this.#table.columns.lastEnded[site] = t;
  }

  /** So many more are leaks, or fewer. */
  noteLeaks(site: number, kind: 'proven' | 'suspected', more: number): void {
    this.#table.columns[kind][site]! += more;
  }

  /** A goroutine of a site changes its state. */
  change(site: number, from: number, to: number): void {
    this.#table.columns.events[site]!++;
    if (from !== GoroutineState.none) this.#states[site * STATE_COUNT + from]!--;
    if (to !== GoroutineState.none) this.#states[site * STATE_COUNT + to]!++;
  }

  copyStates(): Uint32Array {
    return this.#states.slice(0, this.length * STATE_COUNT);
  }
}
