/**
 * The events of one segment, sorted by what they belong to (a goroutine, a creation site, or all alike), and sums over time along
 * each. The events of one key are its run; a run's events are in the order of time.
 *
 * For every STRIDE-th event of a run it is known how long its goroutines were in each state from the segment's beginning to that event, and
 * how many are in each. So the time in each state between any two instants takes two searches and at most 2 × STRIDE steps,
 * however many events lie between. Building takes time and memory in proportion to the segment: up to 20 bytes an event. Times and states
 * are copied in the order of the runs, as going through them where they lie would miss the cache at each step.
 */
import { STATE_COUNT } from '../../../protocol/goroutine-views.ts';
import type { Segment } from '../store/segment.ts';

const STRIDE = 16;
/** Fewer events than this are gone through one by one. */
export const FEW = 24;
/** A guess of where an instant lies is wrong by about so many events. */
const NEAR = 16;

export class Track {
  readonly segment: Segment;
  /** Events that were there when it was made. */
  readonly length: number;
  /** Ascending. */
  readonly keys: Uint32Array;
  /** Where the run of each key begins in the three columns below; one more than keys. */
  readonly first: Uint32Array;
  readonly times: Float64Array;
  /** As in the segment: what an event begins, and << 4 what it ends. */
  readonly states: Uint8Array;
  readonly #order: Uint32Array | null;
  /** Where the marks of each run begin. */
  readonly #firstMark: Uint32Array;
  readonly #markTimes: Float64Array;
  readonly #markCounts: Uint32Array;
  readonly #before: (key: number, firstState: number, counts: Float64Array) => void;

