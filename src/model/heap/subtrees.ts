import type { DominatorTree } from './dominators.ts';
import { NONE, type HeapGraph } from './graph.ts';

/** The dominator tree with every subtree in one piece: what a node retains is a range of {@link nodes}. */
export interface Subtrees {
  /** All that can be reached, each node before what it dominates; the root first. */
  readonly nodes: Uint32Array;
  /** Place of each node in {@link nodes}; {@link NONE}: garbage. [nodeCount + 1] */
  readonly place: Uint32Array;
  /** By place: nodes in the subtree that begins there. */
  readonly sizeAt: Uint32Array;
  /**
   * Bytes of all nodes before a place, [nodes + 1]: what is retained at a place is the difference between its subtree's ends. By place,
   * because going through memory in order is many times faster than by node.
   */
  readonly bytesBefore: Float64Array;
}

/** O(nodes). */
export function subtreesOf({ bytes, nodeCount }: HeapGraph, { order, above }: DominatorTree): Subtrees {
  const size = new Uint32Array(order.length).fill(1);
  for (let i = order.length - 1; i > 0; i--) size[above[i]!]! += size[i]!;
  const place = new Uint32Array(nodeCount + 1).fill(NONE);
  // Where the next child of each goes, by place in `order` as `size` is.
  const next = new Uint32Array(order.length);
  const nodes = new Uint32Array(order.length);
  const sizeAt = new Uint32Array(order.length);
  for (let i = 0; i < order.length; i++) {
    let at = 0;
    if (i > 0) {
      at = next[above[i]!]!;
      next[above[i]!] = at + size[i]!;
    }
    next[i] = at + 1;
    nodes[at] = order[i]!;
    sizeAt[at] = size[i]!;
    place[order[i]!] = at;
  }
  const bytesBefore = new Float64Array(nodes.length + 1);
  // The root comes first and has no bytes of its own.
  for (let at = 1; at < nodes.length; at++) bytesBefore[at + 1] = bytesBefore[at]! + bytes[nodes[at]!]!;
  return { nodes, place, sizeAt, bytesBefore };
}

/** Nodes in the subtree of a node, itself included, as a range of {@link Subtrees.nodes}; empty for garbage. */
export function rangeOf(
  { place, sizeAt }: Subtrees,
  node: number,
): { readonly from: number; readonly end: number } {
  const from = place[node] ?? NONE;
  return from === NONE ? { from: 0, end: 0 } : { from, end: from + sizeAt[from]! };
}
