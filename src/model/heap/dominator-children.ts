import type { DominatorTree } from './dominators.ts';
import { NONE } from './graph.ts';

/** The nodes right below each in the dominator tree, most retaining first. */
export class DominatorChildren {
  readonly #first: Uint32Array;
  readonly #children: Uint32Array;
  readonly #retained: Float64Array;
  /** Nodes whose children have been sorted. */
  readonly #sorted = new Set<number>();

  /** O(nodes). */
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

  /** A view; sorted the first time it is asked for. */
  of(node: number): Uint32Array {
    const children = this.#children.subarray(this.#first[node], this.#first[node + 1]);
    if (!this.#sorted.has(node)) {
      children.sort((a, b) => this.#retained[b]! - this.#retained[a]! || a - b);
      this.#sorted.add(node);
    }
    return children;
  }

  /** The child that retains most; {@link NONE}: there is none. O(children), sorts nothing. */
  largest(node: number): number {
    let best = NONE;
    for (let i = this.#first[node]!; i < this.#first[node + 1]!; i++) {
      const child = this.#children[i]!;
      if (best === NONE || this.#retained[child]! > this.#retained[best]!) best = child;
    }
    return best;
  }
}
