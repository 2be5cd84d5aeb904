/**
 * What the page asks the heap worker, and what that answers (src/workers/heap/ over Comlink). Answers are small however large
 * the heap is: rows are paged, trees opened level by level, drawings bounded. Labels, objects and tables have files of their own.
 */
import type { GoroutineId } from './goroutine-views.ts';
import type { NodeId, NodeRef, Selection, SiteRef, SnapshotId } from './heap-labels.ts';
import type {
  Drawing,
  DrawingQuery,
  ObjectDetail,
  PathView,
  ReferencePage,
  ReferenceQuery,
} from './heap-objects.ts';
import type {
  AllocatorView,
  DiffQuery,
  DiffView,
  DominatorEntry,
  DominatorQuery,
  FlameFrame,
  FlameQuery,
  GroupSort,
  LineHeat,
  ObjectRow,
  ObjectSort,
  PackageRow,
  RootRow,
  RootSort,
  SiteRow,
  SiteSort,
  TablePage,
  TableQuery,
  TypeRow,
} from './heap-tables.ts';
import type { ReportSnapshot, ReportVerdict } from './report.ts';
import type { ProgramSymbols } from './symbols.ts';

export * from './heap-labels.ts';
export * from './heap-objects.ts';
export * from './heap-tables.ts';

export type SnapshotReasonName = 'exit' | 'button' | 'named' | 'gc-start' | 'gc-end' | 'failure' | 'unknown';

export interface SnapshotSummary {
  readonly id: SnapshotId;
  /** As the program called it; empty: it has none. */
  readonly name: string;
  readonly reason: SnapshotReasonName;
  /** ns since the program started. */
  readonly t: number;
  /** Taken right after a whole collection: there is no garbage but what was made since. */
  readonly afterGC: boolean;
  readonly numGC: number;
  readonly objects: number;
  /** What they take: slots, not what was asked for. */
  readonly bytes: number;
  readonly edges: number;
  /** Objects no root leads to; in no retained size. */
  readonly garbageObjects: number;
  readonly garbageBytes: number;
  /** The runtime's own figure at this moment. */
  readonly heapAlloc: number;
  /** The stream broke off in it, or counted something else than came. What came can be looked at. */
  readonly complete: boolean;
  /** Contents of objects came with it: values can be shown. */
  readonly contents: boolean;
  /** False: only this summary is left, because newer snapshots needed the memory. */
  readonly held: boolean;
}

/** A holder or group that a learner should look at. */
export interface Suspect {
  /**
   * `holder`: one node keeps a large share; `siblings`: many equal objects below one holder, or many equal holders together (as many as
   * `path.steps[0].siblings` where they are roots, such as goroutines); `rising`: a type and line that had more bytes in each of the last
   * snapshots.
   */
  readonly reason: 'holder' | 'siblings' | 'rising';
  readonly class: 'suspected' | 'proven';
  /** Root or object that keeps it; of several the one on the way. */
  readonly holder: NodeRef;
  /** The objects there are most of below it (accumulation point), one for all. */
  readonly target: NodeRef;
  /** How many of the target's type and line the holder keeps, and their own bytes. */
  readonly count: number;
  readonly bytes: number;
  /** What the holder keeps, or all of them, and its share of what is alive, 0 … 1. */
  readonly retained: number;
  readonly share: number;
  /** Where the target was made. */
  readonly site: SiteRef | null;
  /** From the root to the target. */
  readonly path: PathView;
  /** Bytes of the group in each snapshot; empty unless rising. */
  readonly history: readonly number[];
  /** What a click on the sentence selects. */
  readonly selection: Selection;
}

/** The sentence above all pictures. */
export type Headline =
  /** `suspect` is worth a warning. */
  | { readonly kind: 'retained'; readonly suspect: Suspect }
  /** Nothing to warn of; `largest` keeps most. */
  | { readonly kind: 'held'; readonly largest: Suspect }
  /** Objects, but nothing that keeps a share worth naming. */
  | { readonly kind: 'spread' }
  /** Nothing alive that the program made. */
  | { readonly kind: 'empty' };

export interface HeadlineView {
  readonly headline: Headline;
  readonly aliveObjects: number;
  readonly aliveBytes: number;
  readonly garbageObjects: number;
  readonly garbageBytes: number;
}

