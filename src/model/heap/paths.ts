import { holdersOf, NONE, rootOf, type HeapGraph, type Holders } from './graph.ts';

/** A way from a root to an object: nodes, the root node first, and the edges between them. */
export interface HeapPath {
  readonly nodes: readonly number[];
  /** `edges[i]` leads from `nodes[i]` to `nodes[i + 1]`. */
  readonly edges: readonly number[];
}

/** Shortest ways from the roots to everything, found once. */
export class ShortestPaths {
  readonly #graph: HeapGraph;
  /** The edge by which each node was first reached. */
  readonly #edge: Uint32Array;
  /** The node it comes from. */
  readonly #from: Uint32Array;

  /**
   * O(nodes + edges). Among ways of one length the one whose edges come first in the graph.
   * @param phases what can be reached by the first `phases[0]` edges of the root is reached that way, even where later ones lead to
   *   shorter ways; then by those up to `phases[1]`, and so on; last by all
   */
  constructor(graph: HeapGraph, phases: readonly number[] = []) {
    this.#graph = graph;
    const { nodeCount, firstEdge, edgeTo } = graph;
    this.#edge = new Uint32Array(nodeCount + 1).fill(NONE);
    this.#from = new Uint32Array(nodeCount + 1).fill(NONE);
    const root = rootOf(graph);
    this.#from[root] = root;
    const queue = new Uint32Array(nodeCount + 1);
    let [head, tail] = [0, 0];
    const follow = (node: number, start: number, end: number): void => {
      for (let edge = start; edge < end; edge++) {
        const to = edgeTo[edge]!;
        if (this.#from[to] !== NONE) continue;
        this.#from[to] = node;
        this.#edge[to] = edge;
        queue[tail++] = to;
      }
    };
    let next = firstEdge[root]!;
    const last = firstEdge[root + 1]!;
    for (const phase of [...phases, last]) {
      const end = Math.min(last, firstEdge[root]! + phase);
      follow(root, next, end);
      next = Math.max(next, end);
      for (; head < tail; head++)
        follow(queue[head]!, firstEdge[queue[head]!]!, firstEdge[queue[head]! + 1]!);
    }
  }

  /** null: the object is garbage. */
  to(node: number): HeapPath | null {
    if (this.#from[node] === NONE) return null;
    const nodes = [node];
    const edges: number[] = [];
    for (let at = node; at !== rootOf(this.#graph); at = this.#from[at]!) {
      edges.push(this.#edge[at]!);
      nodes.push(this.#from[at]!);
    }
    return { nodes: nodes.reverse(), edges: edges.reverse() };
  }
}

/**
 * Up to `most` ways from the roots to `target`, shortest first, no two of which have an object between root and target in
 * common, as long as there are such; after that none. Each is found by a search backwards, O(nodes + edges).
 */
export function distinctPaths(
  graph: HeapGraph,
  target: number,
  most: number,
  holders: Holders = holdersOf(graph),
): readonly HeapPath[] {
  const used = new Uint8Array(graph.nodeCount + 1);
  const paths: HeapPath[] = [];
  while (paths.length < most) {
    const path = pathAvoiding(graph, holders, target, used);
    if (path === null) break;
    paths.push(path);
    const between = path.nodes.slice(1, -1);
    // A root that points to the target itself is one way, whatever other roots do.
    if (between.length === 0) break;
    for (const node of between) used[node] = 1;
  }
  return paths;
}

function pathAvoiding(graph: HeapGraph, holders: Holders, target: number, used: Uint8Array): HeapPath | null {
  const root = rootOf(graph);
  const next = new Uint32Array(graph.nodeCount + 1).fill(NONE);
  const queue = new Uint32Array(graph.nodeCount + 1);
  queue[0] = target;
  next[target] = target;
  for (let head = 0, tail = 1; head < tail && next[root] === NONE; head++) {
    const node = queue[head]!;
    for (let i = holders.first[node]!; i < holders.first[node + 1]!; i++) {
      const holder = holders.from[i]!;
      if (next[holder] !== NONE || used[holder] === 1) continue;
      next[holder] = node;
      queue[tail++] = holder;
    }
  }
  if (next[root] === NONE) return null;
  const nodes = [root];
  const edges: number[] = [];
  for (let node = root; node !== target; node = next[node]!) {
    edges.push(edgeBetween(graph, node, next[node]!));
    nodes.push(next[node]!);
  }
  return { nodes, edges };
}

function edgeBetween({ firstEdge, edgeTo }: HeapGraph, from: number, to: number): number {
  for (let edge = firstEdge[from]!; edge < firstEdge[from + 1]!; edge++) if (edgeTo[edge] === to) return edge;
  throw new RangeError(`no edge from node ${from} to node ${to}`);
}
