import type { DominatorTree } from './dominators.ts';
import type { HeapGraph } from './graph.ts';

/**
 * What each node retains: its own bytes and those of all that would be garbage without it. 0 for garbage; the root's is all
 * that is alive. [nodeCount + 1], in bytes.
 */
export function retainedBytes(graph: HeapGraph, { parent, order }: DominatorTree): Float64Array {
  const retained = new Float64Array(graph.nodeCount + 1);
  for (let i = order.length - 1; i > 0; i--) {
    const node = order[i]!;
    retained[node]! += graph.bytes[node]!;
    retained[parent[node]!]! += retained[node]!;
  }
  return retained;
}
