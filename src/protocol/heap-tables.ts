/** Tables, pictures of the whole heap, and comparisons: what the heap worker answers with rows. All bytes, ns, 1-based lines. */
import type {
  GroupId,
  NodeId,
  NodeLabel,
  NodeRef,
  RootOwner,
  Selection,
  SiteRef,
  SnapshotId,
} from './heap-labels.ts';

/** What every table can be asked. The worker bounds `limit` by {@link MAX_ROWS}. */
export interface TableQuery<SortBy extends string> {
  readonly snapshot: SnapshotId;
  /** Only rows whose name contains this, case apart; empty: all. */
  readonly text: string;
  readonly sort: SortBy;
  readonly descending: boolean;
  readonly offset: number;
  readonly limit: number;
  /** Only what is selected counts. null: everything. */
  readonly selection: Selection | null;
}

export const MAX_ROWS = 1000;

export interface TablePage<Row> {
  readonly rows: readonly Row[];
  /** Rows that match, on all pages. */
  readonly total: number;
  /** Objects and bytes in all of them together. */
  readonly count: number;
  readonly bytes: number;
}

/** Objects with something in common. `retained`: what would be garbage without all of them, at least. Garbage is not in it. */
export interface GroupFigures {
  readonly count: number;
  readonly bytes: number;
  readonly retained: number;
}

export type GroupSort = 'name' | 'count' | 'bytes' | 'retained';

/** Of arrays one row for all lengths; `label.count` is then null. A map's parts are with the map. */
export interface TypeRow extends GroupFigures {
  readonly id: GroupId;
  readonly label: NodeLabel;
  /** Import path of the package that declares it, or that of its elements; empty: none. */
  readonly package: string;
}

export type SiteSort = GroupSort | 'allocatedCount' | 'allocatedBytes';

export interface SiteRow extends GroupFigures {
  readonly site: SiteRef;
  /** All that was ever allocated there up to the snapshot, collected or not. Bytes as asked for. Not narrowed by a selection. */
  readonly allocatedCount: number;
  readonly allocatedBytes: number;
}

/** By the package of the line that allocates. */
export interface PackageRow extends GroupFigures {
  readonly id: GroupId;
  /** Import path, `main`. */
  readonly name: string;
}

export type RootKind = 'global' | 'stack' | 'finalizer' | 'timer' | 'other';
export type RootSort = 'name' | 'kind' | 'retained' | 'reaches';

export interface RootRow {
  readonly ref: NodeRef;
  readonly kind: RootKind;
  readonly owner: RootOwner;
  /** Objects it points to itself. */
  readonly reaches: number;
  /** Objects that it alone keeps. */
  readonly retainedObjects: number;
}

export type ObjectSort = 'name' | 'bytes' | 'retained' | 'serial';

export interface ObjectRow {
  readonly ref: NodeRef;
  readonly address: number;
  /** 0: not known. */
  readonly serial: number;
  readonly alive: boolean;
}

/** One line for the editor's gutter. Bytes as asked for, so that the one is never more than the other. */
export interface LineHeat {
  readonly site: SiteRef;
  readonly aliveCount: number;
  readonly aliveBytes: number;
  readonly allocatedCount: number;
  readonly allocatedBytes: number;
}

/** A level of the dominator tree, and as many below it as asked for. */
export interface DominatorQuery {
  readonly snapshot: SnapshotId;
  /** null: all roots. */
  readonly node: NodeId | null;
  /** Opens a group of equal children instead: only those of this type and line. */
  readonly group: { readonly type: GroupId; readonly site: GroupId | null } | null;
  /** Levels to open, 1: the children. At most 8. */
  readonly depth: number;
  /** Children shown of each; the rest is {@link DominatorEntry.others}. */
  readonly breadth: number;
  /** Entries that retain less than this share of the whole (0 … 1) go with the others too. */
  readonly minShare: number;
  /** Put equal children (type and line) together where there are more than a few. */
  readonly grouped: boolean;
}

