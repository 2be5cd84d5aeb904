/**
 * Columns for the boxes of a drawing: every pointer leads to the right, but those that close a cycle. The first two steps of
 * Sugiyama, Tagawa and Toda (1981): cycles are opened at the back edges of a depth-first search, which begins at the variables and
 * takes fields in order, so that `next` leads to the right and `prev` back; then each box stands one column right of the last box
 * that points to it. Pointers over several columns get a place in each between (dummies), so that nothing stands in their way.
 * O(boxes + arrows + places), no recursion: a list may be as long as there are boxes. Places are bounded, shortest pointers first: a
 * graph in which everything points to everything is drawn as well, if not as neatly.
 */

export interface LayerEdge {
  readonly from: number;
  readonly to: number;
}

/** A place in a column: a box, or where a long pointer passes. */
export interface LayerNode {
  readonly layer: number;
  /** Index of the box; -1: a pointer passes here. */
  readonly box: number;
}

/** One step of a pointer, from a column to the next. */
export interface LayerLink {
  readonly from: number;
  readonly to: number;
  /** Index of the edge it is part of. */
  readonly edge: number;
}

export interface Layering {
  /** Boxes first, in their order, then dummies. */
  readonly nodes: readonly LayerNode[];
  readonly links: readonly LayerLink[];
  /** Nodes of each edge from left to right, ends included; empty for an edge from a box to itself, only the ends beyond {@link MAX_LINKS}. */
  readonly chains: readonly (readonly number[])[];
  /** Edges that lead to the left. */
  readonly reversed: readonly boolean[];
  readonly layerCount: number;
}

/** Steps of pointers that places are sought for; what comes after works on pairs of them. */
export const MAX_LINKS = 3000;

/** `first` lists boxes that belong in the first column. */
export function layer(boxCount: number, edges: readonly LayerEdge[], first: readonly number[]): Layering {
  const reversed = backEdges(boxCount, edges, first);
  const layers = longestPaths(boxCount, edges, reversed);
  const nodes: LayerNode[] = layers.map((of, box) => ({ layer: of, box }));
  const links: LayerLink[] = [];
  const ends = edges.map(({ from, to }, edge) =>
    reversed[edge]! ? ([to, from] as const) : ([from, to] as const),
  );
  const spans = ends.map(([left, right]) => layers[right]! - layers[left]!);
  const chains: number[][] = edges.map(() => []);
  const byLength = edges.map((_, edge) => edge).sort((a, b) => spans[a]! - spans[b]! || a - b);
  for (const edge of byLength) {
    const [left, right] = ends[edge]!;
    if (left === right) continue;
    const chain = chains[edge]!;
    chain.push(left);
    if (links.length + spans[edge]! <= MAX_LINKS) {
      for (let column = layers[left]! + 1; column < layers[right]!; column++) {
        chain.push(nodes.length);
        nodes.push({ layer: column, box: -1 });
      }
      chain.push(right);
      for (let i = 1; i < chain.length; i++) links.push({ from: chain[i - 1]!, to: chain[i]!, edge });
    } else {
      chain.push(right);
    }
  }
  return { nodes, links, chains, reversed, layerCount: 1 + layers.reduce((a, b) => Math.max(a, b), -1) };
}

/** Outgoing edges of each box, as indices. */
function outgoing(boxCount: number, edges: readonly LayerEdge[]): readonly (readonly number[])[] {
  const lists: number[][] = Array.from({ length: boxCount }, () => []);
  edges.forEach(({ from, to }, i) => from !== to && lists[from]!.push(i));
  return lists;
}

function backEdges(boxCount: number, edges: readonly LayerEdge[], first: readonly number[]): boolean[] {
  const out = outgoing(boxCount, edges);
  const reversed = new Array<boolean>(boxCount === 0 ? 0 : edges.length).fill(false);
  const state = new Uint8Array(boxCount); // 1: on the way, 2: done
  const next = new Int32Array(boxCount);
  const starts = [...first, ...Array.from({ length: boxCount }, (_, i) => i)];
  for (const start of starts) {
    if (state[start] !== 0) continue;
    const way = [start];
    state[start] = 1;
    while (way.length > 0) {
      const box = way.at(-1)!;
      const edge = out[box]![next[box]!++];
      if (edge === undefined) {
        state[box] = 2;
        way.pop();
        continue;
      }
      const { to } = edges[edge]!;
      if (state[to] === 1) reversed[edge] = true;
      else if (state[to] === 0) {
        state[to] = 1;
        way.push(to);
      }
    }
  }
  return reversed;
}

/** Columns by the longest way that leads to each box, in topological order. */
function longestPaths(
  boxCount: number,
  edges: readonly LayerEdge[],
  reversed: readonly boolean[],
): readonly number[] {
  const layers = new Array<number>(boxCount).fill(0);
  const waiting = new Int32Array(boxCount);
  const targets: number[][] = Array.from({ length: boxCount }, () => []);
  edges.forEach(({ from, to }, i) => {
    if (from === to) return;
    const [left, right] = reversed[i]! ? [to, from] : [from, to];
    targets[left]!.push(right);
    waiting[right]!++;
  });
  const ready = layers.map((_, i) => i).filter((i) => waiting[i] === 0);
  for (let box = ready.pop(); box !== undefined; box = ready.pop()) {
    for (const target of targets[box]!) {
      layers[target] = Math.max(layers[target]!, layers[box]! + 1);
      if (--waiting[target]! === 0) ready.push(target);
    }
  }
  return layers;
}
