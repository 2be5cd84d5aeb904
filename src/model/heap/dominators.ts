/**
 * Dominators: the objects without which others would be garbage. By Lengauer and Tarjan, "A fast algorithm for finding
 * dominators in a flowgraph" (1979), with path compression and simple linking: O(e log n). Nothing recurs, so that a
 * list of millions is no deeper than any other graph.
 */
import { holdersOf, NONE, rootOf, type HeapGraph } from './graph.ts';

export interface DominatorTree {
  /** The nearest object without which the node would be garbage; {@link NONE} for the root and for garbage. [nodeCount + 1] */
  readonly parent: Uint32Array;
  /** What can be reached, the root first, each node after its dominator. */
  readonly order: Uint32Array;
}

export function dominatorTree(graph: HeapGraph): DominatorTree {
  const { order, number, treeParent } = depthFirst(graph);
  const dominator = dominatorsByNumber(graph, order, number, treeParent);
  const parent = new Uint32Array(graph.nodeCount + 1).fill(NONE);
  for (let i = 1; i < order.length; i++) parent[order[i]!] = order[dominator[i]!]!;
  return { parent, order };
}

interface DepthFirst {
  /** Nodes as they were first met. */
  readonly order: Uint32Array;
  /** Each node's place in `order`; {@link NONE}: not reached. */
  readonly number: Uint32Array;
  /** The number of the node from which each number was first met. */
  readonly treeParent: Uint32Array;
}

function depthFirst(graph: HeapGraph): DepthFirst {
  const { firstEdge, edgeTo, nodeCount } = graph;
  const order = new Uint32Array(nodeCount + 1);
  const number = new Uint32Array(nodeCount + 1).fill(NONE);
  const treeParent = new Uint32Array(nodeCount + 1);
  const nextEdge = firstEdge.slice(0, nodeCount + 1);
  const root = rootOf(graph);
  order[0] = root;
  number[root] = 0;
  let met = 1;
  for (let current = 0; ;) {
    const node = order[current]!;
    const edge = nextEdge[node]!;
    if (edge === firstEdge[node + 1]!) {
      if (current === 0) break;
      current = treeParent[current]!;
      continue;
    }
    nextEdge[node] = edge + 1;
    const to = edgeTo[edge]!;
    if (number[to] !== NONE) continue;
    number[to] = met;
    order[met] = to;
    treeParent[met] = current;
    current = met++;
  }
  return { order: order.subarray(0, met), number, treeParent };
}

/** Dominators of all but 0, by depth-first number. */
function dominatorsByNumber(
  graph: HeapGraph,
  order: Uint32Array,
  number: Uint32Array,
  treeParent: Uint32Array,
): Uint32Array {
  const count = order.length;
  const holders = holdersOf(graph);
  const forest = new LinkedForest(count);
  const { semi } = forest;
  const dominator = new Uint32Array(count);
  // Nodes by semidominator, in lists through `nextIn`.
  const firstIn = new Uint32Array(count).fill(NONE);
  const nextIn = new Uint32Array(count);
  for (let w = count - 1; w > 0; w--) {
    const node = order[w]!;
    for (let i = holders.first[node]!; i < holders.first[node + 1]!; i++) {
      const v = number[holders.from[i]!]!;
      if (v === NONE) continue;
      const candidate = semi[forest.lowest(v)]!;
      if (candidate < semi[w]!) semi[w] = candidate;
    }
    nextIn[w] = firstIn[semi[w]!]!;
    firstIn[semi[w]!] = w;
    const above = treeParent[w]!;
    forest.link(above, w);
    for (let v = firstIn[above]!; v !== NONE; v = nextIn[v]!) {
      const u = forest.lowest(v);
      dominator[v] = semi[u]! < semi[v]! ? u : above;
    }
    firstIn[above] = NONE;
  }
  for (let w = 1; w < count; w++) {
    if (dominator[w] !== semi[w]) dominator[w] = dominator[dominator[w]!]!;
  }
  return dominator;
}

/** The forest of nodes that have been dealt with, by depth-first number. */
class LinkedForest {
  /** The semidominator of each node; of one that is not in the forest yet, the best so far. */
  readonly semi: Uint32Array;
  readonly #ancestor: Uint32Array;
  readonly #label: Uint32Array;
  readonly #path: Uint32Array;

  constructor(count: number) {
    this.semi = Uint32Array.from({ length: count }, (_, i) => i);
    this.#label = this.semi.slice();
    this.#ancestor = new Uint32Array(count).fill(NONE);
    this.#path = new Uint32Array(count);
  }

  link(above: number, node: number): void {
    this.#ancestor[node] = above;
  }

  /** The node with the lowest semidominator on the way up from `v`, the top of its tree left out. */
  lowest(v: number): number {
    const [ancestor, label, semi, path] = [this.#ancestor, this.#label, this.semi, this.#path];
    if (ancestor[v] === NONE) return v;
    let length = 0;
    for (let u = v; ancestor[ancestor[u]!] !== NONE; u = ancestor[u]!) path[length++] = u;
    while (length > 0) {
      const u = path[--length]!;
      const above = ancestor[u]!;
      if (semi[label[above]!]! < semi[label[u]!]!) label[u] = label[above]!;
      ancestor[u] = ancestor[above]!;
    }
    return label[v]!;
  }
}
