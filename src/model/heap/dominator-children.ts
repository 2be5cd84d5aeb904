import type { DominatorTree } from './dominators.ts';
import { NONE } from './graph.ts';

/** The nodes right below each in the dominator tree, by ascending number. */
export class DominatorChildren {
  readonly #first: Uint32Array;
  readonly #children: Uint32Array;

  /** O(nodes). */
  constructor({ parent, order }: DominatorTree) {
    this.#first = new Uint32Array(parent.length + 1);
    for (const above of parent) if (above !== NONE) this.#first[above + 1]!++;
    for (let node = 0; node < parent.length; node++) this.#first[node + 1]! += this.#first[node]!;
    this.#children = new Uint32Array(Math.max(0, order.length - 1));
    const next = this.#first.slice();
    for (let node = 0; node < parent.length; node++) {
      if (parent[node] !== NONE) this.#children[next[parent[node]!]!++] = node;
    }
  }

  /** A view. */
  of(node: number): Uint32Array {
    return this.#children.subarray(this.#first[node], this.#first[node + 1]);
  }
}
