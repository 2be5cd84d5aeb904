import type { HeapAnalysis } from '../analysis.ts';
import { elementsOf, Role } from '../snapshot/type-info.ts';
import { edgeLabel } from './edge-labels.ts';
import { isInside } from './inside.ts';

export interface Siblings {
  readonly count: number;
  readonly bytes: number;
  /** None of them lies below another, as the holder has them all: the sum is exact. */
  readonly retained: number;
}

/** More edges than this are not looked at: the step is shown without its siblings. */
const MAX_EDGES = 4_000_000;

/** Names of edges are compared for so many edges: it takes a hundred times as long as comparing numbers. */
const MAX_NAMED_EDGES = 10_000;

/**
 * Objects of the same type and line as `link.node` that `holder` holds in the same way, each once: by the same field, whatever the
 * index or the entry of a map. O(edges of the holder and its inside).
 */
export function siblingsAt(
  analysis: HeapAnalysis,
  holder: number,
  link: { readonly node: number; readonly from: number; readonly edge: number },
): Siblings {
  const { snapshot, retained } = analysis;
  const { graph, typeGroup, site, objectCount } = snapshot;
  const { node } = link;
  const alone = { count: 1, bytes: graph.bytes[node] ?? 0, retained: retained[node]! };
  if (node >= objectCount) return alone;
  const place = placeInElement(analysis, link.from, link.edge);
  const name = nameWithoutIndices(analysis, link.from, link.edge);
  const found = new Set<number>([node]);
  let looked = 0;
  const inside = [holder];
  const seen = new Set<number>(inside);
  for (let from = inside.pop(); from !== undefined; from = inside.pop()) {
    for (let edge = graph.firstEdge[from]!; edge < graph.firstEdge[from + 1]!; edge++) {
      if (looked++ === MAX_EDGES) return alone;
      const to = graph.edgeTo[edge]!;
      if (to >= objectCount) continue;
      if (isInside(analysis, from, edge, to)) {
        if (!seen.has(to)) inside.push(to);
        seen.add(to);
      } else if (typeGroup[to] === typeGroup[node] && site[to] === site[node] && !found.has(to)) {
        const same =
          placeInElement(analysis, from, edge) === place ||
          (looked < MAX_NAMED_EDGES && nameWithoutIndices(analysis, from, edge) === name);
        if (same) found.add(to);
      }
    }
  }
  let [bytes, kept] = [0, 0];
  for (const one of found) {
    bytes += graph.bytes[one]!;
    kept += retained[one]!;
  }
  return { count: found.size, bytes, retained: kept };
}

/** The offset of an edge within the element of an array, or the slot of a map, that it lies in. */
function placeInElement({ snapshot }: HeapAnalysis, from: number, edge: number): number {
  const offset = snapshot.edgeOffset[edge]!;
  if (from >= snapshot.objectCount) return offset;
  const info = snapshot.infos.of(snapshot.type[from]!);
  const slots = info.role === Role.mapGroups ? info.go?.fields[1] : undefined;
  const slotBytes = slots?.type.elem?.size ?? 0;
  if (slots !== undefined && slotBytes > 0) return ((offset % info.elemBytes) - slots.offset) % slotBytes;
  const isArray = (elementsOf(info, snapshot.requested[from]!) ?? 1) > 1;
  return isArray ? offset % info.elemBytes : offset;
}

function nameWithoutIndices({ snapshot }: HeapAnalysis, from: number, edge: number): string {
  const { kind, text, func } = edgeLabel(snapshot, from, edge);
  return `${kind} ${func} ${text.replace(/\[\d+\]/g, '[]')}`;
}
