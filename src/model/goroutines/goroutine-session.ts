/**
 * Everything known of the goroutines of one run: the stream's bytes go in, answers to the page's questions come out. The worker, the
 * command line and tests use it alike.
 */
import type { GoroutineId, GoroutineProblem, LanesQuery, LanesView } from '../../protocol/goroutine-views.ts';
import { Tracks } from './index/tracks.ts';
import { GoroutineStore, type StoreLimits } from './store/goroutine-store.ts';
import { GoroutineStreamReader } from './stream/reader.ts';
import { aliveGoroutines, type AliveGoroutine } from './views/alive.ts';
import { Lanes } from './views/lanes/lanes-view.ts';

export class GoroutineSession {
  readonly store: GoroutineStore;
  readonly #reader: GoroutineStreamReader;
  readonly #tracks: Tracks;
  readonly #lanes: Lanes;
  #ended = false;

  constructor(limits: Partial<StoreLimits> = {}) {
    this.store = new GoroutineStore(limits);
    this.#tracks = new Tracks(this.store);
    this.#lanes = new Lanes(this.store, this.#tracks);
    this.#reader = new GoroutineStreamReader(this.store.places, this.store);
  }

  /** Whole records. */
  push(bytes: Uint8Array): void {
    this.#reader.push(bytes);
  }

  /** No more bytes. */
  end(): void {
    this.#ended = true;
  }

  /** Nothing more will come. */
  get ended(): boolean {
    return this.#ended || this.store.finishedRun || this.problem !== null;
  }

  /** Why the stream could not be read further; null: it could. */
  get problem(): GoroutineProblem | null {
    return this.#reader.problem;
  }

  /** Goroutines that have not ended, by creation; at most 100,000, proven leaks first to be among them. */
  alive(): readonly AliveGoroutine[] {
    return aliveGoroutines(this.store);
  }

  lanes(query: LanesQuery): LanesView {
    return this.#lanes.view(query);
  }

  rowOf(goid: GoroutineId, query: Pick<LanesQuery, 'grouping' | 'order' | 'open'>): number {
    return this.#lanes.rowOf(goid, query);
  }
}
