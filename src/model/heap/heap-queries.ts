/** Answers the questions of protocol/heap-views.ts. Questions about what is not there are answered by null, whatever they ask. */
import type { GoroutineId } from '../../protocol/goroutine-views.ts';
import type { NodeId, NodeRef, Selection, SnapshotId } from '../../protocol/heap-labels.ts';
import type {
  Drawing,
  DrawingQuery,
  ObjectDetail,
  PathView,
  ReferencePage,
  ReferenceQuery,
} from '../../protocol/heap-objects.ts';
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
} from '../../protocol/heap-tables.ts';
import type {
  Answer,
  HeadlineView,
  HeapProblem,
  SnapshotSummary,
  Suspect,
} from '../../protocol/heap-views.ts';
import type { HeapAnalysis } from './analysis.ts';
import type { HeapSession } from './heap-session.ts';
import { distinctPaths } from './paths.ts';
import { allocatorView } from './views/allocator-view.ts';
import { heatOf } from './views/allocated.ts';
import { diffView } from './views/diff-view.ts';
import { dominatorView } from './views/dominator-view.ts';
import { drawingView } from './views/drawing-view.ts';
import { examplesOf } from './views/examples.ts';
import { flameView } from './views/flame-view.ts';
import { packageTable, siteTable, typeTable } from './views/group-tables.ts';
import { objectTable } from './views/object-table.ts';
import { objectView } from './views/object-view.ts';
import { pathView } from './views/path-steps.ts';
import { referencesFrom, referencesTo } from './views/references.ts';
import { rootTable } from './views/root-table.ts';

const MAX_PATHS = 20;

export class HeapQueries {
  protected session: HeapSession;

  constructor(session: HeapSession) {
    this.session = session;
  }

  snapshots(): readonly SnapshotSummary[] {
    return [...this.session.summaries];
  }

  problems(): readonly HeapProblem[] {
    return [...this.session.problems];
  }

  headline(snapshot: SnapshotId): Answer<HeadlineView> {
    return this.session.headline(snapshot);
  }

  suspects(snapshot: SnapshotId): Answer<readonly Suspect[]> {
    return this.session.suspects(snapshot);
  }

  types(query: TableQuery<GroupSort>): Answer<TablePage<TypeRow>> {
    return this.#table(query, typeTable);
  }

  sites(query: TableQuery<SiteSort>): Answer<TablePage<SiteRow>> {
    return this.#table(query, siteTable);
  }

  packages(query: TableQuery<GroupSort>): Answer<TablePage<PackageRow>> {
    return this.#table(query, packageTable);
  }

  roots(query: TableQuery<RootSort>): Answer<TablePage<RootRow>> {
    return this.#table(query, rootTable);
  }

  objects(query: TableQuery<ObjectSort>): Answer<TablePage<ObjectRow>> {
    return this.#table(query, objectTable);
  }

  heat(snapshot: SnapshotId): Answer<readonly LineHeat[]> {
    return this.#of(snapshot, heatOf);
  }

  object(snapshot: SnapshotId, node: NodeId): Answer<ObjectDetail> {
    return this.#of(snapshot, (analysis) => objectView(analysis, node));
  }

  examples(snapshot: SnapshotId, selection: Selection, limit: number): Answer<readonly NodeRef[]> {
    return this.#of(snapshot, (analysis) =>
      examplesOf(analysis, selection, this.session.selected(analysis, selection), limit),
    );
  }

  path(snapshot: SnapshotId, node: NodeId): Answer<PathView> {
    return this.#ofNode(snapshot, node, (analysis) => {
      const path = analysis.paths.to(node);
      return path === null ? null : pathView(analysis, path);
    });
  }

  paths(snapshot: SnapshotId, node: NodeId, most: number): Answer<readonly PathView[]> {
    return this.#ofNode(snapshot, node, (analysis) => {
      const ways = distinctPaths(analysis.snapshot.graph, node, Math.min(most, MAX_PATHS), analysis.holders);
      return ways.map((way) => pathView(analysis, way));
    });
  }

  holders({ snapshot, node, offset, limit }: ReferenceQuery): Answer<ReferencePage> {
    return this.#ofNode(snapshot, node, (analysis) => referencesTo(analysis, node, offset, limit));
  }

  references({ snapshot, node, offset, limit }: ReferenceQuery): Answer<ReferencePage> {
    return this.#ofNode(snapshot, node, (analysis) => referencesFrom(analysis, node, offset, limit));
  }

  drawing(query: DrawingQuery): Answer<Drawing> {
    return this.#of(query.snapshot, (analysis) => drawingView(analysis, query));
  }

  dominators(query: DominatorQuery): Answer<DominatorEntry> {
    return this.#of(query.snapshot, (analysis) => dominatorView(analysis, query));
  }

  flame(query: FlameQuery): Answer<readonly FlameFrame[]> {
    const { frames } = this.session;
    return this.#of(query.snapshot, (analysis) =>
      flameView(analysis, frames, query, this.session.selected(analysis, query.selection)),
    );
  }

  diff(query: DiffQuery): Answer<DiffView> {
    const [before, after] = [this.session.analysis(query.before), this.session.analysis(query.after)];
    return before === null || after === null ? null : diffView(before, after, query);
  }

  allocator(snapshot: SnapshotId): Answer<AllocatorView> {
    const held = this.session.snapshot(snapshot);
    return held === null ? null : allocatorView(held);
  }

  keptAtEnd(groups: readonly (readonly GoroutineId[])[]): readonly (number | null)[] {
    return this.session.keptAtEnd(groups);
  }

  reachersAtEnd(addresses: readonly number[]): readonly (readonly GoroutineId[] | null)[] {
    return this.session.reachersAtEnd(addresses);
  }

  #of<T>(snapshot: SnapshotId, answer: (analysis: HeapAnalysis) => T): T | null {
    const analysis = this.session.analysis(snapshot);
    return analysis === null ? null : answer(analysis);
  }

  #ofNode<T>(snapshot: SnapshotId, node: NodeId, answer: (analysis: HeapAnalysis) => T): T | null {
    return this.#of(snapshot, (analysis) =>
      Number.isInteger(node) && node >= 0 && node < analysis.root ? answer(analysis) : null,
    );
  }

  #table<S extends string, Row>(
    query: TableQuery<S>,
    table: (analysis: HeapAnalysis, query: TableQuery<S>, selected: Uint8Array | null) => TablePage<Row>,
  ): Answer<TablePage<Row>> {
    return this.#of(query.snapshot, (analysis) =>
      table(analysis, query, this.session.selected(analysis, query.selection)),
    );
  }
}
