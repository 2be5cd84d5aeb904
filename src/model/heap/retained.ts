import type { DominatorTree } from './dominators.ts';
import { NONE, type HeapGraph } from './graph.ts';

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

/** The nodes right below each in the dominator tree, most retaining first. */
export class DominatorChildren {
  readonly #first: Uint32Array;
  readonly #children: Uint32Array;
  readonly #retained: Float64Array;

  constructor({ parent, order }: DominatorTree, retained: Float64Array) {
    this.#retained = retained;
    this.#first = new Uint32Array(parent.length + 1);
    for (const above of parent) if (above !== NONE) this.#first[above + 1]!++;
    for (let node = 0; node < parent.length; node++) this.#first[node + 1]! += this.#first[node]!;
    this.#children = new Uint32Array(Math.max(0, order.length - 1));
    const next = this.#first.slice();
    for (let node = 0; node < parent.length; node++) {
      if (parent[node] !== NONE) this.#children[next[parent[node]!]!++] = node;
    }
  }

  count(node: number): number {
    return this.#first[node + 1]! - this.#first[node]!;
  }

  /** A copy. */
  of(node: number): Uint32Array {
    const children = this.#children.slice(this.#first[node]!, this.#first[node + 1]!);
    return children.sort((a, b) => this.#retained[b]! - this.#retained[a]! || a - b);
  }
}
