/**
 * A heap as a graph in typed arrays. Nodes 0 … `nodeCount` − 1 are objects; one more, {@link rootOf}, stands for all that
 * the collector starts from, and its edges lead to what roots point to. Weak pointers are no edges: they hold nothing.
 */
export interface HeapGraph {
  readonly nodeCount: number;
  /** Bytes that each object takes, [nodeCount]. */
  readonly bytes: Uint32Array;
  /** Edges of node i are `firstEdge[i]` … `firstEdge[i + 1]` − 1; [nodeCount + 2], with the root's at the end. */
  readonly firstEdge: Uint32Array;
  /** Where each edge leads, [edges]. */
  readonly edgeTo: Uint32Array;
}

/** "No node", where a node is expected. */
export const NONE = 0xffffffff;

/** The node that stands for the roots. */
export function rootOf(graph: HeapGraph): number {
  return graph.nodeCount;
}

/** The same edges the other way round: the holders of node i are `from[first[i]]` … `from[first[i + 1] - 1]`. */
export interface Holders {
  /** [nodeCount + 2]; the root has no holders. */
  readonly first: Uint32Array;
  readonly from: Uint32Array;
}

/** O(nodes + edges). Holders come in ascending order; one that points twice comes twice. */
export function holdersOf({ nodeCount, firstEdge, edgeTo }: HeapGraph): Holders {
  const first = new Uint32Array(nodeCount + 2);
  for (const to of edgeTo) first[to + 1]!++;
  for (let node = 0; node <= nodeCount; node++) first[node + 1]! += first[node]!;
  const from = new Uint32Array(edgeTo.length);
  const next = first.slice();
  for (let node = 0; node <= nodeCount; node++) {
    for (let edge = firstEdge[node]!; edge < firstEdge[node + 1]!; edge++) {
      from[next[edgeTo[edge]!]!++] = node;
    }
  }
  return { first, from };
}
