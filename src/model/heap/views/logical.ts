/** The graph as a reader sees it: what a map or a channel is made of belongs to it, and its references are those of all its parts. */
import type { HeapAnalysis } from '../analysis.ts';
import { Role } from '../snapshot/type-info.ts';
import { isInside } from './inside.ts';

export interface LogicalEdge {
  /** The node itself, or a part of it. */
  readonly from: number;
  readonly edge: number;
  readonly to: number;
}

/** The node and its parts. O(edges of the parts). */
export function partsOf(analysis: HeapAnalysis, node: number): readonly number[] {
  const parts = [node];
  if (!hasInside(analysis, node)) return parts;
  const { firstEdge, edgeTo } = analysis.snapshot.graph;
  const seen = new Set(parts);
  for (let i = 0; i < parts.length; i++) {
    const from = parts[i]!;
    if (!hasInside(analysis, from)) continue;
    for (let edge = firstEdge[from]!; edge < firstEdge[from + 1]!; edge++) {
      const to = edgeTo[edge]!;
      if (seen.has(to) || !isInside(analysis, from, edge, to)) continue;
      seen.add(to);
      parts.push(to);
    }
  }
  return parts;
}

/** References of a node and its parts to other nodes, at most `most`. */
export function logicalEdges(analysis: HeapAnalysis, node: number, most: number): readonly LogicalEdge[] {
  const { firstEdge, edgeTo } = analysis.snapshot.graph;
  const edges: LogicalEdge[] = [];
  for (const from of partsOf(analysis, node)) {
    for (let edge = firstEdge[from]!; edge < firstEdge[from + 1]!; edge++) {
      const to = edgeTo[edge]!;
      if (isInside(analysis, from, edge, to)) continue;
      if (edges.length === most) return edges;
      edges.push({ from, edge, to });
    }
  }
  return edges;
}

/** The dominator tree's children without parts: theirs are taken instead, and the parts' bytes counted. */
export function logicalChildren(
  analysis: HeapAnalysis,
  node: number,
): { readonly children: ArrayLike<number>; readonly partBytes: number } {
  const own = analysis.children.of(node);
  if (!hasInside(analysis, node)) return { children: own, partBytes: 0 };
  const { bytes } = analysis.snapshot.graph;
  const children: number[] = [];
  let partBytes = 0;
  const parts = [node];
  for (let part = parts.pop(); part !== undefined; part = parts.pop()) {
    for (const child of analysis.children.of(part)) {
      if (!isPartOf(analysis, part, child)) {
        children.push(child);
        continue;
      }
      partBytes += bytes[child]!;
      parts.push(child);
    }
  }
  return { children, partBytes };
}

function hasInside({ snapshot }: HeapAnalysis, node: number): boolean {
  if (node >= snapshot.objectCount) return false;
  const { role } = snapshot.infos.of(snapshot.type[node]!);
  return role === Role.channel || (role >= Role.mapHeader && role < Role.mapGroups);
}

/** Of a node that `whole` dominates: one of the whole's own edges leads to it as a part. */
function isPartOf(analysis: HeapAnalysis, whole: number, node: number): boolean {
  if (!hasInside(analysis, whole)) return false;
  const { firstEdge, edgeTo } = analysis.snapshot.graph;
  for (let edge = firstEdge[whole]!; edge < firstEdge[whole + 1]!; edge++) {
    if (edgeTo[edge] === node) return isInside(analysis, whole, edge, node);
  }
  return false;
}
