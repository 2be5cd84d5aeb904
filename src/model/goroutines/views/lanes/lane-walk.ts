/**
 * One lane through time: what its goroutines do between two instants, either change by change or pixel by pixel.
 */
import { GoroutineState, STATE_COUNT } from '../../../../protocol/goroutine-views.ts';
import type { Tracks } from '../../index/tracks.ts';
import type { GoroutineStore } from '../../store/goroutine-store.ts';
import { isWait } from '../../store/standing.ts';
import { LaneCursor, type Lane } from './lane-cursor.ts';
import { SEVERAL, type SpanList } from './span-list.ts';

export class LaneWalk {
  readonly #store: GoroutineStore;
  readonly #tracks: Tracks;
  readonly #times = new Float64Array(STATE_COUNT);

  constructor(store: GoroutineStore, tracks: Tracks) {
    this.#store = store;
    this.#tracks = tracks;
  }

  /** Adds the spans of a lane within t0 … t1. */
  add(lane: Lane, t0: number, t1: number, width: number, list: SpanList): void {
    const cursor = new LaneCursor(this.#store, this.#tracks, lane, t0, t1);
    const spans = new Joined(this.#store, lane, list);
    if (cursor.eventsAhead <= 2 * width) this.#exact(cursor, t1, spans);
    else this.#pixels(cursor, t0, t1, width, spans);
    spans.close();
  }

  #exact(cursor: LaneCursor, t1: number, spans: Joined): void {
    for (;;) {
      const [at, state, event] = [cursor.at, dominating(cursor.counts), cursor.event];
      if (!cursor.step()) {
        spans.add(at, Math.min(t1, Math.max(at, this.#store.endNs)), state, 0, event);
        return;
      }
      spans.add(at, cursor.at, state, 0, event);
    }
  }

  #pixels(cursor: LaneCursor, t0: number, t1: number, width: number, spans: Joined): void {
    const times = this.#times;
    const end = Math.min(t1, this.#store.endNs);
    for (let pixel = 0; pixel < width && cursor.at < end; pixel++) {
      const until = Math.min(end, pixel === width - 1 ? t1 : t0 + ((t1 - t0) * (pixel + 1)) / width);
      if (until <= cursor.at) continue;
      const begin = cursor.at;
      times.fill(0);
      const changes = cursor.advance(until, times);
      spans.add(begin, until, dominating(times), changes, changes === 0 ? cursor.event : SEVERAL);
    }
  }
}

/** The state that has most; `none` where no other has any. */
function dominating(amounts: Float64Array): number {
  let best: number = GoroutineState.none;
  for (let s = 1; s < STATE_COUNT; s++) if (amounts[s]! > (best === 0 ? 0 : amounts[best]!)) best = s;
  return best;
}

/** Joins neighbours of the same state. */
class Joined {
  readonly #list: SpanList;
  readonly #row: number;
  /** The wait that a goroutine can never end; SEVERAL: there is none. */
  readonly #stuckSince: number;
  #start = 0;
  #end = 0;
  #state = 0;
  #events = 0;
  #event = SEVERAL;

  constructor(store: GoroutineStore, { kind, key }: Lane, list: SpanList) {
    this.#list = list;
    this.#row = kind === 'goroutine' ? key : -1;
    const c = store.goroutines.columns;
    const isStuck = kind === 'goroutine' && c.provenBy[key] !== 0 && isWait(c.state[key]!);
    this.#stuckSince = isStuck ? c.since[key]! : Infinity;
  }

  add(start: number, end: number, plainState: number, events: number, event: number): void {
    if (end <= start) return;
    const state = isWait(plainState) && start >= this.#stuckSince ? GoroutineState.stuck : plainState;
    if (state === this.#state && start === this.#end && (this.#row === -1 || this.#joins(events, event))) {
      if (events > 0 || this.#event !== event) this.#event = SEVERAL;
      this.#end = end;
      this.#events += events;
      return;
    }
    this.close();
    [this.#start, this.#end, this.#state, this.#events, this.#event] = [start, end, state, events, event];
  }

  /** Two exact spans are not one. */
  #joins(events: number, event: number): boolean {
    return events > 0 || this.#events > 0 || event === this.#event;
  }

  close(): void {
    if (this.#state !== GoroutineState.none && this.#end > this.#start) {
      this.#list.add(this.#start, this.#end, this.#state, this.#events, this.#row, this.#event);
    }
    this.#state = GoroutineState.none;
  }
}