  /**
   * @param keyOf by index of an event; null: all have key 0
   * @param before fills in how many goroutines of a key are in each state as the segment begins, where the state word of its first event is known
   */
  constructor(
    segment: Segment,
    keyOf: ((event: number) => number) | null,
    before: (key: number, firstState: number, counts: Float64Array) => void,
  ) {
    this.segment = segment;
    this.length = segment.length;
    this.#before = before;
    if (keyOf === null) {
      [this.keys, this.first, this.#order] = [new Uint32Array(1), Uint32Array.of(0, segment.length), null];
      [this.times, this.states] = [segment.t, segment.state];
    } else {
      const { keys, first, order } = sortByKey(segment.length, keyOf);
      [this.keys, this.first, this.#order] = [keys, first, order];
      this.times = new Float64Array(segment.length);
      this.states = new Uint8Array(segment.length);
      for (let i = 0; i < segment.length; i++) {
        this.times[i] = segment.t[order[i]!]!;
        this.states[i] = segment.state[order[i]!]!;
      }
    }
    const { keys, first } = this;
    const firstMark = new Uint32Array(keys.length + 1);
    for (let k = 0; k < keys.length; k++) {
      firstMark[k + 1] = firstMark[k]! + Math.floor((first[k + 1]! - first[k]!) / STRIDE);
    }
    this.#firstMark = firstMark;
    this.#markTimes = new Float64Array(firstMark[keys.length]! * STATE_COUNT);
    this.#markCounts = new Uint32Array(firstMark[keys.length]! * STATE_COUNT);
    for (let k = 0; k < keys.length; k++) if (firstMark[k]! < firstMark[k + 1]!) this.#mark(k);
  }

  /** Index in the segment of an event of a run, by its place in the columns. */
  eventAt(place: number): number {
    return this.#order === null ? place : this.#order[place]!;
  }

  /** Number of a key's run; -1: it has no events here. */
  runOf(key: number): number {
    let [low, high] = [0, this.keys.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.keys[middle]! < key) low = middle + 1;
      else high = middle;
    }
    return this.keys[low] === key ? low : -1;
  }

  /**
   * How many events of a run are at or before `t`; at least `from`, which must be right. A good guess of how many beyond `from` saves most of
   * the search: it goes on from there in growing steps, either way.
   */
  countUpTo(run: number, t: number, from = 0, guess = 0): number {
    const begin = this.first[run]!;
    const length = this.first[run + 1]! - begin;
    const { times } = this;
    // Known to be at or before t: `low` events. Not more than: `high`.
    let [low, high] = [from, length];
    let step = guess === 0 ? 1 : NEAR;
    const at = Math.min(from + guess, length);
    if (at > from && times[begin + at - 1]! > t) {
      high = at - 1;
      while (high - step > low && times[begin + high - step - 1]! > t) {
        high -= step;
        step *= 2;
      }
      low = Math.max(low, high - step);
    } else {
      low = at;
      while (low + step <= high && times[begin + low + step - 1]! <= t) {
        low += step;
        step *= 2;
      }
      high = Math.min(high, low + step - 1);
    }
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (times[begin + middle]! <= t) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** How many are in each state as the segment begins. */
  countsBefore(run: number, counts: Float64Array): void {
    counts.fill(0);
    this.#before(this.keys[run]!, this.states[this.first[run]!]!, counts);
  }

  /**
   * Goes from an instant to a later one: adds to `times` how long the goroutines of a run were in each state, and brings `counts` up to
   * date. `from`, `to`: events of the run at or before either instant.
   */
  advance(
    run: number,
    from: number,
    t0: number,
    to: number,
    t1: number,
    counts: Float64Array,
    times: Float64Array,
  ): void {
    if (to - from > FEW) {
      this.sumsAt(run, from, t0, counts, scratchBefore);
      this.sumsAt(run, to, t1, counts, scratchAfter);
      for (let s = 0; s < STATE_COUNT; s++) times[s]! += scratchAfter[s]! - scratchBefore[s]!;
    } else this.#walk(run, from, t0, to, t1, counts, times);
  }

  /**
   * What went on from the segment's beginning to `t`: how long the goroutines of a run were in each state, and how many are then.
   * @param position events of the run at or before `t`
   */
  sumsAt(run: number, position: number, t: number, counts: Float64Array, times: Float64Array): void {
    const mark = Math.floor(position / STRIDE);
    if (mark === 0) {
      times.fill(0);
      this.countsBefore(run, counts);
      this.#walk(run, 0, this.segment.startNs, position, t, counts, times);
      return;
    }
    const at = (this.#firstMark[run]! + mark - 1) * STATE_COUNT;
    for (let s = 0; s < STATE_COUNT; s++) {
      times[s] = this.#markTimes[at + s]!;
      counts[s] = this.#markCounts[at + s]!;
    }
    const first = mark * STRIDE;
    this.#walk(run, first, this.#timeOf(run, first - 1), position, t, counts, times);
  }

  #timeOf(run: number, position: number): number {
    return this.times[this.first[run]! + position]!;
  }

  #walk(
    run: number,
    from: number,
    t0: number,
    to: number,
    t1: number,
    counts: Float64Array,
    times: Float64Array,
  ): void {
    const { times: at, states } = this;
    const begin = this.first[run]!;
    // Each event changes two counts only: what the others add is added at the end, as if they had begun at t0.
    const whole = t1 - t0;
    for (let s = 0; s < STATE_COUNT; s++) times[s]! += counts[s]! * whole;
    for (let i = begin + from; i < begin + to; i++) {
      const word = states[i]!;
      const rest = t1 - at[i]!;
      const [before, after] = [word >>> 4, word & 15];
      counts[before]!--;
      times[before]! -= rest;
      counts[after]!++;
      times[after]! += rest;
    }
  }

  #mark(run: number): void {
    const counts = new Float64Array(STATE_COUNT);
    const times = new Float64Array(STATE_COUNT);
    this.countsBefore(run, counts);
    const marks = this.#firstMark[run + 1]! - this.#firstMark[run]!;
    let t = this.segment.startNs;
    for (let mark = 1; mark <= marks; mark++) {
      const next = this.#timeOf(run, mark * STRIDE - 1);
      this.#walk(run, (mark - 1) * STRIDE, t, mark * STRIDE, next, counts, times);
      t = next;
      const at = (this.#firstMark[run]! + mark - 1) * STATE_COUNT;
      this.#markTimes.set(times, at);
      this.#markCounts.set(counts, at);
    }
  }
}

const scratchBefore = new Float64Array(STATE_COUNT);
const scratchAfter = new Float64Array(STATE_COUNT);

/** A stable counting sort. */
function sortByKey(
  length: number,
  keyOf: (event: number) => number,
): { readonly keys: Uint32Array; readonly first: Uint32Array; readonly order: Uint32Array } {
  let most = 0;
  for (let i = 0; i < length; i++) most = Math.max(most, keyOf(i));
  const starts = new Uint32Array(most + 2);
  for (let i = 0; i < length; i++) starts[keyOf(i) + 1]!++;
  let count = 0;
  for (let key = 0; key <= most; key++) if (starts[key + 1]! > 0) count++;
  const [keys, first] = [new Uint32Array(length === 0 ? 0 : count), new Uint32Array(count + 1)];
  let at = 0;
  for (let key = 0; key <= most && length > 0; key++) {
    if (starts[key + 1]! > 0) {
      keys[at] = key;
      first[at++] = starts[key]!;
    }
    starts[key + 1]! += starts[key]!;
  }
  first[at] = length;
  const order = new Uint32Array(length);
  for (let i = 0; i < length; i++) order[starts[keyOf(i)]!++] = i;
  return { keys, first, order };
}
