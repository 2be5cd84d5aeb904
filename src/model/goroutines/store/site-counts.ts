/** Goroutines by creation site: how many were started, have ended, are in each state now. */
import { GoroutineState, STATE_COUNT } from '../../../protocol/goroutine-views.ts';

export class SiteCounts {
  /** By site × STATE_COUNT + state; `none` is not counted. */
  #states = new Uint32Array(STATE_COUNT * 64);
  #created = new Uint32Array(64);
  #ended = new Uint32Array(64);
  #proven = new Uint32Array(64);
  #length = 1;

  /** Sites are below this. */
  get length(): number {
    return this.#length;
  }

  created(site: number): number {
    return this.#created[site] ?? 0;
  }

  ended(site: number): number {
    return this.#ended[site] ?? 0;
  }

  proven(site: number): number {
    return this.#proven[site] ?? 0;
  }

  inState(site: number, state: number): number {
    return this.#states[site * STATE_COUNT + state] ?? 0;
  }

  noteCreated(site: number): void {
    while (site >= this.#created.length) this.#grow();
    this.#length = Math.max(this.#length, site + 1);
    this.#created[site]!++;
  }

  noteEnded(site: number): void {
    this.#ended[site]!++;
  }

  noteProven(site: number): void {
    this.#proven[site]!++;
  }

  /** A goroutine of a site changes its state. */
  change(site: number, from: number, to: number): void {
    if (from !== GoroutineState.none) this.#states[site * STATE_COUNT + from]!--;
    if (to !== GoroutineState.none) this.#states[site * STATE_COUNT + to]!++;
  }

  copyStates(): Uint32Array {
    return this.#states.slice(0, this.#length * STATE_COUNT);
  }

  #grow(): void {
    const [states, created] = [
      new Uint32Array(this.#states.length * 2),
      new Uint32Array(this.#created.length * 2),
    ];
    const [ended, proven] = [new Uint32Array(created.length), new Uint32Array(created.length)];
    states.set(this.#states);
    created.set(this.#created);
    ended.set(this.#ended);
    proven.set(this.#proven);
    [this.#states, this.#created, this.#ended, this.#proven] = [states, created, ended, proven];
  }
}
