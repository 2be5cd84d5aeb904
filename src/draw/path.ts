/** Points as SVG path data, through the same d3 shapes that paint them. */
import { area, line } from 'd3-shape';
import type { Points } from './decimate.ts';
import { indices } from './paint.ts';

/** Two decimals of a pixel are finer than any screen. */
const DIGITS = 2;

export function linePath({ xs, ys, ...points }: Points): string {
  const shape = line<number>(
    (i) => xs[i]!,
    (i) => ys[i]!,
  ).digits(DIGITS);
  return shape(indices({ xs, ys, ...points })) ?? '';
}

export function areaPath({ xs, ys, ...points }: Points, baseline: number): string {
  const shape = area<number>(
    (i) => xs[i]!,
    baseline,
    (i) => ys[i]!,
  ).digits(DIGITS);
  return shape(indices({ xs, ys, ...points })) ?? '';
}
