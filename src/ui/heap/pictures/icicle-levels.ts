/** Levels of the dominator tree that a reader has opened, one inside the other. Pure. */
import type { IcicleCell } from '../../../draw/heap/icicle-layout.ts';
import type {
  DominatorEntry,
  DominatorQuery,
  NodeRef,
  Selection,
  SnapshotId,
} from '../../../protocol/heap-views.ts';
import { formatCount, nodeText } from '../names.ts';
import { selectionOf } from '../selection.ts';
import type { HeapStrings } from '../strings.ts';
import type { Growth } from './growth.ts';

/** What is asked for, and how the picture turns into it. */
export interface Level extends Pick<DominatorQuery, 'node' | 'group'> {
  /** What was opened; null: all roots. */
  readonly entry: DominatorEntry | null;
  readonly growth: Growth | null;
}

export const FIRST_LEVEL: Level = { node: null, group: null, entry: null, growth: null };

/** There is something below it to open. A fold has no name to ask for. */
export function opensLevel({ entry, parent }: IcicleCell): boolean {
  return parent >= 0 && entry !== null && (entry.count > 1 || entry.childCount > 0);
}

/** The level that a cell stands for; null: it does not open. */
export function levelOf(cells: readonly IcicleCell[], index: number): Level | null {
  const cell = cells[index];
  if (cell === undefined || !opensLevel(cell) || cell.entry === null) return null;
  const { entry } = cell;
  const growth: Growth = { kind: 'open', rect: cell };
  const { ref } = entry;
  if (entry.count === 1) return { node: ref.node, group: null, entry, growth };
  const holder = cells[cell.parent]?.entry;
  if (holder === null || holder === undefined || ref.type === null) return null;
  const group = { type: ref.type, site: ref.site?.id ?? null };
  return { node: holder.ref.node, group, entry, growth };
}

/** Cell of what was closed, in the level that is there again; null: it is not shown there. */
export function cellOfLevel(cells: readonly IcicleCell[], closed: Level): IcicleCell | null {
  const node = closed.entry?.ref.node;
  return cells.find(({ entry }) => entry?.ref.node === node && entry?.count === closed.entry?.count) ?? null;
}

/** `main.MyObject × 10,000`. */
export function entryText({ ref, count }: DominatorEntry, t: HeapStrings): string {
  if (count === 1) return nodeText(ref.label, t);
  // The first one's length is not that of the others.
  return `${nodeText({ ...ref.label, count: null }, t)} × ${formatCount(count, t)}`;
}

/** What a click on it selects. Equal siblings have their type in common. */
export function entrySelection(entry: DominatorEntry, snapshot: SnapshotId): Selection | null {
  if (entry.count > 1 && entry.ref.type !== null) return { kind: 'type', id: entry.ref.type };
  return nodeSelection(entry.ref, snapshot);
}

/** null: all roots together are not a selection. */
export function nodeSelection(ref: NodeRef, snapshot: SnapshotId): Selection | null {
  return ref.label.kind === 'root' ? null : selectionOf(ref, snapshot);
}
