/**
 * Dominators: the objects without which others would be garbage. By Lengauer and Tarjan, "A fast algorithm for finding
 * dominators in a flowgraph" (1979), with path compression and simple linking: O(e log n). Nothing recurs, so that a
 * list of millions is no deeper than any other graph.
 *
 * Heaps are larger than caches, so the time goes into memory accesses. Three things save most of them: an edge to a higher
 * depth-first number needs no look at the forest, since its source is not in there yet (in the paper: eval(v) = v), so all but
 * back and cross edges are dealt with in one pass; what the forest knows of a node lies in 16 neighbouring bytes; and a
 * node whose semidominator is its tree parent, as most are, has its dominator at once.
 */
import { NONE, type HeapGraph } from './graph.ts';

export interface DominatorTree {
  /** The nearest object without which the node would be garbage; {@link NONE} for the root and for garbage. [nodeCount + 1] */
  readonly parent: Uint32Array;
  /** What can be reached, the root first, each node after its dominator. */
  readonly order: Uint32Array;
}

export function dominatorTree(graph: HeapGraph): DominatorTree {
  const found = depthFirst(graph);
  const { order } = found;
  const dominator = dominatorsByNumber(graph, found);
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

function depthFirst({ firstEdge, edgeTo, nodeCount }: HeapGraph): DepthFirst {
  const order = new Uint32Array(nodeCount + 1);
  const number = new Uint32Array(nodeCount + 1).fill(NONE);
  const treeParent = new Uint32Array(nodeCount + 1);
  // The edge to go on with, for each number on the way down from the root.
  const nextEdge = new Uint32Array(nodeCount + 1);
  order[0] = nodeCount;
  number[nodeCount] = 0;
  nextEdge[0] = firstEdge[nodeCount]!;
  let met = 1;
  for (let current = 0; ;) {
    const end = firstEdge[order[current]! + 1]!;
    let edge = nextEdge[current]!;
    while (edge < end && number[edgeTo[edge]!] !== NONE) edge++;
    if (edge === end) {
      if (current === 0) break;
      current = treeParent[current]!;
      continue;
    }
    nextEdge[current] = edge + 1;
    const to = edgeTo[edge]!;
    number[to] = met;
    order[met] = to;
    treeParent[met] = current;
    nextEdge[met] = firstEdge[to]!;
    current = met++;
  }
  return { order: order.subarray(0, met), number, treeParent };
}

/** Edges whose source has the higher number, as a list for each target. */
interface BackEdges {
  /** [numbers]: the first in each list, {@link NONE}: none. */
  readonly first: Uint32Array;
  /** The one after each. */
  readonly next: Uint32Array;
  /** Number of the node it comes from. */
  readonly from: Uint32Array;
}

/** Goes over all edges once: forward ones give the first guess of `semi`. */
function sortEdges(
  { firstEdge, edgeTo }: HeapGraph,
  { order, number }: DepthFirst,
  semi: Uint32Array,
): BackEdges {
  const first = new Uint32Array(order.length).fill(NONE);
  let [next, from] = [new Uint32Array(1024), new Uint32Array(1024)];
  let count = 0;
  for (let v = 0; v < order.length; v++) {
    const node = order[v]!;
    const end = firstEdge[node + 1]!;
    for (let edge = firstEdge[node]!; edge < end; edge++) {
      const w = number[edgeTo[edge]!]!;
      if (v < w) {
        if (v < semi[w]!) semi[w] = v;
      } else if (v > w) {
        if (count === next.length) [next, from] = [grown(next), grown(from)];
        next[count] = first[w]!;
        from[count] = v;
        first[w] = count++;
      }
    }
  }
  return { first, next, from };
}

function grown(array: Uint32Array): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(array.length * 2);
  larger.set(array);
  return larger;
}

/** Dominators of all but 0, by depth-first number. */
function dominatorsByNumber(graph: HeapGraph, found: DepthFirst): Uint32Array {
  const { treeParent } = found;
  const count = found.order.length;
  const semi = new Uint32Array(count).fill(NONE);
  const back = sortEdges(graph, found, semi);
  const forest = new LinkedForest(count);
  const dominator = new Uint32Array(count);
  // Numbers by semidominator, in lists through `dominator`, which is free until the list is taken.
  const firstIn = new Uint32Array(count).fill(NONE);
  for (let w = count - 1; w > 0; w--) {
    let best = semi[w]!;
    for (let edge = back.first[w]!; edge !== NONE; edge = back.next[edge]!) {
      const candidate = forest.lowestSemi(back.from[edge]!);
      if (candidate < best) best = candidate;
    }
    semi[w] = best;
    const above = treeParent[w]!;
    if (best === above) {
      dominator[w] = above;
    } else {
      dominator[w] = firstIn[best]!;
      firstIn[best] = w;
    }
    forest.link(above, w, best);
    for (let v = firstIn[above]!; v !== NONE;) {
      const next = dominator[v]!;
      const u = forest.lowest(v);
      dominator[v] = semi[u]! < above ? u : above;
      v = next;
    }
    firstIn[above] = NONE;
  }
  for (let w = 1; w < count; w++) {
    if (dominator[w] !== semi[w]) dominator[w] = dominator[dominator[w]!]!;
  }
  return dominator;
}

const [ANCESTOR, LABEL, SEMI] = [0, 1, 2];

/** The forest of nodes that have been dealt with, by depth-first number. */
class LinkedForest {
  /** Of each node: ancestor ({@link NONE}: not in the forest), label, semidominator of the label, unused. */
  readonly #nodes: Uint32Array;
  readonly #path: Uint32Array;

  constructor(count: number) {
    this.#nodes = new Uint32Array(count * 4).fill(NONE);
    this.#path = new Uint32Array(count);
  }

  link(above: number, node: number, semi: number): void {
    const nodes = this.#nodes;
    nodes[node * 4 + ANCESTOR] = above;
    nodes[node * 4 + LABEL] = node;
    nodes[node * 4 + SEMI] = semi;
  }

  /** The node with the lowest semidominator on the way up from `v`, which is in the forest, the top of its tree left out. */
  lowest(v: number): number {
    this.#compress(v);
    return this.#nodes[v * 4 + LABEL]!;
  }

  /** The semidominator of {@link lowest}. */
  lowestSemi(v: number): number {
    this.#compress(v);
    return this.#nodes[v * 4 + SEMI]!;
  }

  #compress(v: number): void {
    const nodes = this.#nodes;
    const path = this.#path;
    let length = 0;
    let u = v;
    for (;;) {
      const above = nodes[u * 4 + ANCESTOR]!;
      if (nodes[above * 4 + ANCESTOR] === NONE) break;
      path[length++] = u;
      u = above;
    }
    // `u` is right below the top; all above the path is settled, so go down again.
    while (length > 0) {
      const below = path[--length]!;
      const [at, from] = [below * 4, u * 4];
      if (nodes[from + SEMI]! < nodes[at + SEMI]!) {
        nodes[at + LABEL] = nodes[from + LABEL]!;
        nodes[at + SEMI] = nodes[from + SEMI]!;
      }
      nodes[at + ANCESTOR] = nodes[from + ANCESTOR]!;
      u = below;
    }
  }
}
