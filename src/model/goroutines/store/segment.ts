/**
 * A run of state changes in the order of time, in columns. All but the newest have the same length, so that an event's
 * number says where it lies; the oldest ones are dropped as a whole when memory is short.
 */
import { U32List } from '../../stream/u32-list.ts';

/** Room in a segment, unless a test wants less. */
export const SEGMENT_EVENTS = 1 << 18;

const FIRST_CAPACITY = 1 << 12;

/** Words of a wait in {@link Segment.waits}. */
export const WAIT_WORDS = 6;
export const WaitWord = { stack: 0, reason: 1, object: 2, detail: 3, holder: 4, holderStack: 5 } as const;

/** Words of a wake in {@link Segment.wakes}. */
export const WAKE_WORDS = 2;
export const WakeWord = { goid: 0, stack: 1 } as const;

export class Segment {
  /** Number of its first event. */
  readonly first: number;
  /** Time of the last event ahead of it. */
  readonly startNs: number;
  /** Per creation site and state: goroutines as it begins. */
  readonly countsBefore: Uint32Array;
  readonly #capacity: number;
  t = new Float64Array(FIRST_CAPACITY);
  /** Row in the table of goroutines. */
  goroutine = new Uint32Array(FIRST_CAPACITY);
  /** How many events ago the same goroutine's last one was; 0: this is its first, or it is too far back. */
  back = new Uint32Array(FIRST_CAPACITY);
  /** The state it begins (GoroutineState), and << 4 the one it ends. */
  state = new Uint8Array(FIRST_CAPACITY);
  /** Index in {@link waits} or {@link wakes}, by what it begins; + 1, 0: none. */
  side = new Uint32Array(FIRST_CAPACITY);
  readonly waits = new U32List();
  readonly wakes = new U32List();
  length = 0;

  constructor(first: number, startNs: number, countsBefore: Uint32Array, capacity = SEGMENT_EVENTS) {
    this.#capacity = capacity;
    this.first = first;
    this.startNs = startNs;
    this.countsBefore = countsBefore;
  }

  get full(): boolean {
    return this.length === this.#capacity;
  }

  /** Time of its last event. */
  get endNs(): number {
    return this.length === 0 ? this.startNs : this.t[this.length - 1]!;
  }

  append(t: number, goroutine: number, back: number, state: number, side: number): void {
    if (this.length === this.t.length) this.#grow();
    const at = this.length++;
    this.t[at] = t;
    this.goroutine[at] = goroutine;
    this.back[at] = back;
    this.state[at] = state;
    this.side[at] = side;
  }

  /** Events of it at or before `t`. */
  countUpTo(t: number): number {
    let [low, high] = [0, this.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.t[middle]! <= t) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #grow(): void {
    const capacity = this.t.length * 4;
    const t = new Float64Array(capacity);
    t.set(this.t);
    this.t = t;
    const state = new Uint8Array(capacity);
    state.set(this.state);
    this.state = state;
    for (const name of ['goroutine', 'back', 'side'] as const) {
      const larger = new Uint32Array(capacity);
      larger.set(this[name]);
      this[name] = larger;
    }
  }
}
