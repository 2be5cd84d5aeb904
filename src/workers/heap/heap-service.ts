/** What the heap worker does, apart from being a worker. */
import { gzip } from '../../base/gzip.ts';
import {
  chromeSnapshot,
  HeapQueries,
  HeapSession,
  pprofProfile,
  type HeapReport,
} from '../../model/index.ts';
import type { SnapshotId } from '../../protocol/heap-labels.ts';
import type { Answer, HeapListener, HeapViews } from '../../protocol/heap-views.ts';
import { NO_SYMBOLS, type ProgramSymbols } from '../../protocol/symbols.ts';

export class HeapService extends HeapQueries implements HeapViews {
  readonly #listener: HeapListener;
  #problemsTold = 0;

  constructor(listener: HeapListener) {
    super(sessionFor(NO_SYMBOLS, listener));
    this.#listener = listener;
  }

  start(symbols: ProgramSymbols): void {
    this.session = sessionFor(symbols, this.#listener);
    this.#problemsTold = 0;
  }

  append(bytes: Uint8Array): void {
    this.session.push(bytes);
    this.#tellProblems();
  }

  end(): void {
    this.session.end();
    this.#tellProblems();
  }

  report(): HeapReport {
    return this.session.report();
  }

  async pprof(snapshot: SnapshotId, startedMs: number): Promise<Answer<Uint8Array>> {
    const analysis = this.session.analysis(snapshot);
    return analysis === null ? null : gzip(pprofProfile(analysis, { startedMs }));
  }

  chromeSnapshot(snapshot: SnapshotId): Answer<Blob> {
    const held = this.session.snapshot(snapshot);
    return held === null ? null : new Blob([...chromeSnapshot(held)], { type: 'application/json' });
  }

  #tellProblems(): void {
    const { problems } = this.session;
    for (; this.#problemsTold < problems.length; this.#problemsTold++) {
      this.#listener.problem(problems[this.#problemsTold]!);
    }
  }
}

function sessionFor(symbols: ProgramSymbols, listener: HeapListener): HeapSession {
  return new HeapSession({
    symbols,
    onSnapshot: (summary) => listener.snapshot(summary),
    onProgress: (step) => listener.progress(step),
  });
}
