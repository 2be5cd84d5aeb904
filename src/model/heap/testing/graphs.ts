import type { HeapGraph } from '../graph.ts';

/** A graph from the targets of each node, of 16 bytes unless told; the last list is the root's. */
export function graphOf(targets: readonly (readonly number[])[], bytes?: readonly number[]): HeapGraph {
  const nodeCount = targets.length - 1;
  const firstEdge = new Uint32Array(nodeCount + 2);
  targets.forEach((list, node) => (firstEdge[node + 1] = firstEdge[node]! + list.length));
  return {
    nodeCount,
    bytes: Uint32Array.from({ length: nodeCount }, (_, node) => bytes?.[node] ?? 16),
    firstEdge,
    edgeTo: Uint32Array.from(targets.flat()),
  };
}

/** What can be reached from the root without passing through `without`. */
export function reachable(graph: HeapGraph, without: number): ReadonlySet<number> {
  const seen = new Set<number>();
  const stack = without === graph.nodeCount ? [] : [graph.nodeCount];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (seen.has(node)) continue;
    seen.add(node);
    for (let edge = graph.firstEdge[node]!; edge < graph.firstEdge[node + 1]!; edge++) {
      if (graph.edgeTo[edge] !== without) stack.push(graph.edgeTo[edge]!);
    }
  }
  return seen;
}
