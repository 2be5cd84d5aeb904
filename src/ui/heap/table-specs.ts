/** The tables of a snapshot: what each asks the worker, and what its columns show. */
import type {
  GroupSort,
  ObjectRow,
  ObjectSort,
  PackageRow,
  RootRow,
  RootSort,
  Selection,
  SiteRow,
  SiteSort,
  SnapshotId,
  TablePage,
  TableQuery,
  TypeRow,
} from '../../protocol/heap-views.ts';
import type { HeapQueries } from '../../state/heap-port.ts';
import { bytesText, formatCount, lineText, nodeText } from './names.ts';
import { selectionOf } from './selection.ts';
import type { HeapStrings } from './strings.ts';

export interface Column<Row, SortBy extends string> {
  /** null: the worker cannot sort by it. */
  readonly sort: SortBy | null;
  readonly heading: string;
  readonly text: (row: Row) => string;
  /** Bytes that a bar shows beside the text; null: the column has none. */
  readonly bar: ((row: Row) => number) | null;
}

export interface TableSpec<Row, SortBy extends string> {
  readonly caption: string;
  /** The first holds the rows' names. */
  readonly columns: readonly Column<Row, SortBy>[];
  readonly firstSort: SortBy;
  readonly ask: (heap: HeapQueries, query: TableQuery<SortBy>) => Promise<TablePage<Row> | null>;
  readonly selectionOf: (row: Row, snapshot: SnapshotId) => Selection;
  /** What else is selected is shown in this table, not taken as a filter. */
  readonly own: readonly Selection['kind'][];
}

const bytes = <Row, SortBy extends string>(
  sort: SortBy,
  heading: string,
  of: (row: Row) => number,
  t: HeapStrings,
): Column<Row, SortBy> => ({ sort, heading, text: (row) => bytesText(of(row), t), bar: of });

const count = <Row, SortBy extends string>(
  sort: SortBy | null,
  heading: string,
  of: (row: Row) => number,
  t: HeapStrings,
): Column<Row, SortBy> => ({ sort, heading, text: (row) => formatCount(of(row), t), bar: null });

const name = <Row, SortBy extends string>(
  sort: SortBy,
  heading: string,
  text: (row: Row) => string,
): Column<Row, SortBy> => ({ sort, heading, text, bar: null });

export function typesSpec(t: HeapStrings): TableSpec<TypeRow, GroupSort> {
  return {
    caption: t.tables.types,
    columns: [
      name('name', t.columns.type, ({ label }) => nodeText({ ...label, count: null }, t)),
      count('count', t.columns.objects, (row) => row.count, t),
      bytes('bytes', t.columns.bytes, (row) => row.bytes, t),
      bytes('retained', t.columns.retained, (row) => row.retained, t),
    ],
    firstSort: 'bytes',
    ask: (heap, query) => heap.types(query),
    selectionOf: ({ id }) => ({ kind: 'type', id }),
    own: ['type'],
  };
}

export function sitesSpec(t: HeapStrings): TableSpec<SiteRow, SiteSort> {
  return {
    caption: t.tables.sites,
    columns: [
      name('name', t.columns.line, ({ site }) =>
        lineText(site) === '' ? t.unknownPlace : `${lineText(site)}  ${site.func}`,
      ),
      count('count', t.columns.objects, (row) => row.count, t),
      bytes('bytes', t.columns.bytes, (row) => row.bytes, t),
      bytes('retained', t.columns.retained, (row) => row.retained, t),
      count('allocatedCount', t.columns.allocatedObjects, (row) => row.allocatedCount, t),
      bytes('allocatedBytes', t.columns.allocatedBytes, (row) => row.allocatedBytes, t),
    ],
    firstSort: 'bytes',
    ask: (heap, query) => heap.sites(query),
    selectionOf: ({ site }) => ({ kind: 'site', id: site.id }),
    own: ['site'],
  };
}

export function packagesSpec(t: HeapStrings): TableSpec<PackageRow, GroupSort> {
  return {
    caption: t.tables.packages,
    columns: [
      name('name', t.columns.package, (row) => (row.name === '' ? t.unknownPlace : row.name)),
      count('count', t.columns.objects, (row) => row.count, t),
      bytes('bytes', t.columns.bytes, (row) => row.bytes, t),
      bytes('retained', t.columns.retained, (row) => row.retained, t),
    ],
    firstSort: 'bytes',
    ask: (heap, query) => heap.packages(query),
    selectionOf: ({ id }) => ({ kind: 'package', id }),
    own: ['package'],
  };
}

export function rootsSpec(t: HeapStrings): TableSpec<RootRow, RootSort> {
  return {
    caption: t.tables.roots,
    columns: [
      name('name', t.columns.root, ({ ref }) => nodeText(ref.label, t)),
      name('kind', t.columns.kind, ({ kind }) => t.rootKinds[kind]),
      count('reaches', t.columns.reaches, (row) => row.reaches, t),
      count<RootRow, RootSort>(null, t.columns.retainedObjects, (row) => row.retainedObjects, t),
      bytes('retained', t.columns.retained, ({ ref }) => ref.retained, t),
    ],
    firstSort: 'retained',
    ask: (heap, query) => heap.roots(query),
    selectionOf: ({ ref }, snapshot) => selectionOf(ref, snapshot),
    own: ['root', 'node'],
  };
}

export function objectsSpec(t: HeapStrings): TableSpec<ObjectRow, ObjectSort> {
  return {
    caption: t.tables.objects,
    columns: [
      name('name', t.columns.object, ({ ref }) => nodeText(ref.label, t)),
      count('serial', t.columns.serial, (row) => row.serial, t),
      bytes('bytes', t.columns.bytes, ({ ref }) => ref.bytes, t),
      bytes('retained', t.columns.retained, ({ ref }) => ref.retained, t),
    ],
    firstSort: 'retained',
    ask: (heap, query) => heap.objects(query),
    selectionOf: ({ ref }, snapshot) => selectionOf(ref, snapshot),
    own: ['node', 'root'],
  };
}
