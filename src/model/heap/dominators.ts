/**
 * Dominators: the objects without which others would be garbage. By Lengauer and Tarjan, "A fast algorithm for finding
 * dominators in a flowgraph" (1979), with path compression and simple linking: O(e log n). Nothing recurs, so that a
 * list of millions is no deeper than any other graph.
 *
 * Heaps are larger than caches, so the time goes into memory accesses. Four things save most of them: an object without pointers
 * that is pointed to once, as half of a heap may be, has its holder as dominator and takes no part; each edge is looked at
 * once, while the depth-first search is at its source: from a lower number it needs no look at the forest, since its source
 * is not in there yet when it counts (in the paper: eval(v) = v), and from a higher one it goes into a list; what the forest knows of a
 * node lies in 16 neighbouring bytes; and a node whose semidominator is its tree parent, as most are, has its dominator at once.
 */
import { NONE, type HeapGraph } from './graph.ts';

export interface DominatorTree {
  /** The nearest object without which the node would be garbage; {@link NONE} for the root and for garbage. [nodeCount + 1] */
  readonly parent: Uint32Array;
  /** What can be reached, the root first, each node after its dominator. */
  readonly order: Uint32Array;
}

export function dominatorTree(graph: HeapGraph): DominatorTree {
  const parent = new Uint32Array(graph.nodeCount + 1).fill(NONE);
  const found = depthFirst(graph, parent);
  const { order, numbers } = found;
  const dominator = dominatorsByNumber(found);
  for (let i = 1; i < numbers; i++) parent[order[i]!] = order[dominator[i]!]!;
  return { parent, order };
}

/** What a depth-first search from the root found. Arrays by number: the place in which a node was first met. */
interface DepthFirst {
  /** Nodes with a number by number, then those that are pointed to once and point nowhere. */
  readonly order: Uint32Array;
  readonly numbers: number;
  /** The number of the node from which each was first met. */
  readonly treeParent: Uint32Array;
  /** The lowest number that points to each. */
  readonly lowestSource: Uint32Array;
  readonly back: BackEdges;
}

/** Edges whose source has the higher number, as a list for each target. */
class BackEdges {
  /** By number of the target: the first in its list, {@link NONE}: none. */
  readonly first: Uint32Array;
  /** By edge: the one after it, and the number it comes from. */
  next: Uint32Array<ArrayBuffer> = new Uint32Array(1024);
  from: Uint32Array<ArrayBuffer> = new Uint32Array(1024);
  #count = 0;

  constructor(numbers: number) {
    this.first = new Uint32Array(numbers).fill(NONE);
  }

  add(from: number, to: number): void {
    if (this.#count === this.next.length) [this.next, this.from] = [grown(this.next), grown(this.from)];
    this.next[this.#count] = this.first[to]!;
    this.from[this.#count] = from;
    this.first[to] = this.#count++;
  }
}

function grown(array: Uint32Array): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(array.length * 2);
  larger.set(array);
  return larger;
}

/** @param parent filled in for nodes that get no number */
function depthFirst(graph: HeapGraph, parent: Uint32Array): DepthFirst {
  const { firstEdge, edgeTo, nodeCount } = graph;
  const isSimple = simpleLeaves(graph);
  const order = new Uint32Array(nodeCount + 1);
  const number = new Uint32Array(nodeCount + 1).fill(NONE);
  const treeParent = new Uint32Array(nodeCount + 1);
  const lowestSource = new Uint32Array(nodeCount + 1);
  const back = new BackEdges(nodeCount + 1);
  // The edge to go on with, for each number on the way down from the root.
  const nextEdge = new Uint32Array(nodeCount + 1);
  order[0] = nodeCount;
  number[nodeCount] = 0;
  nextEdge[0] = firstEdge[nodeCount]!;
  let met = 1;
  let leaves = nodeCount + 1;
  for (let current = 0; ;) {
    const node = order[current]!;
    const end = firstEdge[node + 1]!;
    let edge = nextEdge[current]!;
    let down = NONE;
    for (; edge < end && down === NONE; edge++) {
      const to = edgeTo[edge]!;
      if (isSimple[to] === 1) {
        // Leaves gather at the end of `order` until the numbered nodes are all there.
        parent[to] = node;
        order[--leaves] = to;
        continue;
      }
      const w = number[to]!;
      if (w === NONE) down = to;
      else if (w < current) back.add(current, w);
      else if (current < lowestSource[w]!) lowestSource[w] = current;
    }
    nextEdge[current] = edge;
    if (down === NONE) {
      if (current === 0) break;
      current = treeParent[current]!;
      continue;
    }
    number[down] = met;
    order[met] = down;
    treeParent[met] = current;
    lowestSource[met] = current;
    nextEdge[met] = firstEdge[down]!;
    current = met++;
  }
  order.copyWithin(met, leaves);
  const reached = met + nodeCount + 1 - leaves;
  return { order: order.subarray(0, reached), numbers: met, treeParent, lowestSource, back };
}

/** 1 for nodes that point nowhere and are pointed to once. One byte a node stays in a cache. */
function simpleLeaves({ nodeCount, firstEdge, edgeTo }: HeapGraph): Uint8Array {
  const holders = new Uint8Array(nodeCount + 1);
  for (let edge = 0; edge < edgeTo.length; edge++) {
    const to = edgeTo[edge]!;
    if (holders[to]! < 2) holders[to]!++;
  }
  for (let node = 0; node < nodeCount; node++) {
    holders[node] = holders[node] === 1 && firstEdge[node] === firstEdge[node + 1] ? 1 : 0;
  }
  holders[nodeCount] = 0;
  return holders;
}

/** Dominators of all but 0, by depth-first number. */
function dominatorsByNumber({
  numbers: count,
  treeParent,
  lowestSource: semi,
  back,
}: DepthFirst): Uint32Array {
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
