import type { Subtrees } from './subtrees.ts';

/** Objects by what they have in common (type, line, package): figures for each group. */
export interface HeapGroups {
  readonly count: Uint32Array;
  /** Their own bytes. */
  readonly bytes: Float64Array;
  /** What would be garbage without all of the group at least: an object below another of its group counts with that one. */
  readonly retained: Float64Array;
}

export interface Grouping {
  /** The group of each object, by node, below `groups`. */
  readonly groupOf: Uint32Array;
  readonly groups: number;
  /** By node: 1 for those that count; null: all. */
  readonly selected?: Uint8Array | null;
}

/**
 * O(nodes). Garbage is in no group.
 * @param objects nodes from here on are roots, which are in no group either
 */
export function groupObjects(
  { nodes, sizeAt, bytesBefore }: Subtrees,
  { groupOf, groups, selected = null }: Grouping,
  objects: number,
): HeapGroups {
  const count = new Uint32Array(groups);
  const bytes = new Float64Array(groups);
  const retained = new Float64Array(groups);
  // For each group, where the subtree of its outermost open member ends.
  const openUntil = new Uint32Array(groups);
  for (let place = 1; place < nodes.length; place++) {
    const node = nodes[place]!;
    if (node >= objects || (selected !== null && selected[node] === 0)) continue;
    const group = groupOf[node]!;
    count[group]!++;
    const before = bytesBefore[place]!;
    bytes[group]! += bytesBefore[place + 1]! - before;
    if (openUntil[group]! > place) continue;
    const end = place + sizeAt[place]!;
    retained[group]! += bytesBefore[end]! - before;
    openUntil[group] = end;
  }
  return { count, bytes, retained };
}
