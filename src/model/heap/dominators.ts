/**
 * Dominators: the objects without which others would be garbage. By Lengauer and Tarjan, "A fast algorithm for finding
 * dominators in a flowgraph" (1979), with path compression and simple linking: O(e log n). Nothing recurs, so that a
 * list of millions is no deeper than any other graph.
 *
 * All but the search itself goes by number, from the last to the first, so that memory is read in order. An edge from a lower number needs no
 * look at the forest, since its source is not in there yet when it counts (in the paper: eval(v) = v). A node whose semidominator is
 * its tree parent, as most are, has its dominator at once, and so has one whose semidominator is the root: nothing is lower.
 */
import { searchDepthFirst, type DepthFirst } from './depth-first.ts';
import { NONE, type HeapGraph } from './graph.ts';

export interface DominatorTree {
  /** The nearest object without which the node would be garbage; {@link NONE} for the root and for garbage. [nodeCount + 1] */
  readonly parent: Uint32Array;
  /** What can be reached, the root first, each node after its dominator. */
  readonly order: Uint32Array;
  /** By place in {@link order}: the place of the dominator; 0 for the root. */
  readonly above: Uint32Array;
}

export function dominatorTree(graph: HeapGraph): DominatorTree {
  const found = searchDepthFirst(graph);
  const { order, above } = found;
  fillDominators(found, above);
  const parent = new Uint32Array(graph.nodeCount + 1).fill(NONE);
  for (let i = 1; i < order.length; i++) parent[order[i]!] = order[above[i]!]!;
  return { parent, order, above };
}

/** @param dominator filled in by number for all but 0 */
function fillDominators(
  { numbers: count, treeParent, lowestSource: semi, firstSource, sources }: DepthFirst,
  dominator: Uint32Array,
): void {
  const forest = new LinkedForest(treeParent, semi);
  // Numbers by semidominator, in lists through `dominator`, which is free until the list is taken.
  const firstIn = new Uint32Array(count).fill(NONE);
  for (let w = count - 1; w > 0; w--) {
    const end = firstSource[w + 1]!;
    let best = semi[w]!;
    for (let i = firstSource[w]!; i < end && best > 0; i++) {
      const candidate = semi[forest.lowest(sources[i]!, w + 1)]!;
      if (candidate < best) best = candidate;
    }
    semi[w] = best;
    const above = treeParent[w]!;
    if (best === above || best === 0) {
      dominator[w] = best;
    } else {
      dominator[w] = firstIn[best]!;
      firstIn[best] = w;
    }
    for (let v = firstIn[above]!; v !== NONE;) {
      const next = dominator[v]!;
      const u = forest.lowest(v, w);
      dominator[v] = semi[u]! < above ? u : above;
      v = next;
    }
    firstIn[above] = NONE;
  }
  for (let w = 1; w < count; w++) {
    if (dominator[w] !== semi[w]) dominator[w] = dominator[dominator[w]!]!;
  }
}

/** The forest of nodes that have been dealt with, by depth-first number: those from some number on. */
class LinkedForest {
  /** Above it on the way to the top of its tree: its parent in the search, or after compression the top. */
  readonly #ancestor: Uint32Array;
  readonly #semi: Uint32Array;
  /** The node with the lowest semidominator from it up to below its ancestor. */
  readonly #label: Uint32Array;
  readonly #path: Uint32Array;

  /**
   * @param treeParent taken: holds until a node is dealt with
   * @param semi of the nodes that have been dealt with their semidominators
   */
  constructor(treeParent: Uint32Array, semi: Uint32Array) {
    this.#ancestor = treeParent;
    this.#semi = semi;
    this.#label = new Uint32Array(semi.length);
    for (let w = 0; w < semi.length; w++) this.#label[w] = w;
    this.#path = new Uint32Array(semi.length);
  }

  /**
   * The node with the lowest semidominator on the way up from `v`, which is in the forest, the top of its tree left out.
   * @param first the lowest number in the forest
   */
  lowest(v: number, first: number): number {
    const label = this.#label[v]!;
    // Below the top there is nothing else to see, and nothing is lower than the root.
    if (this.#ancestor[v]! < first || this.#semi[label] === 0) return label;
    this.#compress(v, first);
    return this.#label[v]!;
  }

  #compress(v: number, first: number): void {
    const [ancestor, semi, label, path] = [this.#ancestor, this.#semi, this.#label, this.#path];
    let length = 0;
    let u = v;
    for (let above = ancestor[u]!; above >= first; above = ancestor[u]!) {
      path[length++] = u;
      u = above;
    }
    // `u` is right below the top; all above the path is settled, so go down again.
    while (length > 0) {
      const below = path[--length]!;
      if (semi[label[u]!]! < semi[label[below]!]!) label[below] = label[u]!;
      ancestor[below] = ancestor[u]!;
      u = below;
    }
  }
}
