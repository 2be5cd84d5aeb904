/**
 * What is left of events that were dropped: for each goroutine how long it was in each state up to then, and the state it was in
 * when its last dropped event had happened; for each creation site the same sums over goroutines that were forgotten altogether.
 */
import { STATE_COUNT } from '../../../protocol/goroutine-views.ts';
import { WAIT_WORDS } from './segment.ts';

/** Columns by row of the table of goroutines. Empty until something is dropped. */
export class FoldedRows {
  #rows = 0;
  /** ns by row × STATE_COUNT + state. */
  times = new Float64Array(0);
  events = new Uint32Array(0);
  /** Since when it was in {@link state}; 0 and none: nothing of it was dropped. */
  since = new Float64Array(0);
  state = new Uint8Array(0);
  /** Of a wait; row × WAIT_WORDS. */
  wait = new Uint32Array(0);
  hasWait = new Uint8Array(0);

  /** Something of this row was dropped. */
  has(row: number): boolean {
    return row < this.#rows && this.events[row]! > 0;
  }

  reserve(rows: number): void {
    if (rows <= this.#rows) return;
    this.#rows = Math.max(rows, this.#rows * 2);
    this.times = grown(this.times, new Float64Array(this.#rows * STATE_COUNT));
    this.events = grown(this.events, new Uint32Array(this.#rows));
    this.since = grown(this.since, new Float64Array(this.#rows));
    this.state = grown(this.state, new Uint8Array(this.#rows));
    this.wait = grown(this.wait, new Uint32Array(this.#rows * WAIT_WORDS));
    this.hasWait = grown(this.hasWait, new Uint8Array(this.#rows));
  }

  clear(row: number): void {
    this.times.fill(0, row * STATE_COUNT, (row + 1) * STATE_COUNT);
    this.events[row] = 0;
    this.since[row] = 0;
    this.state[row] = 0;
    this.hasWait[row] = 0;
  }
}

function grown<A extends Float64Array | Uint32Array | Uint8Array>(from: A, to: A): A {
  to.set(from);
  return to;
}

/** Of forgotten goroutines, by creation site. */
export interface FoldedSite {
  goroutines: number;
  events: number;
  /** ns by state. */
  readonly times: Float64Array;
}
