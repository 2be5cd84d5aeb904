/** A chart worked out: everything in pixels and named colours, ready for canvas, SVG and hit testing alike. */
import type { Points, TimeRange } from './decimate.ts';
import type { GcMark } from './gc-marks.ts';
import type { MarkColor } from './theme.ts';
import type { Tick } from './ticks.ts';

/** CSS pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Rect extends Size {
  readonly x: number;
  readonly y: number;
}

/** Drawn in order, clipped to the plot. All coordinates are those of the whole chart. */
export type Layer =
  | (Look & { readonly kind: 'area'; readonly points: Points; readonly baseline: number })
  | (Look & {
      readonly kind: 'line';
      readonly points: Points;
      readonly width: number;
      readonly dash: readonly number[];
    })
  | (Look & { readonly kind: 'dots'; readonly points: Points; readonly radius: number })
  /** Upright bands: pairs of x. */
  | (Look & { readonly kind: 'bands'; readonly edges: Float64Array });

interface Look {
  readonly color: MarkColor;
  readonly opacity: number;
}

export interface AxisTick extends Tick {
  /** x of a time tick, y of a value tick. */
  readonly position: number;
}

export interface Scene {
  readonly size: Size;
  readonly plot: Rect;
  readonly range: TimeRange;
  readonly xTicks: readonly AxisTick[];
  readonly yTicks: readonly AxisTick[];
  /** Top of the value axis. */
  readonly yMax: number;
  readonly layers: readonly Layer[];
  /** In the strip under the plot; empty for charts without one. */
  readonly marks: readonly GcMark[];
  /** Where the marks stand; height 0 without. */
  readonly strip: Rect;
}

/** What the lines of a chart are drawn for. */
export interface SceneOptions {
  readonly size: Size;
  readonly range: TimeRange;
  /** BCP 47. */
  readonly locale: string;
  /** The value axis has room for this; missing: for the highest value drawn. Charts of one height share a scale by it. */
  readonly most?: number;
}

/** x of a moment. */
export function xOf(scene: Scene, t: number): number {
  const { plot, range } = scene;
  return plot.x + ((t - range.from) / (range.to - range.from)) * plot.width;
}

/** The moment at x, ns. */
export function timeAt(scene: Scene, x: number): number {
  const { plot, range } = scene;
  return range.from + ((x - plot.x) / plot.width) * (range.to - range.from);
}

/** y of a value. */
export function yOf(scene: Scene, value: number): number {
  return scene.plot.y + scene.plot.height * (1 - value / scene.yMax);
}
