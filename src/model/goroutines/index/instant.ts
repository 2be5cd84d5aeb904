/**
 * What every goroutine does at one instant. It goes from one instant to another event by event, in both directions, from where it
 * stands or from either end, whichever is nearest: moving through time is cheap, and the longest way is half of all events.
 */
import { GoroutineState } from '../../../protocol/goroutine-views.ts';
import { GoroutineFlag } from '../store/goroutine-table.ts';
import type { GoroutineStore } from '../store/goroutine-store.ts';
import { isWait, standingAfter, standingFolded, type Standing } from '../store/standing.ts';

export class Instant {
  readonly #store: GoroutineStore;
  /** By row: number of its last event, + 1; 0: none that is kept. */
  #last = new Float64Array(0);
  /** By row. */
  #state = new Uint8Array(0);
  /** Number of the first event that has not happened yet. */
  #position = 0;
  /** Of the events that are kept. */
  #first = -1;

  constructor(store: GoroutineStore) {
    this.#store = store;
  }

  /** Goes to an instant: what happened at or before it has happened. */
  moveTo(t: number): void {
    const target = this.#numberAfter(t);
    this.#reserve();
    const { segments, events, goroutines } = this.#store;
    const first = segments[0]?.first ?? 0;
    const isStale = first !== this.#first;
    const way = isStale ? Infinity : Math.abs(target - this.#position);
    if (target - first < way && target - first <= events - target) this.#toStart(first);
    else if (events - target < way) {
      this.#last.set(goroutines.columns.last.subarray(0, goroutines.length));
      for (let row = 0; row < goroutines.length; row++) this.#state[row] = goroutines.columns.state[row]!;
      this.#position = events;
    }
    this.#first = first;
    while (this.#position < target) this.#forward(target);
    while (this.#position > target) this.#back(target);
  }

  /** Of a row; `none` for one that is free, has not begun or has ended. */
  stateOf(row: number): GoroutineState {
    const state = this.#state[row]! as GoroutineState;
    const { flags, last } = this.#store.goroutines.columns;
    const isLast = isWait(state) && this.#last[row] === last[row];
    return isLast && (flags[row]! & GoroutineFlag.proven) !== 0 ? GoroutineState.stuck : state;
  }

  standing(row: number): Standing {
    const last = this.#last[row]!;
    return last === 0 ? standingFolded(this.#store, row) : standingAfter(this.#store, row, last - 1);
  }

  #numberAfter(t: number): number {
    const { segments, events } = this.#store;
    for (const segment of segments) if (segment.endNs > t) return segment.first + segment.countUpTo(t);
    return events;
  }

  #reserve(): void {
    const rows = this.#store.goroutines.length;
    if (rows <= this.#last.length) return;
    const [last, state] = [new Float64Array(rows * 2), new Uint8Array(rows * 2)];
    last.set(this.#last);
    state.set(this.#state);
    [this.#last, this.#state] = [last, state];
  }

  #toStart(first: number): void {
    const { folded, goroutines } = this.#store;
    this.#last.fill(0);
    for (let row = 0; row < goroutines.length; row++)
      this.#state[row] = folded.has(row) ? folded.state[row]! : 0;
    this.#position = first;
  }

  /** Through one segment at most. */
  #forward(target: number): void {
    const segment = this.#store.segmentOf(this.#position)!;
    const end = Math.min(segment.length, target - segment.first);
    for (let i = this.#position - segment.first; i < end; i++) {
      const row = segment.goroutine[i]!;
      this.#last[row] = segment.first + i + 1;
      this.#state[row] = segment.state[i]! & 15;
    }
    this.#position = segment.first + end;
  }

  #back(target: number): void {
    const segment = this.#store.segmentOf(this.#position - 1)!;
    const end = Math.max(0, target - segment.first);
    for (let i = this.#position - segment.first - 1; i >= end; i--) {
      const row = segment.goroutine[i]!;
      const back = segment.back[i]!;
      this.#last[row] = back === 0 ? 0 : Math.max(0, segment.first + i + 1 - back);
      this.#state[row] = segment.state[i]! >>> 4;
    }
    this.#position = segment.first + end;
  }
}
