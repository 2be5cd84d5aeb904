/**
 * Everything known of the goroutines of one run: the stream's bytes go in, answers to the page's questions come out. The worker, the
 * command line and tests use it alike.
 */
import type {
  ArrowsView,
  GoroutineAnswer,
  GoroutineDetail,
  GoroutineId,
  GoroutineOverview,
  GoroutineProblem,
  GoroutineReport,
  InstantQuery,
  InstantRow,
  InstantView,
  LanesQuery,
  LanesView,
  ReachedObject,
  StackId,
  StateTimes,
  WaitGraph,
} from '../../protocol/goroutine-views.ts';
import type { ExportRequest, GoroutineExport } from '../../protocol/goroutine-exports.ts';
import type { SourceLine } from '../../protocol/heap-labels.ts';
import { exportGoroutines } from './export/export.ts';
import { Instant } from './index/instant.ts';
import { Tracks } from './index/tracks.ts';
import { GoroutineStore, type StoreLimits } from './store/goroutine-store.ts';
import { GoroutineStreamReader } from './stream/reader.ts';
import { aliveGoroutines, type AliveGoroutine } from './views/alive.ts';
import { arrowsTo } from './views/arrows.ts';
import { stackLines } from './views/code.ts';
import { detailOf } from './views/detail.ts';
import { instantOf, instantView } from './views/instant-view.ts';
import { Lanes } from './views/lanes/lanes-view.ts';
import { overviewOf } from './views/overview.ts';
import { reportGoroutines } from './views/report.ts';
import { stateTimes } from './views/state-times.ts';
import { waitGraph } from './views/waits/wait-graph.ts';

export class GoroutineSession {
  readonly store: GoroutineStore;
  readonly #reader: GoroutineStreamReader;
  readonly #tracks: Tracks;
  readonly #lanes: Lanes;
  readonly #instant: Instant;
  #ended = false;

  constructor(limits: Partial<StoreLimits> = {}) {
    this.store = new GoroutineStore(limits);
    this.#tracks = new Tracks(this.store);
    this.#lanes = new Lanes(this.store, this.#tracks);
    this.#instant = new Instant(this.store);
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

  /** What a verdict says about goroutines that are alive, in place of the last one. */
  suspect(goids: readonly GoroutineId[]): void {
    this.store.suspect(goids);
  }

  overview(): GoroutineOverview {
    return overviewOf(this.store, this.ended);
  }

  lanes(query: LanesQuery): LanesView {
    return this.#lanes.view(query);
  }

  rowOf(goid: GoroutineId, query: Pick<LanesQuery, 'grouping' | 'order' | 'open'>): number {
    return this.#lanes.rowOf(goid, query);
  }

  at(query: InstantQuery): InstantView {
    return instantView(this.store, this.#instant, query);
  }

  doing(goid: GoroutineId, t: number): GoroutineAnswer<InstantRow> {
    return instantOf(this.store, this.#instant, goid, t);
  }

  detail(goid: GoroutineId): GoroutineAnswer<GoroutineDetail> {
    return detailOf(this.store, goid);
  }

  arrows(goid: GoroutineId, t0: number, t1: number): GoroutineAnswer<ArrowsView> {
    return arrowsTo(this.store, goid, t0, t1);
  }

  waits(t: number, reached: readonly ReachedObject[] = []): WaitGraph {
    return waitGraph(this.store, this.#instant, t, reached);
  }

  stateTimes(t0: number, t1: number, buckets: number): StateTimes {
    return stateTimes(this.store, this.#tracks, t0, t1, buckets);
  }

  /** A file for another tool. */
  export(kind: GoroutineExport, request: ExportRequest): Blob {
    return exportGoroutines(this.store, this.#instant, kind, request);
  }

  stack(id: StackId): readonly SourceLine[] {
    return stackLines(this.store, id);
  }

  report(): GoroutineReport {
    return reportGoroutines(this.store);
  }
}
