/**
 * The depth-first search that dominators are found by. Heaps are larger than caches, and what a search meets next depends on what it
 * has just read: so it touches one word for each edge, and sorts the edges that it did not follow by their target afterwards,
 * where no access waits for another.
 */
import { NONE, type HeapGraph } from './graph.ts';

/** What a search from the root found. Arrays by number, unless said otherwise: the place in which a node was first met. */
export interface DepthFirst {
  /** Nodes with a number by number, then {@link leavesOf leaves}. */
  readonly order: Uint32Array<ArrayBuffer>;
  /** How many nodes have a number. */
  readonly numbers: number;
  /** By place in {@link order}: for leaves the number of what holds them, for others 0. */
  readonly above: Uint32Array<ArrayBuffer>;
  /** The number of the node from which each was first met. */
  readonly treeParent: Uint32Array<ArrayBuffer>;
  /** The lowest number that points to each. */
  readonly lowestSource: Uint32Array<ArrayBuffer>;
  /** Higher numbers that point to number n: `sources[firstSource[n]]` … `sources[firstSource[n + 1] - 1]`. */
  readonly firstSource: Uint32Array<ArrayBuffer>;
  readonly sources: Uint32Array<ArrayBuffer>;
}

/** In place of a number: a leaf. */
const LEAF = NONE - 1;

/** O(nodes + edges). */
export function searchDepthFirst(graph: HeapGraph): DepthFirst {
  const { firstEdge, edgeTo, nodeCount } = graph;
  const { number, leafCount } = leavesOf(graph);
  const most = nodeCount + 1 - leafCount;
  const order = new Uint32Array(nodeCount + 1);
  const above = new Uint32Array(nodeCount + 1);
  const treeParent = new Uint32Array(most);
  // The edge to go on with, for each number on the way down from the root.
  const nextEdge = new Uint32Array(most);
  // Target and source, by number, of edges that lead to what was met before.
  const others = new Uint32Array((edgeTo.length - leafCount) * 2);
  let otherCount = 0;
  order[0] = nodeCount;
  number[nodeCount] = 0;
  nextEdge[0] = firstEdge[nodeCount]!;
  let met = 1;
  // Leaves gather at the end of `order` until the numbered nodes are all there.
  let leaves = nodeCount + 1;
  for (let current = 0; ;) {
    const end = firstEdge[order[current]! + 1]!;
    let edge = nextEdge[current]!;
    let down = NONE;
    for (; edge < end && down === NONE; edge++) {
      const to = edgeTo[edge]!;
      const w = number[to]!;
      if (w < LEAF) {
        others[otherCount] = w;
        others[otherCount + 1] = current;
        otherCount += 2;
      } else if (w === NONE) {
        down = to;
      } else {
        order[--leaves] = to;
        above[leaves] = current;
      }
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
    nextEdge[met] = firstEdge[down]!;
    current = met++;
  }
  order.copyWithin(met, leaves);
  above.copyWithin(met, leaves);
  const reached = met + nodeCount + 1 - leaves;
  return {
    order: order.subarray(0, reached),
    numbers: met,
    above: above.subarray(0, reached),
    treeParent,
    ...sourcesOf(others.subarray(0, otherCount), treeParent, met),
  };
}

/**
 * Objects without pointers that are pointed to once, as half of a heap may be: what holds them dominates them, so they take no part in the
 * search. {@link LEAF} for each, {@link NONE} for others.
 */
function leavesOf({ nodeCount, firstEdge, edgeTo }: HeapGraph): {
  readonly number: Uint32Array<ArrayBuffer>;
  readonly leafCount: number;
} {
  // One byte a node stays in a cache.
  const holders = new Uint8Array(nodeCount + 1);
  for (let edge = 0; edge < edgeTo.length; edge++) {
    const to = edgeTo[edge]!;
    if (holders[to]! < 2) holders[to]!++;
  }
  const number = new Uint32Array(nodeCount + 1);
  let leafCount = 0;
  for (let node = 0; node < nodeCount; node++) {
    const isLeaf = holders[node] === 1 && firstEdge[node] === firstEdge[node + 1];
    number[node] = isLeaf ? LEAF : NONE;
    if (isLeaf) leafCount++;
  }
  return { number, leafCount };
}

/** Sorts edges by target, by counting. @param edges target and source of each, by number */
function sourcesOf(
  edges: Uint32Array,
  treeParent: Uint32Array,
  numbers: number,
): Pick<DepthFirst, 'lowestSource' | 'firstSource' | 'sources'> {
  const firstSource = new Uint32Array(numbers + 1);
  for (let i = 0; i < edges.length; i += 2) {
    if (edges[i + 1]! > edges[i]!) firstSource[edges[i]!]!++;
  }
  for (let w = 1; w <= numbers; w++) firstSource[w]! += firstSource[w - 1]!;
  const sources = new Uint32Array(firstSource[numbers]!);
  const lowestSource = treeParent.slice(0, numbers);
  for (let i = 0; i < edges.length; i += 2) {
    const [w, from] = [edges[i]!, edges[i + 1]!];
    // Filled from the end of each, which leaves its start.
    if (from > w) sources[--firstSource[w]!] = from;
    else if (from < lowestSource[w]!) lowestSource[w] = from;
  }
  return { lowestSource, firstSource, sources };
}
