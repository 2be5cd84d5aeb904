/** What the goroutine worker does, apart from being a worker. */
import { GoroutineSession } from '../../model/goroutines/goroutine-session.ts';
import { judgeGoroutines } from '../../model/goroutines/verdict/judge.ts';
import type {
  ArrowsView,
  GoroutineAnswer,
  GoroutineDetail,
  GoroutineId,
  GoroutineListener,
  GoroutineOverview,
  GoroutineProblem,
  GoroutineReport,
  GoroutineViews,
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
import type { GoroutineVerdict } from '../../protocol/goroutine-verdict.ts';
import type { ExportRequest, GoroutineExport } from '../../protocol/goroutine-exports.ts';
import type { SourceLine } from '../../protocol/heap-labels.ts';
import type { ExitStatus } from '../../protocol/run.ts';

/** Between two tellings of what is new, ms. */
const TELL_EVERY_MS = 200;

export class GoroutineService implements GoroutineViews {
  readonly #listener: GoroutineListener;
  readonly #later: (callback: () => void, ms: number) => void;
  #session = new GoroutineSession();
  #isAsked = false;
  #problemTold = false;

  /** @param later calls back once, after so long; tests call when they like */
  constructor(
    listener: GoroutineListener,
    later: (callback: () => void, ms: number) => void = (callback, ms) => void setTimeout(callback, ms),
  ) {
    this.#listener = listener;
    this.#later = later;
  }

  start(): void {
    this.#session = new GoroutineSession();
    this.#problemTold = false;
  }

  append(bytes: Uint8Array): void {
    this.#session.push(bytes);
    this.#tellSoon();
  }

  end(): void {
    this.#session.end();
    this.#tell();
  }

  overview(): GoroutineOverview {
    return this.#session.overview();
  }

  problems(): readonly GoroutineProblem[] {
    const { problem } = this.#session;
    return problem === null ? [] : [problem];
  }

  lanes(query: LanesQuery): LanesView {
    return this.#session.lanes(query);
  }

  at(query: InstantQuery): InstantView {
    return this.#session.at(query);
  }

  doing(goid: GoroutineId, t: number): GoroutineAnswer<InstantRow> {
    return this.#session.doing(goid, t);
  }

  detail(goid: GoroutineId): GoroutineAnswer<GoroutineDetail> {
    return this.#session.detail(goid);
  }

  rowOf(goid: GoroutineId, query: Pick<LanesQuery, 'grouping' | 'order' | 'open'>): number {
    return this.#session.rowOf(goid, query);
  }

  arrows(goid: GoroutineId, t0: number, t1: number): GoroutineAnswer<ArrowsView> {
    return this.#session.arrows(goid, t0, t1);
  }

  waits(t: number, reached: readonly ReachedObject[] = []): WaitGraph {
    return this.#session.waits(t, reached);
  }

  stateTimes(t0: number, t1: number, buckets: number): StateTimes {
    return this.#session.stateTimes(t0, t1, buckets);
  }

  stack(id: StackId): readonly SourceLine[] {
    return this.#session.stack(id);
  }

  verdicts(status: Pick<ExitStatus, 'kind' | 'code'>): readonly GoroutineVerdict[] {
    const verdicts = judgeGoroutines(this.#session, status);
    this.#tell();
    return verdicts;
  }

  export(kind: GoroutineExport, request: ExportRequest): Blob {
    return this.#session.export(kind, request);
  }

  report(): GoroutineReport {
    return this.#session.report();
  }

  #tellSoon(): void {
    if (this.#isAsked) return;
    this.#isAsked = true;
    this.#later(() => {
      this.#isAsked = false;
      this.#tell();
    }, TELL_EVERY_MS);
  }

  #tell(): void {
    this.#listener.changed(this.#session.overview());
    const { problem } = this.#session;
    if (problem === null || this.#problemTold) return;
    this.#problemTold = true;
    this.#listener.problem(problem);
  }
}
