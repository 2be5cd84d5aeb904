/** The tracks of all segments of a store, made when they are first asked for, and again when their segment has grown. */
import { GoroutineState, STATE_COUNT } from '../../../protocol/goroutine-views.ts';
import type { GoroutineStore } from '../store/goroutine-store.ts';
import type { Segment } from '../store/segment.ts';
import { Track } from './track.ts';

export type TrackKind = 'goroutine' | 'site' | 'all';

export class Tracks {
  readonly #store: GoroutineStore;
  readonly #made: Readonly<Record<TrackKind, WeakMap<Segment, Track>>> = {
    goroutine: new WeakMap(),
    site: new WeakMap(),
    all: new WeakMap(),
  };

  constructor(store: GoroutineStore) {
    this.#store = store;
  }

  of(kind: TrackKind, segment: Segment): Track {
    const known = this.#made[kind].get(segment);
    if (known !== undefined && known.length === segment.length) return known;
    const track = this.#make(kind, segment);
    this.#made[kind].set(segment, track);
    return track;
  }

  /** Number of the last event of a goroutine at or before `t`; -1: none that is kept. */
  lastEvent(row: number, t: number): number {
    const last = this.#store.goroutines.columns.last[row]! - 1;
    const segment = last < 0 ? null : this.#store.segmentOf(last);
    if (segment === null) return -1;
    if (segment.t[last - segment.first]! <= t) return last;
    for (const one of this.#store.segments) {
      if (one.endNs <= t && one !== this.#store.segments.at(-1)) continue;
      const track = this.of('goroutine', one);
      const run = track.runOf(row);
      if (run === -1) continue;
      const position = track.countUpTo(run, t);
      const begin = track.first[run]!;
      if (position > 0) return one.first + track.eventAt(begin + position - 1);
      // The first one after it says how far back the one before it is.
      const next = track.eventAt(begin);
      const back = one.back[next]!;
      const before = one.first + next - back;
      return back === 0 || before < this.#store.segments[0]!.first ? -1 : before;
    }
    return -1;
  }

  #make(kind: TrackKind, segment: Segment): Track {
    const { goroutine, countsBefore } = segment;
    switch (kind) {
      case 'goroutine':
        return new Track(
          segment,
          (event) => goroutine[event]!,
          (_, firstState, counts) => {
            counts[firstState >>> 4]!++;
          },
        );
      case 'site': {
        const { site } = this.#store.goroutines.columns;
        return new Track(
          segment,
          (event) => site[goroutine[event]!]!,
          (key, _, counts) => {
            for (let s = 0; s < STATE_COUNT; s++) counts[s] = countsBefore[key * STATE_COUNT + s] ?? 0;
          },
        );
      }
      case 'all':
        return new Track(segment, null, (_key, _state, counts) => {
          for (let i = 0; i < countsBefore.length; i++) counts[i % STATE_COUNT]! += countsBefore[i]!;
          counts[GoroutineState.none] = 0;
        });
    }
  }
}
