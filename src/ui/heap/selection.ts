/** What is selected: compared, followed to a node, and named. */
import { assertUnreachable } from '../../base/assert.ts';
import type { NodeId, NodeRef, Selection, SnapshotId } from '../../protocol/heap-views.ts';
import type { HeapQueries } from '../../state/heap-port.ts';
import { bytesText, lineText, nodeText } from './names.ts';
import type { HeapStrings } from './strings.ts';

const ROOT_KINDS: ReadonlySet<NodeRef['label']['kind']> = new Set([
  'global',
  'goroutine',
  'timer',
  'finalizer',
  'cleanup',
  'queued-finalizer',
  'root',
]);

/** Selects one node, as the root or the object it is. */
export function selectionOf({ node, label }: NodeRef, snapshot: SnapshotId): Selection {
  return { kind: ROOT_KINDS.has(label.kind) ? 'root' : 'node', snapshot, node };
}

export function sameSelection(a: Selection | null, b: Selection | null): boolean {
  if (a === null || b === null) return a === b;
  switch (a.kind) {
    case 'type':
    case 'site':
    case 'package':
    case 'frame':
      return b.kind === a.kind && b.id === a.id;
    case 'root':
    case 'node':
      return (b.kind === 'root' || b.kind === 'node') && b.snapshot === a.snapshot && b.node === a.node;
    case 'size-class':
      return b.kind === a.kind && b.slotBytes === a.slotBytes;
    default:
      return assertUnreachable(a);
  }
}

/** The node that stands for a selection in a snapshot, the one that retains most; null: nothing of it is there. */
export async function nodeOf(
  heap: HeapQueries,
  snapshot: SnapshotId,
  selection: Selection,
): Promise<NodeId | null> {
  const single = selection.kind === 'node' || selection.kind === 'root';
  if (single && selection.snapshot === snapshot) return selection.node;
  return (await heap.examples(snapshot, selection, 1))?.[0]?.node ?? null;
}

/** `main.MyObject`, `main.go:17`, `main.cache (global)`; null: it is not there any more. */
export async function selectionName(
  heap: HeapQueries,
  snapshot: SnapshotId,
  selection: Selection,
  t: HeapStrings,
): Promise<string | null> {
  const one = {
    snapshot,
    text: '',
    sort: 'bytes',
    descending: true,
    offset: 0,
    limit: 1,
    selection,
  } as const;
  switch (selection.kind) {
    case 'type': {
      const row = (await heap.types(one))?.rows[0];
      return row === undefined ? null : nodeText({ ...row.label, count: null }, t);
    }
    case 'site': {
      const row = (await heap.sites(one))?.rows[0];
      return row === undefined ? null : lineText(row.site) || row.site.func;
    }
    case 'package':
      return (await heap.packages(one))?.rows[0]?.name ?? null;
    case 'root':
    case 'node': {
      const detail = await heap.object(selection.snapshot, selection.node);
      return detail === null ? null : nodeText(detail.ref.label, t);
    }
    case 'frame': {
      const frames = await heap.flame({ snapshot, measure: 'allocatedBytes', selection: null, minShare: 0 });
      return frames?.find(({ id }) => id === selection.id)?.func ?? null;
    }
    case 'size-class':
      return t.slots(selection.slotBytes === 0 ? null : bytesText(selection.slotBytes, t));
    default:
      return assertUnreachable(selection);
  }
}
