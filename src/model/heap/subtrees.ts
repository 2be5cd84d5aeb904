import type { DominatorTree } from './dominators.ts';
import { NONE } from './graph.ts';

/** The dominator tree with every subtree in one piece: what a node retains is a range of {@link nodes}. */
export interface Subtrees {
  /** All that can be reached, each node before what it dominates; the root first. */
  readonly nodes: Uint32Array;
  /** Place of each node in {@link nodes}; {@link NONE}: garbage. [nodeCount + 1] */
  readonly place: Uint32Array;
  /** Nodes in the subtree of each, itself included; 0: garbage. [nodeCount + 1] */
  readonly size: Uint32Array;
}

/** O(nodes). */
export function subtreesOf({ parent, order }: DominatorTree): Subtrees {
  const size = new Uint32Array(parent.length);
  for (let i = order.length - 1; i >= 0; i--) {
    const node = order[i]!;
    size[node]!++;
    if (i > 0) size[parent[node]!]! += size[node]!;
  }
  const place = new Uint32Array(parent.length).fill(NONE);
  // Where the next child of each node goes.
  const next = new Uint32Array(parent.length);
  const nodes = new Uint32Array(order.length);
  for (let i = 0; i < order.length; i++) {
    const node = order[i]!;
    let at = 0;
    if (i > 0) {
      const above = parent[node]!;
      at = next[above]!;
      next[above] = at + size[node]!;
    }
    place[node] = at;
    next[node] = at + 1;
    nodes[at] = node;
  }
  return { nodes, place, size };
}