export interface DominatorEntry {
  /** The node, or the first of the group. */
  readonly ref: NodeRef;
  /** 1: one node; more: a group of equal siblings. */
  readonly count: number;
  /** Their own bytes. */
  readonly bytes: number;
  readonly retained: number;
  /** Nodes right below, all of them. */
  readonly childCount: number;
  /** Opened children, most retaining first; empty where the level was not opened. */
  readonly children: readonly DominatorEntry[];
  /** Children that are not in `children`, together; null: not opened or none. */
  readonly others: { readonly count: number; readonly retained: number } | null;
}

export type FlameMeasure = 'aliveBytes' | 'aliveCount' | 'allocatedBytes' | 'allocatedCount';

export interface FlameQuery {
  readonly snapshot: SnapshotId;
  readonly measure: FlameMeasure;
  /** Narrows alive measures; allocated ones only by `site`, `package` and `frame`. */
  readonly selection: Selection | null;
  /** Frames below this share of the whole (0 … 1) are left out. */
  readonly minShare: number;
}

/** A frame of the flame graph; the outermost function is the child of the root. Order: depth first, heavier siblings first. */
export interface FlameFrame {
  /** For a selection of kind `frame`; 0: the root of all. The same in all snapshots of a run. */
  readonly id: number;
  /** Index in the answer; -1: the root. */
  readonly parent: number;
  readonly depth: number;
  readonly func: string;
  readonly file: string;
  readonly line: number;
  /** With all below it. */
  readonly value: number;
  /** Allocated right here. */
  readonly self: number;
}

export type DiffBy = 'type' | 'site' | 'package' | 'holder';
export type DiffSort = 'name' | 'newBytes' | 'goneBytes' | 'delta' | 'after';

/** An object is the same in both when address and serial are. */
export interface DiffQuery {
  readonly before: SnapshotId;
  readonly after: SnapshotId;
  readonly by: DiffBy;
  readonly text: string;
  readonly sort: DiffSort;
  readonly descending: boolean;
  readonly offset: number;
  readonly limit: number;
}

export interface DiffRow {
  /** What a click selects. */
  readonly selection: Selection;
  readonly name: {
    readonly label: NodeLabel | null;
    readonly site: SiteRef | null;
    readonly package: string | null;
  };
  readonly newCount: number;
  readonly newBytes: number;
  readonly goneCount: number;
  readonly goneBytes: number;
  /** Bytes in each; of holders what they retain. */
  readonly before: number;
  readonly after: number;
}

export interface DiffView {
  readonly rows: readonly DiffRow[];
  readonly total: number;
  readonly newCount: number;
  readonly newBytes: number;
  readonly goneCount: number;
  readonly goneBytes: number;
  readonly keptCount: number;
  readonly keptBytes: number;
}

/** The allocator: spans of one slot size. */
export interface SizeClassRow {
  /** Bytes of a slot; 0: large objects, a span each. */
  readonly slotBytes: number;
  /** Its objects hold no pointers. */
  readonly noscan: boolean;
  readonly spans: number;
  readonly pageBytes: number;
  readonly slots: number;
  readonly used: number;
  readonly usedBytes: number;
  /** Bytes of used slots that nobody asked for; null: of some objects it is not known what was asked for. */
  readonly wasteBytes: number | null;
  /** Bytes at the ends of spans that hold no slot. */
  readonly tailBytes: number;
}

export interface AllocatorView {
  readonly classes: readonly SizeClassRow[];
  /** Bytes; null: the snapshot broke off before. */
  readonly system: SystemMemory | null;
  readonly pageBytes: number;
  /** Spans by address, as columns of one length. */
  readonly spans: {
    readonly base: Uint32Array;
    readonly pages: Uint32Array;
    /** Of a large object: its size. */
    readonly slotBytes: Uint32Array;
    readonly slots: Uint32Array;
    readonly used: Uint32Array;
    /** `SpanState` of the heap stream. */
    readonly state: Uint8Array;
  };
}

/** As the runtime counts; see runtime.MemStats. */
export interface SystemMemory {
  readonly heapInUse: number;
  readonly heapFree: number;
  readonly heapReleased: number;
  readonly stackInUse: number;
  readonly spanSys: number;
  readonly cacheSys: number;
  readonly gcSys: number;
  readonly otherSys: number;
  /** Of otherSys: our own records about objects. */
  readonly observer: number;
  readonly sys: number;
  readonly totalAlloc: number;
  readonly mallocs: number;
  readonly frees: number;
}
