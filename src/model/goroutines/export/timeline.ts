/**
 * A run in the order of time for those who write it into a file: what goroutines did, and between that what the observer saw of the
 * heap and of collections. Nothing is allocated for a change.
 */
import type { ExportedCycles, ExportRequest } from '../../../protocol/goroutine-exports.ts';
import { GoroutineState } from '../../../protocol/goroutine-views.ts';
import type { GoroutineStore } from '../store/goroutine-store.ts';
import { type Segment, WAIT_WORDS, WaitWord, WakeWord } from '../store/segment.ts';
import { isWait, standingFolded } from '../store/standing.ts';

/** One change of state. The same object each time: do not keep it. */
export interface Change {
  /** ns. */
  readonly t: number;
  /** Row in the table of goroutines. */
  readonly row: number;
  readonly before: GoroutineState;
  readonly state: GoroutineState;
  /** Of a wait where it stands, of a wake where the waker stood; 0: not known. */
  readonly stack: number;
  /** Of a wait: its reason's word; else 0. */
  readonly reason: number;
  /** Of a wake: the goroutine that did it; 0: a timer, the runtime, or it was no wake. */
  readonly waker: number;
}

export interface TimelineReader {
  /** Ahead of all else: a goroutine whose older changes were dropped, and what it does as the rest begins. */
  standing(change: Change): void;
  change(change: Change): void;
  /** The world stops as a collection begins, or as its marking ends. Stops do not overlap. */
  pause(kind: 'begin' | 'end', t0: number, t1: number, cycle: number): void;
  /** Live heap and its goal, bytes. */
  sample(t: number, heapLive: number, heapGoal: number): void;
}

/** Tells all that happened up to the request's end. */
export function readTimeline(store: GoroutineStore, request: ExportRequest, reader: TimelineReader): void {
  tellStanding(store, reader);
  const figures = new Figures(request, reader);
  for (const segment of store.segments) {
    const end = segment.countUpTo(request.until);
    for (let i = 0; i < end; i++) {
      setChange(segment, i);
      figures.tellUpTo(current.t);
      reader.change(current);
    }
    if (end < segment.length) break;
  }
  figures.tellUpTo(request.until);
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

const current: Mutable<Change> = { t: 0, row: 0, before: 0, state: 0, stack: 0, reason: 0, waker: 0 };

function setChange(segment: Segment, i: number): void {
  current.t = segment.t[i]!;
  current.row = segment.goroutine[i]!;
  current.before = (segment.state[i]! >>> 4) as GoroutineState;
  current.state = (segment.state[i]! & 15) as GoroutineState;
  current.stack = 0;
  current.reason = 0;
  current.waker = 0;
  const side = segment.side[i]! - 1;
  if (side < 0) return;
  if (isWait(current.state)) {
    const { data } = segment.waits;
    current.stack = data[side + WaitWord.stack]!;
    current.reason = data[side + WaitWord.reason]!;
  } else {
    const { data } = segment.wakes;
    current.stack = data[side + WakeWord.stack]!;
    current.waker = data[side + WakeWord.goid]!;
  }
}

function tellStanding(store: GoroutineStore, reader: TimelineReader): void {
  const { goroutines, folded, foldedTotals } = store;
  for (let row = 0; row < goroutines.length; row++) {
    if (goroutines.isFree(row) || !folded.has(row)) continue;
    const { state, wait } = standingFolded(store, row);
    if (state === GoroutineState.none) continue;
    const isKnown = wait.length === WAIT_WORDS;
    current.t = foldedTotals.beforeNs;
    current.row = row;
    current.before = GoroutineState.none;
    current.state = state;
    current.stack = isKnown ? wait[WaitWord.stack]! : 0;
    current.reason = isKnown ? wait[WaitWord.reason]! : 0;
    current.waker = 0;
    reader.standing(current);
  }
}

/** The observer's figures, told as time comes to them. */
class Figures {
  readonly #request: ExportRequest;
  readonly #reader: TimelineReader;
  #sample = 0;
  /** Stops told: two a cycle. */
  #stop = 0;
  /** Stops must not overlap, whatever the untrusted program wrote. */
  #stoppedUntil = 0;

  constructor(request: ExportRequest, reader: TimelineReader) {
    this.#request = request;
    this.#reader = reader;
  }

  tellUpTo(t: number): void {
    const { samples, until } = this.#request;
    const limit = Math.min(t, until);
    for (;;) {
      const sampleAt = this.#sample < samples.t.length ? samples.t[this.#sample]! : Infinity;
      const stopAt = this.#stopAt();
      if (Math.min(sampleAt, stopAt) > limit || (sampleAt === Infinity && stopAt === Infinity)) return;
      if (stopAt <= sampleAt) this.#tellStop();
      else {
        const row = this.#sample++;
        this.#reader.sample(sampleAt, samples.heapLive[row]!, samples.heapGoal[row]!);
      }
    }
  }

  #stopAt(): number {
    const { cycles } = this.#request;
    const row = this.#stop >>> 1;
    if (row >= cycles.cycle.length) return Infinity;
    return (this.#stop & 1) === 0 ? cycles.start[row]! : cycles.markEnd[row]!;
  }

  #tellStop(): void {
    const { cycles } = this.#request;
    const row = this.#stop >>> 1;
    const kind = (this.#stop & 1) === 0 ? 'begin' : 'end';
    const [from, to] = stopTimes(cycles, row, kind);
    const t0 = Math.max(from, this.#stoppedUntil);
    const t1 = Math.max(to, t0);
    this.#stop++;
    this.#stoppedUntil = t1;
    this.#reader.pause(kind, t0, t1, cycles.cycle[row]!);
  }
}

function stopTimes(cycles: ExportedCycles, row: number, kind: 'begin' | 'end'): readonly [number, number] {
  return kind === 'begin'
    ? [cycles.start[row]!, cycles.markStart[row]!]
    : [cycles.markEnd[row]!, cycles.end[row]!];
}
