/**
 * Heights at which boxes stand: the fourth step of Sugiyama's method. Each node wants to be where its pointers would be level; nodes
 * of a column keep their order and a gap. For one column that is isotonic regression: after taking off what lies above, the wanted
 * places must not decrease, and pooling neighbours that do (Ayer et al. 1955) gives the nearest places there are, in linear time.
 * Columns are settled one after another, to and fro, each against its neighbours.
 */
import type { LayerLink } from './layering.ts';

export interface PlacedLink extends LayerLink {
  /** Where it touches its ends, px below their tops. */
  readonly fromY: number;
  readonly toY: number;
}

const ROUNDS = 8;
/** Long pointers should rather be straight than boxes be level. */
const PASSING_WEIGHT = 4;

/** Top of each node, px; the topmost is at 0. `heights` is by node, `gap` between neighbours of a column. */
export function settle(
  layers: readonly (readonly number[])[],
  links: readonly PlacedLink[],
  heights: readonly number[],
  isPassing: (node: number) => boolean,
  gap: number,
): Float64Array {
  const top = new Float64Array(heights.length);
  for (const nodes of layers) {
    let y = 0;
    for (const node of nodes) {
      top[node] = y;
      y += heights[node]! + gap;
    }
  }
  const incoming: PlacedLink[][] = heights.map(() => []);
  const outgoing: PlacedLink[][] = heights.map(() => []);
  for (const link of links) {
    outgoing[link.from]!.push(link);
    incoming[link.to]!.push(link);
  }
  const weightOf = (a: number, b: number): number => (isPassing(a) && isPassing(b) ? PASSING_WEIGHT : 1);
  for (let round = 0; round < ROUNDS; round++) {
    const rightwards = round % 2 === 0;
    const columns = layers.map((_, i) => (rightwards ? i : layers.length - 1 - i));
    for (const column of columns) {
      const nodes = layers[column]!;
      const wishes = nodes.map((node) => {
        // The last rounds look both ways, so that a box between two stands between them.
        const both = round >= ROUNDS - 2;
        let sum = 0;
        let weight = 0;
        const wish = (y: number, by: number): void => {
          sum += y * by;
          weight += by;
        };
        if (rightwards || both)
          for (const { from, fromY, toY } of incoming[node]!)
            wish(top[from]! + fromY - toY, weightOf(from, node));
        if (!rightwards || both)
          for (const { to, fromY, toY } of outgoing[node]!) wish(top[to]! + toY - fromY, weightOf(node, to));
        return weight === 0 ? { y: top[node]!, weight: 0.1 } : { y: sum / weight, weight };
      });
      nearest(nodes, wishes, heights, gap, top);
    }
  }
  const highest = top.reduce((least, y) => Math.min(least, y), Infinity);
  return Number.isFinite(highest) ? top.map((y) => y - highest) : top;
}

/** Writes to `top` the places nearest to the wishes (least squares) that keep order and gaps. */
function nearest(
  nodes: readonly number[],
  wishes: readonly { readonly y: number; readonly weight: number }[],
  heights: readonly number[],
  gap: number,
  top: Float64Array,
): void {
  interface Pool {
    y: number;
    weight: number;
    count: number;
  }
  const pools: Pool[] = [];
  let above = 0;
  const offsets = nodes.map((node) => {
    const offset = above;
    above += heights[node]! + gap;
    return offset;
  });
  wishes.forEach(({ y, weight }, i) => {
    let pool: Pool = { y: y - offsets[i]!, weight, count: 1 };
    for (let last = pools.at(-1); last !== undefined && last.y > pool.y; last = pools.at(-1)) {
      pools.pop();
      const sum = last.weight + pool.weight;
      pool = {
        y: (last.y * last.weight + pool.y * pool.weight) / sum,
        weight: sum,
        count: last.count + pool.count,
      };
    }
    pools.push(pool);
  });
  let i = 0;
  for (const { y, count } of pools) for (let n = 0; n < count; n++, i++) top[nodes[i]!] = y + offsets[i]!;
}