export interface HeapProblem {
  readonly kind:
    'truncated' | 'record-size' | 'version' | 'no-hello' | 'order' | 'rows' | 'bounds' | 'count' | 'memory';
  /** From the start of the stream to the bad record. */
  readonly offsetBytes: number;
  /** In English, for the console and the report. */
  readonly detail: string;
}

/** What the worker tells by itself. */
export interface HeapListener {
  /** A snapshot is complete (or the last one was cut off). Again when one is no longer held. */
  snapshot(summary: SnapshotSummary): void;
  /** Work that takes more than half a second. `fraction` 0 … 1, rough. */
  progress(step: { readonly snapshot: SnapshotId; readonly fraction: number }): void;
  /** The stream cannot be read further; what came before is there. */
  problem(problem: HeapProblem): void;
}

/** What is asked about a snapshot, or a node of it, that is not there (any more). */
export type Answer<T> = T | null;

/** The worker's face; each call is answered asynchronously there. Queries about unknown snapshots and nodes answer null. */
export interface HeapViews {
  /** Forgets everything: a new run begins, of a program with these symbols. */
  start(symbols: ProgramSymbols): void;
  /** Whole records of the heap stream. Transferred. */
  append(bytes: Uint8Array): void;
  /** No more bytes: a snapshot that is open is closed as incomplete. */
  end(): void;

  snapshots(): readonly SnapshotSummary[];
  problems(): readonly HeapProblem[];
  headline(snapshot: SnapshotId): Answer<HeadlineView>;
  /** Worst first. */
  suspects(snapshot: SnapshotId): Answer<readonly Suspect[]>;

  types(query: TableQuery<GroupSort>): Answer<TablePage<TypeRow>>;
  sites(query: TableQuery<SiteSort>): Answer<TablePage<SiteRow>>;
  packages(query: TableQuery<GroupSort>): Answer<TablePage<PackageRow>>;
  roots(query: TableQuery<RootSort>): Answer<TablePage<RootRow>>;
  objects(query: TableQuery<ObjectSort>): Answer<TablePage<ObjectRow>>;
  heat(snapshot: SnapshotId): Answer<readonly LineHeat[]>;

  object(snapshot: SnapshotId, node: NodeId): Answer<ObjectDetail>;
  /**
   * One or more objects that stand for a selection, most retaining first; for the path when a type or line is selected. Of a line the first
   * is of the type that has most bytes there.
   */
  examples(snapshot: SnapshotId, selection: Selection, limit: number): Answer<readonly NodeRef[]>;
  /** Shortest way from a root, those of the user preferred; null also for garbage. */
  path(snapshot: SnapshotId, node: NodeId): Answer<PathView>;
  /** Up to `most` ways that share no object but the last. */
  paths(snapshot: SnapshotId, node: NodeId, most: number): Answer<readonly PathView[]>;
  /** What points to it. */
  holders(query: ReferenceQuery): Answer<ReferencePage>;
  /** What it points to. */
  references(query: ReferenceQuery): Answer<ReferencePage>;
  drawing(query: DrawingQuery): Answer<Drawing>;

  dominators(query: DominatorQuery): Answer<DominatorEntry>;
  flame(query: FlameQuery): Answer<readonly FlameFrame[]>;
  diff(query: DiffQuery): Answer<DiffView>;
  allocator(snapshot: SnapshotId): Answer<AllocatorView>;
  /**
   * Bytes that would be garbage without the goroutines of each group, when the program ended. What several groups keep is nobody's. null: no
   * snapshot was taken then, or not all of a group are in it.
   * @param groups no goroutine in two of them
   */
  keptAtEnd(groups: readonly (readonly GoroutineId[])[]): readonly (number | null)[];
  /**
   * All goroutines that had a way to what lies at each address when the program ended, where nothing else had. null: something else had (a
   * global), no snapshot was taken then, or it is not known.
   */
  reachersAtEnd(addresses: readonly number[]): readonly (readonly GoroutineId[] | null)[];

  report(): { readonly snapshots: readonly ReportSnapshot[]; readonly verdicts: readonly ReportVerdict[] };
  /** A profile for `go tool pprof`, gzip. `startedMs`: when the program was started, ms since 1970. */
  pprof(snapshot: SnapshotId, startedMs: number): Promise<Answer<Uint8Array>>;
  /** For the Memory panel of Chrome's DevTools. */
  chromeSnapshot(snapshot: SnapshotId): Answer<Blob>;
}
