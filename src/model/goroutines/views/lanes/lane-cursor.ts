/**
 * Goes through the time of one lane: a goroutine, all of a creation site, or all there are. Knows at each instant how many are in each state,
 * and sums what went on between two.
 */
import { GoroutineState, STATE_COUNT } from '../../../../protocol/goroutine-views.ts';
import { FEW, type Track } from '../../index/track.ts';
import type { TrackKind, Tracks } from '../../index/tracks.ts';
import type { GoroutineStore } from '../../store/goroutine-store.ts';
import type { Segment } from '../../store/segment.ts';
import { standingAfter, standingFolded } from '../../store/standing.ts';
import { FOLDED, SEVERAL } from './span-list.ts';

export interface Lane {
  readonly kind: TrackKind;
  /** Row of the goroutine, the site, or 0. */
  readonly key: number;
}

/** Events of a lane within the range, in one segment. */
interface Piece {
  readonly segment: Segment;
  readonly track: Track;
  readonly run: number;
  readonly from: number;
  readonly to: number;
}

export class LaneCursor {
  readonly counts = new Float64Array(STATE_COUNT);
  /** Events that lie ahead in the range. */
  readonly eventsAhead: number;
  readonly #lane: Lane;
  readonly #store: GoroutineStore;
  readonly #tracks: Tracks;
  readonly #pieces: readonly Piece[];
  /** What went on from the beginning of the piece's segment to {@link at}; of this piece only, -1: not known. */
  #sums = new Float64Array(STATE_COUNT);
  #sumsOf = -1;
  #nextSums = new Float64Array(STATE_COUNT);
  /** Events of the last advance: the next one is likely to have as many. */
  #lately = 0;
  #piece = 0;
  #position = 0;
  #at: number;
  #event: number;

  /** Begins at t0, or where the events begin that are kept; ends at t1. */
  constructor(store: GoroutineStore, tracks: Tracks, lane: Lane, t0: number, t1: number) {
    this.#store = store;
    this.#tracks = tracks;
    this.#lane = lane;
    this.#at = Math.max(t0, store.foldedTotals.beforeNs);
    this.#pieces = this.#find(t1);
    this.#position = this.#pieces[0]?.from ?? 0;
    this.eventsAhead = this.#pieces.reduce((sum, { from, to }) => sum + to - from, 0);
    this.#event = lane.kind === 'goroutine' ? this.#beginGoroutine() : this.#beginGroup();
    this.counts[GoroutineState.none] = 0;
  }

  /** ns. */
  get at(): number {
    return this.#at;
  }

  /** Of a goroutine the event that began what it does, or FOLDED; else SEVERAL. */
  get event(): number {
    return this.#event;
  }

  /** Goes to the next event, and past it; false: there is none. */
  step(): boolean {
    const now = this.#pieces[this.#piece];
    if (now === undefined) return false;
    const { track } = now;
    const place = track.first[now.run]! + this.#position;
    const word = track.states[place]!;
    this.counts[word >>> 4]!--;
    this.counts[word & 15]!++;
    this.counts[GoroutineState.none] = 0;
    this.#at = track.times[place]!;
    this.#passed(now, this.#position + 1, place);
    return true;
  }

  /** Goes to a later instant. Adds to `times` what went on (`none` apart); gives the number of events. */
  advance(until: number, times: Float64Array): number {
    const { counts } = this;
    let changes = 0;
    for (;;) {
      const now = this.#pieces[this.#piece];
      if (now === undefined) break;
      const from = this.#position;
      const to = Math.min(now.to, now.track.countUpTo(now.run, until, from, this.#lately));
      this.#lately = to - from;
      if (to === from) break;
      changes += to - from;
      const place = now.track.first[now.run]! + to - 1;
      const t = now.track.times[place]!;
      if (to - from > FEW) this.#sum(now, from, to, t, times);
      else {
        now.track.advance(now.run, from, this.#at, to, t, counts, times);
        this.#sumsOf = -1;
      }
      counts[GoroutineState.none] = 0;
      this.#at = t;
      this.#passed(now, to, place);
      if (to < now.to) break;
    }
    const rest = until - this.#at;
    for (let s = 0; s < STATE_COUNT; s++) {
      times[s]! += counts[s]! * rest;
      this.#sums[s]! += counts[s]! * rest;
    }
    this.#at = until;
    return changes;
  }

  /** Goes over many events of a piece, by its sums; those at the end of one pixel are those at the beginning of the next. */
  #sum(now: Piece, from: number, to: number, t: number, times: Float64Array): void {
    const { counts } = this;
    if (this.#sumsOf !== this.#piece) now.track.sumsAt(now.run, from, this.#at, counts, this.#sums);
    now.track.sumsAt(now.run, to, t, counts, this.#nextSums);
    for (let s = 0; s < STATE_COUNT; s++) times[s]! += this.#nextSums[s]! - this.#sums[s]!;
    [this.#sums, this.#nextSums] = [this.#nextSums, this.#sums];
    this.#sumsOf = this.#piece;
  }

  #passed(now: Piece, position: number, place: number): void {
    if (this.#lane.kind === 'goroutine') this.#event = now.segment.first + now.track.eventAt(place);
    this.#position = position;
    if (position < now.to) return;
    this.#piece++;
    this.#position = this.#pieces[this.#piece]?.from ?? 0;
  }

  #find(t1: number): readonly Piece[] {
    const { kind, key } = this.#lane;
    const pieces: Piece[] = [];
    for (const segment of this.#store.segments) {
      if (segment.endNs <= this.#at) continue;
      if (segment.length === 0 || segment.t[0]! > t1) break;
      const track = this.#tracks.of(kind, segment);
      const run = track.runOf(key);
      if (run === -1) continue;
      const from = track.countUpTo(run, this.#at);
      const to = track.countUpTo(run, t1, from);
      if (to > from) pieces.push({ segment, track, run, from, to });
    }
    return pieces;
  }

  #beginGoroutine(): number {
    const { key } = this.#lane;
    const event = this.#tracks.lastEvent(key, this.#at);
    const { state, since } =
      event === -1 ? standingFolded(this.#store, key) : standingAfter(this.#store, key, event);
    if (since <= this.#at) this.counts[state] = 1;
    return event === -1 ? FOLDED : event;
  }

  #beginGroup(): number {
    const first = this.#pieces[0];
    if (first !== undefined) this.#countsIn(first.track, first.run, first.from);
    else this.#countsWithoutEvents();
    return SEVERAL;
  }

  #countsIn(track: Track, run: number, position: number): void {
    track.countsBefore(run, this.counts);
    track.advance(run, 0, this.#at, position, this.#at, this.counts, new Float64Array(STATE_COUNT));
  }

  /** Without events in the range: as many as after the last one before. */
  #countsWithoutEvents(): void {
    const { kind, key } = this.#lane;
    const { segments, counts: now } = this.#store;
    for (const segment of segments) {
      if (segment.endNs <= this.#at) continue;
      const track = this.#tracks.of(kind, segment);
      const run = track.runOf(key);
      if (run !== -1) return this.#countsIn(track, run, track.countUpTo(run, this.#at));
    }
    const [first, end] = kind === 'all' ? [0, now.length] : [key, key + 1];
    for (let site = first; site < end; site++) {
      for (let s = 0; s < STATE_COUNT; s++) this.counts[s]! += now.inState(site, s);
    }
  }
}
