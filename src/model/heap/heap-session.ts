/**
 * Everything known of the heap of one run: the stream's bytes go in, answers to the page's questions come out. The worker, the
 * command line and tests use it alike.
 */
import type { GoroutineId } from '../../protocol/goroutine-views.ts';
import type { Selection, SnapshotId } from '../../protocol/heap-labels.ts';
import type {
  HeadlineView,
  HeapProblem,
  SnapshotReasonName,
  SnapshotSummary,
  Suspect,
} from '../../protocol/heap-views.ts';
import type { ReportSnapshot, ReportVerdict } from '../../protocol/report.ts';
import { NO_SYMBOLS, type ProgramSymbols } from '../../protocol/symbols.ts';
import { HeapAnalysis } from './analysis.ts';
import { reportSnapshot, retainedVerdict } from './export/report.ts';
import { buildSnapshot } from './snapshot/build-snapshot.ts';
import type { HeapSnapshot } from './snapshot/heap-snapshot.ts';
import { Program } from './snapshot/program.ts';
import { HeapStreamReader } from './stream/reader.ts';
import type { RawSnapshot } from './stream/raw-snapshot.ts';
import { summaryOf } from './summary.ts';
import { FrameTree } from './views/frame-tree.ts';
import { keptByGoroutines } from './views/kept-by-goroutines.ts';
import { reachersOf } from './views/reachers.ts';
import { risingOf } from './views/rising.ts';
import { selectedObjects } from './views/selection.ts';
import { siteBytesOf, type SiteBytes } from './views/site-history.ts';
import { headlineOf, suspectsOf } from './views/suspects.ts';

export interface HeapSessionOptions {
  readonly symbols?: ProgramSymbols;
  readonly onSnapshot?: (summary: SnapshotSummary) => void;
  /** Told of the steps of work on a snapshot that will take long. `fraction`: 0 … 1, rough. */
  readonly onProgress?: (step: { readonly snapshot: SnapshotId; readonly fraction: number }) => void;
  /** Bytes that snapshots may take together; beyond it the oldest are dropped but for their summaries. */
  readonly maxBytes?: number;
}

export interface HeapReport {
  readonly snapshots: readonly ReportSnapshot[];
  readonly verdicts: readonly ReportVerdict[];
}

/** Room for a snapshot of ten million objects and its analysis, or many small ones. */
const DEFAULT_MAX_BYTES = 2 ** 30;
/** A snapshot of so many objects takes about half a second to work out. */
const LONG_OBJECTS = 300_000;
/** Snapshots after which nothing of the program runs. */
const AT_END: ReadonlySet<SnapshotReasonName> = new Set(['exit', 'failure']);
/** Objects whose reachers are told at once. */
const MAX_REACHED = 400;
/** Analyses kept: two snapshots are compared. */
const MAX_ANALYSES = 2;

export class HeapSession {
  readonly frames = new FrameTree();
  readonly #program: Program;
  readonly #reader: HeapStreamReader;
  readonly #options: HeapSessionOptions;
  readonly #summaries: SnapshotSummary[] = [];
  readonly #snapshots = new Map<SnapshotId, HeapSnapshot>();
  /** Least recently used first. */
  readonly #analyses = new Map<SnapshotId, HeapAnalysis>();
  readonly #history: SiteBytes[] = [];
  readonly #suspects = new Map<SnapshotId, readonly Suspect[]>();
  readonly #reports = new Map<SnapshotId, ReportSnapshot>();
  #heldBytes = 0;
  #selected: { readonly key: string; readonly objects: Uint8Array | null } | null = null;

  constructor(options: HeapSessionOptions = {}) {
    this.#options = options;
    this.#program = new Program(options.symbols ?? NO_SYMBOLS);
    this.#reader = new HeapStreamReader(this.#program, (raw) => this.#add(raw));
  }

  push(bytes: Uint8Array): void {
    this.#reader.push(bytes);
  }

  end(): void {
    this.#reader.end();
  }

  get problems(): readonly HeapProblem[] {
    return this.#reader.problems;
  }

  /** In order of arrival. */
  get summaries(): readonly SnapshotSummary[] {
    return this.#summaries;
  }

  get program(): Program {
    return this.#program;
  }

  snapshot(id: SnapshotId): HeapSnapshot | null {
    return this.#snapshots.get(id) ?? null;
  }

