/** Places of a flame graph's bars: the root at the top, callees below callers, as in pprof's web view. */
import type { Rect } from '../scene.ts';
import { wayTo, type FlameNode } from './flame-tree.ts';

const BAR_HEIGHT = 19;
/** Levels in one picture: recursion is as deep as a program likes, a canvas not as high. Zooming leads further down. */
const MAX_LEVELS = 120;
/** Callers shown above what is zoomed to, beside the root. */
const MAX_ABOVE = 24;
/** Narrower bars cannot be told from their outline. */
const MIN_WIDTH = 0.7;

export interface FlameBar extends Rect {
  /** Index of its node. */
  readonly node: number;
  /** Index of the bar it hangs from; -1: the first. */
  readonly parent: number;
  readonly depth: number;
  /** Caller of what is zoomed to: as wide as the picture, whatever its value. */
  readonly isAbove: boolean;
}

/**
 * Bars in depth-first order, callers first. `zoom` is the node that takes the whole width. Bars never leave `width` nor each other's
 * side, whatever the figures say.
 */
export function layOutFlame(nodes: readonly FlameNode[], zoom: number, width: number): readonly FlameBar[] {
  const focus = nodes[zoom] === undefined ? 0 : zoom;
  const way = nodes.length === 0 ? [] : shortened(wayTo(nodes, focus));
  const bars: FlameBar[] = [];
  const barOf = new Int32Array(nodes.length).fill(-1);
  /** Where the next child of a node begins, px. */
  const next = new Float64Array(nodes.length);
  way.forEach((node, depth) => {
    barOf[node] = bars.length;
    next[node] = 0;
    const isAbove = node !== focus;
    bars.push({
      node,
      parent: depth - 1,
      depth,
      isAbove,
      x: 0,
      y: depth * BAR_HEIGHT,
      width,
      height: BAR_HEIGHT,
    });
  });
  // Widths are shares of the caller's bar: what does not add up is made to fit there.
  const sums = new Float64Array(nodes.length);
  nodes.forEach(({ parent, value }) => {
    if (parent >= 0) sums[parent]! += value;
  });
  nodes.forEach((node, i) => {
    const parent = barOf[node.parent];
    if (node.parent < 0 || barOf[i] !== -1 || parent === undefined || parent === -1 || bars[parent]!.isAbove)
      return;
    const above = bars[parent]!;
    const whole = Math.max(nodes[node.parent]!.value, sums[node.parent]!);
    const share = whole > 0 ? (above.width * node.value) / whole : 0;
    const x = above.x + next[node.parent]!;
    next[node.parent]! += share;
    const depth = above.depth + 1;
    if (share < MIN_WIDTH || depth >= MAX_LEVELS) return;
    barOf[i] = bars.length;
    bars.push({
      node: i,
      parent,
      depth,
      isAbove: false,
      x,
      y: depth * BAR_HEIGHT,
      width: share,
      height: BAR_HEIGHT,
    });
  });
  return bars;
}

/** The root and the nearest callers. */
function shortened(way: readonly number[]): readonly number[] {
  return way.length <= MAX_ABOVE + 1 ? way : [way[0]!, ...way.slice(-MAX_ABOVE)];
}

/** px. */
export function flameHeight(bars: readonly FlameBar[]): number {
  return bars.reduce((most, { y, height }) => Math.max(most, y + height), BAR_HEIGHT);
}
