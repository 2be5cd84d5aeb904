/**
 * Sets of nodes that can all be reached from each other: strongly connected components (Tarjan 1972, without recursion), and single nodes that lead
 * to themselves. O(nodes + edges).
 */

/**
 * Each with its nodes in the order of a walk along the edges, as far as there is one.
 * @param next edges, by node
 */
export function circlesOf(next: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const count = next.length;
  const number = new Int32Array(count).fill(-1);
  const low = new Int32Array(count);
  const isOpen = new Uint8Array(count);
  const nextEdge = new Int32Array(count);
  const open: number[] = [];
  const way: number[] = [];
  const circles: (readonly number[])[] = [];
  let numbered = 0;
  const enter = (node: number): void => {
    number[node] = low[node] = numbered++;
    isOpen[node] = 1;
    open.push(node);
    way.push(node);
  };
  for (let start = 0; start < count; start++) {
    if (number[start] !== -1) continue;
    enter(start);
    for (let node = way.at(-1); node !== undefined; node = way.at(-1)) {
      const to = next[node]![nextEdge[node]!++];
      if (to !== undefined) {
        if (number[to] === -1) enter(to);
        else if (isOpen[to] === 1) low[node] = Math.min(low[node]!, number[to]!);
        continue;
      }
      way.pop();
      const above = way.at(-1);
      if (above !== undefined) low[above] = Math.min(low[above]!, low[node]!);
      if (low[node] !== number[node]) continue;
      const members = open.splice(open.lastIndexOf(node));
      for (const member of members) isOpen[member] = 0;
      if (members.length > 1 || next[node]!.includes(node)) circles.push(alongEdges(members, next));
    }
  }
  return circles;
}

/** From the lowest node on. */
function alongEdges(members: readonly number[], next: readonly (readonly number[])[]): readonly number[] {
  const left = new Set([...members].sort((a, b) => a - b));
  const walk: number[] = [];
  let at: number | undefined;
  while (left.size > 0) {
    at ??= left.values().next().value;
    if (at === undefined) break;
    left.delete(at);
    walk.push(at);
    at = next[at]!.find((to) => left.has(to));
  }
  return walk;
}
