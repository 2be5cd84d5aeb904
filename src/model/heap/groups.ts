import type { DominatorTree } from './dominators.ts';
import { NONE } from './graph.ts';
import type { HeapGraph } from './graph.ts';
import { rootOf } from './graph.ts';

/** Objects by what they have in common (type, line, package): figures for each group. */
export interface HeapGroups {
  readonly count: Uint32Array;
  /** Their own bytes. */
  readonly bytes: Float64Array;
  /** What would be garbage without all of the group at least: an object below another of its group counts with that one. */
  readonly retained: Float64Array;
}

/**
 * O(nodes). Garbage is in no group.
 * @param groupOf the group of each object, [nodeCount], below `groups`
 */
export function groupObjects(
  graph: HeapGraph,
  tree: DominatorTree,
  retained: Float64Array,
  { groupOf, groups }: { readonly groupOf: Uint32Array; readonly groups: number },
): HeapGroups {
  const count = new Uint32Array(groups);
  const bytes = new Float64Array(groups);
  const inGroup = new Float64Array(groups);
  const root = rootOf(graph);
  for (const node of tree.order) {
    if (node === root) continue;
    const group = groupOf[node]!;
    count[group]!++;
    bytes[group]! += graph.bytes[node]!;
  }
  const open = new Uint32Array(groups);
  walk(tree, root, {
    enter: (node) => {
      const group = groupOf[node]!;
      if (open[group]!++ === 0) inGroup[group]! += retained[node]!;
    },
    leave: (node) => {
      open[groupOf[node]!]!--;
    },
  });
  return { count, bytes, retained: inGroup };
}

interface Visitor {
  readonly enter: (node: number) => void;
  readonly leave: (node: number) => void;
}

/** Goes through the dominator tree below the root, depth first, without recursion. */
function walk({ parent, order }: DominatorTree, root: number, { enter, leave }: Visitor): void {
  const firstChild = new Uint32Array(parent.length).fill(NONE);
  const sibling = new Uint32Array(parent.length).fill(NONE);
  for (let i = order.length - 1; i > 0; i--) {
    const node = order[i]!;
    const above = parent[node]!;
    sibling[node] = firstChild[above]!;
    firstChild[above] = node;
  }
  let node = firstChild[root]!;
  while (node !== NONE) {
    enter(node);
    if (firstChild[node] !== NONE) {
      node = firstChild[node]!;
      continue;
    }
    leave(node);
    while (sibling[node] === NONE) {
      node = parent[node]!;
      if (node === root) return;
      leave(node);
    }
    node = sibling[node]!;
  }
}
