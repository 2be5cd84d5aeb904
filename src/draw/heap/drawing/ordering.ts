/**
 * Order of the boxes in each column, such that few pointers cross: the third step of Sugiyama's method. Sweeps to the right and
 * back put each node at the mean place (barycentre) of what it is linked to in the column before, where a link's place is that of
 * its row in the box, not only of the box: two pointers of one struct then leave it in the order of its fields. The order with the
 * fewest crossings is kept, and then neighbours swapped as long as that takes crossings away. Deterministic.
 */
import type { LayerLink, LayerNode } from './layering.ts';

/** Where a link touches its ends: 0 … 1 down the box. */
export interface LinkEnds {
  readonly fromPort: number;
  readonly toPort: number;
}

const SWEEPS = 16;

/** Nodes of each column from top to bottom. */
export function order(
  nodes: readonly LayerNode[],
  links: readonly (LayerLink & LinkEnds)[],
  layerCount: number,
): readonly (readonly number[])[] {
  const layers = firstOrder(nodes, links, layerCount);
  const place = new Float64Array(nodes.length);
  const note = (): void => layers.forEach((layer) => layer.forEach((node, i) => (place[node] = i)));
  note();
  const incoming: (LayerLink & LinkEnds)[][] = Array.from({ length: nodes.length }, () => []);
  const outgoing: (LayerLink & LinkEnds)[][] = Array.from({ length: nodes.length }, () => []);
  for (const link of links) {
    outgoing[link.from]!.push(link);
    incoming[link.to]!.push(link);
  }
  let best = layers.map((layer) => [...layer]);
  let fewest = countCrossings(best, links);
  for (let sweep = 0; sweep < SWEEPS && fewest > 0; sweep++) {
    const rightwards = sweep % 2 === 0;
    // Equal means change places every other time to and fro: what is stuck comes loose (Gansner et al. 1993).
    const tie = sweep % 4 < 2 ? 1 : -1;
    const columns = layers.map((_, i) => (rightwards ? i : layerCount - 1 - i)).slice(1);
    for (const column of columns) {
      const wanted = new Map(
        layers[column]!.map((node) => {
          const at = rightwards
            ? incoming[node]!.map(({ from, fromPort }) => place[from]! + fromPort)
            : outgoing[node]!.map(({ to, toPort }) => place[to]! + toPort);
          return [node, at.length === 0 ? place[node]! : at.reduce((a, b) => a + b, 0) / at.length];
        }),
      );
      layers[column]!.sort((a, b) => wanted.get(a)! - wanted.get(b)! || (place[a]! - place[b]!) * tie);
      layers[column]!.forEach((node, i) => (place[node] = i));
    }
    const crossings = countCrossings(layers, links);
    if (crossings >= fewest) continue;
    fewest = crossings;
    best = layers.map((layer) => [...layer]);
  }
  swapNeighbours(best, incoming, outgoing);
  return best;
}

type Links = readonly (readonly (LayerLink & LinkEnds)[])[];

/** Swaps the two nodes of a column wherever that takes crossings away, until it does nowhere. In place. */
function swapNeighbours(layers: number[][], incoming: Links, outgoing: Links): void {
  const place = new Float64Array(incoming.length);
  layers.forEach((layer) => layer.forEach((node, i) => (place[node] = i)));
  const lefts = (node: number): readonly number[] =>
    incoming[node]!.map(({ from, fromPort }) => place[from]! + fromPort);
  const rights = (node: number): readonly number[] =>
    outgoing[node]!.map(({ to, toPort }) => place[to]! + toPort);
  // Each swap takes a crossing away, so it ends; the bound is for time.
  for (let round = 0, isBetter = true; isBetter && round < SWEEPS; round++) {
    isBetter = false;
    for (const layer of layers) {
      for (let i = 0; i + 1 < layer.length; i++) {
        const [upper, lower] = [layer[i]!, layer[i + 1]!];
        const [a, b, c, d] = [lefts(upper), lefts(lower), rights(upper), rights(lower)];
        if (inversions(a, b) + inversions(c, d) <= inversions(b, a) + inversions(d, c)) continue;
        [layer[i], layer[i + 1]] = [lower, upper];
        [place[lower], place[upper]] = [i, i + 1];
        isBetter = true;
      }
    }
  }
}

/** Pairs of ends of which the upper node's lies below the lower node's. */
function inversions(upper: readonly number[], lower: readonly number[]): number {
  let count = 0;
  for (const a of upper) for (const b of lower) if (a > b) count++;
  return count;
}

/** Depth first from the left, links in order: a tree has no crossings in it already. */
function firstOrder(
  nodes: readonly LayerNode[],
  links: readonly (LayerLink & LinkEnds)[],
  layerCount: number,
): number[][] {
  const layers: number[][] = Array.from({ length: layerCount }, () => []);
  const targets: number[][] = Array.from({ length: nodes.length }, () => []);
  const isTarget = new Uint8Array(nodes.length);
  for (const { from, to } of [...links].sort((a, b) => a.fromPort - b.fromPort)) {
    targets[from]!.push(to);
    isTarget[to] = 1;
  }
  const seen = new Uint8Array(nodes.length);
  const starts = nodes.map((_, i) => i).filter((i) => isTarget[i] === 0);
  const pending = starts.reverse();
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (seen[node] === 1) continue;
    seen[node] = 1;
    layers[nodes[node]!.layer]!.push(node);
    pending.push(...[...targets[node]!].reverse());
  }
  return layers;
}

/** Pairs of links between the same two columns that cross. O(links²) for a column, of which a drawing has few. */
export function countCrossings(
  layers: readonly (readonly number[])[],
  links: readonly (LayerLink & LinkEnds)[],
): number {
  const place = new Map<number, { readonly layer: number; readonly at: number }>();
  layers.forEach((nodes, column) => nodes.forEach((node, at) => place.set(node, { layer: column, at })));
  const byLayer = new Map<number, { readonly from: number; readonly to: number }[]>();
  for (const { from, to, fromPort, toPort } of links) {
    const start = place.get(from)!;
    const ends = { from: start.at + fromPort, to: place.get(to)!.at + toPort };
    const list = byLayer.get(start.layer);
    if (list === undefined) byLayer.set(start.layer, [ends]);
    else list.push(ends);
  }
  let crossings = 0;
  for (const list of byLayer.values()) {
    for (let i = 0; i < list.length; i++) {
      const a = list[i]!;
      for (let j = i + 1; j < list.length; j++) {
        const b = list[j]!;
        if ((a.from - b.from) * (a.to - b.to) < 0) crossings++;
      }
    }
  }
  return crossings;
}
