/** Names of nodes as a Go programmer knows them. */
import type { NodeId, NodeLabel, NodeRef, SiteRef } from '../../../protocol/heap-labels.ts';
import type { HeapAnalysis } from '../analysis.ts';
import { rootOf } from '../graph.ts';
import type { HeapSnapshot, Root } from '../snapshot/heap-snapshot.ts';
import { elementsOf, type TypeInfo } from '../snapshot/type-info.ts';

/** @param node of this snapshot */
export function labelOf(snapshot: HeapSnapshot, node: NodeId): NodeLabel {
  if (node === rootOf(snapshot.graph)) return { kind: 'root', text: '', count: null };
  const root = snapshot.roots[node - snapshot.objectCount];
  if (root !== undefined) return labelOfRoot(root);
  const info = snapshot.infos.of(snapshot.type[node]!);
  const { text } = snapshot.program.typeGroups.at(snapshot.typeGroup[node]!).label;
  return { ...labelByKind(snapshot, node, info), text };
}

function labelOfRoot(root: Root): NodeLabel {
  const isNamedGlobal = root.kind === 'global' && root.name !== '';
  const hasNumber = root.kind === 'goroutine' || (root.kind === 'global' && !isNamedGlobal);
  return { kind: root.kind, text: root.name, count: hasNumber ? root.number : null };
}

function labelByKind(
  snapshot: HeapSnapshot,
  node: NodeId,
  info: TypeInfo,
): { readonly kind: NodeLabel['kind']; readonly count: number | null } {
  const requested = snapshot.requested[node]!;
  switch (info.kind) {
    case 'map':
      return { kind: 'map', count: snapshot.image.word(snapshot.address[node]!) };
    case 'channel':
      return { kind: 'channel', count: placesOf(snapshot, node, info, requested) };
    case 'value': {
      const elements = elementsOf(info, requested);
      if (elements === null || elements <= 1) return { kind: 'value', count: null };
      return { kind: snapshot.program.typeGroups.at(info.array).label.kind, count: elements };
    }
    case 'string':
    case 'bytes':
    case 'runes':
      return { kind: info.kind, count: elementsOf(info, requested) };
    default:
      return { kind: info.kind, count: null };
  }
}

/** Offset of dataqsiz in runtime.hchan. */
const CHANNEL_PLACES = 8;

function placesOf(snapshot: HeapSnapshot, node: NodeId, info: TypeInfo, requested: number): number | null {
  const said = snapshot.image.word(snapshot.address[node]! + CHANNEL_PLACES);
  const inside = elementsOf(info, requested) ?? 0;
  // No room for a buffer in the object itself can mean that it is elsewhere.
  return said ?? (inside > 0 ? inside : null);
}

/** null: not known, and for roots. */
export function siteOf(snapshot: HeapSnapshot, node: NodeId): SiteRef | null {
  const id = node < snapshot.objectCount ? snapshot.site[node]! : 0;
  return id === 0 ? null : snapshot.program.siteGroups.at(id);
}

export function refOf({ snapshot, retained }: HeapAnalysis, node: NodeId): NodeRef {
  const isObject = node < snapshot.objectCount;
  return {
    node,
    label: labelOf(snapshot, node),
    type: isObject ? snapshot.typeGroup[node]! : null,
    bytes: isObject ? snapshot.graph.bytes[node]! : 0,
    retained: retained[node]!,
    site: siteOf(snapshot, node),
  };
}