  /** null: no such snapshot, or it is no longer held. */
  analysis(id: SnapshotId): HeapAnalysis | null {
    const snapshot = this.#snapshots.get(id);
    if (snapshot === undefined) return null;
    const analysis = this.#analyses.get(id) ?? new HeapAnalysis(snapshot);
    this.#analyses.delete(id);
    this.#analyses.set(id, analysis);
    for (const oldest of this.#analyses.keys()) {
      if (this.#analyses.size <= MAX_ANALYSES) break;
      this.#analyses.delete(oldest);
    }
    return analysis;
  }

  /** Worst first: holders, then what rises below others. */
  suspects(id: SnapshotId): readonly Suspect[] | null {
    const known = this.#suspects.get(id);
    if (known !== undefined) return known;
    const analysis = this.analysis(id);
    if (analysis === null) return null;
    const history = this.#history.slice(0, this.#history.findIndex((one) => one.id === id) + 1);
    const holders = suspectsOf(analysis, history);
    const named = new Set(holders.map(({ holder }) => holder.node));
    const rising = risingOf(analysis, history).filter(({ holder }) => !named.has(holder.node));
    const all = [...holders, ...rising];
    this.#suspects.set(id, all);
    return all;
  }

  headline(id: SnapshotId): HeadlineView | null {
    const [analysis, suspects] = [this.analysis(id), this.suspects(id)];
    return analysis === null || suspects === null ? null : headlineOf(analysis, suspects);
  }

  /** See {@link HeapViews.keptAtEnd}. */
  keptAtEnd(groups: readonly (readonly GoroutineId[])[]): readonly (number | null)[] {
    const analysis = this.#atEnd();
    return analysis === null ? groups.map(() => null) : keptByGoroutines(analysis.snapshot, groups);
  }

  /** See {@link HeapViews.reachersAtEnd}. */
  reachersAtEnd(addresses: readonly number[]): readonly (readonly GoroutineId[] | null)[] {
    const analysis = this.#atEnd();
    return addresses.map((address, i) =>
      analysis === null || i >= MAX_REACHED ? null : reachersOf(analysis, address),
    );
  }

  /** Of the last snapshot, where the program was over when it was taken. */
  #atEnd(): HeapAnalysis | null {
    const last = this.#summaries.at(-1);
    return last !== undefined && last.complete && AT_END.has(last.reason) ? this.analysis(last.id) : null;
  }

  /** Of all snapshots, those no longer held included; verdicts are about the last one. */
  report(): HeapReport {
    const snapshots = this.#summaries.flatMap(({ id }) => this.#reportOf(id) ?? []);
    const last = this.#summaries.at(-1);
    const suspects = last === undefined ? null : this.suspects(last.id);
    return { snapshots, verdicts: (suspects ?? []).map(retainedVerdict) };
  }

  #reportOf(id: SnapshotId): ReportSnapshot | null {
    const known = this.#reports.get(id);
    if (known !== undefined) return known;
    const analysis = this.analysis(id);
    if (analysis === null) return null;
    const report = reportSnapshot(analysis);
    this.#reports.set(id, report);
    return report;
  }

  /** See {@link selectedObjects}; the last answer is kept, since all pictures ask the same. */
  selected(analysis: HeapAnalysis, selection: Selection | null): Uint8Array | null {
    if (selection === null) return null;
    const key = `${analysis.snapshot.head.id} ${JSON.stringify(selection)}`;
    if (this.#selected?.key !== key) {
      const context = { snapshotOf: (id: SnapshotId) => this.snapshot(id), frames: this.frames };
      this.#selected = { key, objects: selectedObjects(analysis, selection, context) };
    }
    return this.#selected.objects;
  }

  #add(raw: RawSnapshot): void {
    // A hostile stream can use a number twice: the first one keeps it.
    if (this.#summaries.some(({ id }) => id === raw.head.id)) return;
    const { id } = raw.head;
    const isLong = raw.address.length >= LONG_OBJECTS;
    const progress = (fraction: number): void => {
      if (isLong) this.#options.onProgress?.({ snapshot: id, fraction });
    };
    progress(0);
    const snapshot = buildSnapshot(this.#program, raw);
    progress(0.3);
    this.#snapshots.set(id, snapshot);
    const analysis = this.analysis(id);
    if (analysis === null) return;
    this.#history.push(siteBytesOf(snapshot));
    this.#heldBytes += bytesOf(snapshot);
    const summary = summaryOf(analysis);
    progress(1);
    this.#summaries.push(summary);
    this.#options.onSnapshot?.(summary);
    this.#makeRoom(id);
  }

  /** Drops the oldest snapshots, but never the newest. */
  #makeRoom(newest: SnapshotId): void {
    const most = this.#options.maxBytes ?? DEFAULT_MAX_BYTES;
    for (const [id, snapshot] of this.#snapshots) {
      if (this.#heldBytes <= most || id === newest) return;
      // The report speaks of it all the same.
      this.#reportOf(id);
      this.#heldBytes -= bytesOf(snapshot);
      this.#snapshots.delete(id);
      this.#analyses.delete(id);
      const at = this.#summaries.findIndex((one) => one.id === id);
      const dropped = { ...this.#summaries[at]!, held: false };
      this.#summaries[at] = dropped;
      this.#options.onSnapshot?.(dropped);
    }
  }
}

/** Of the arrays that grow with the heap. */
function bytesOf({ graph, edgeOffset, objectCount, frames, stackRoots, image }: HeapSnapshot): number {
  const perObject = 7 * 4;
  const edges = graph.edgeTo.byteLength + edgeOffset.byteLength + graph.firstEdge.byteLength;
  return (
    objectCount * perObject +
    edges +
    graph.bytes.byteLength +
    frames.byteLength +
    stackRoots.byteLength +
    image.byteLength
  );
}
