/** Where the parts of a chart stand. Both charts share the left and right margins, so that their time axes line up. */
import { linear } from './linear.ts';
import type { Points, TimeRange } from './decimate.ts';
import type { AxisTick, Rect, Size } from './scene.ts';
import { timeTicks, type Tick } from './ticks.ts';

const LEFT = 64;
/** Room for half of the last label. */
const RIGHT = 22;
const TOP = 12;
const AXIS = 24;
/** Height of the strip that GC marks stand in. */
const STRIP = 20;
/** Pixels a label takes at least. */
const LABEL_WIDTH = 76;
const LABEL_HEIGHT = 38;

export interface Layout {
  readonly plot: Rect;
  readonly strip: Rect;
  readonly xTicks: readonly AxisTick[];
  /** How many value ticks fit. */
  readonly yTickCount: number;
}

export function layOut(size: Size, range: TimeRange, locale: string, withStrip: boolean): Layout {
  const stripHeight = withStrip ? STRIP : 0;
  const width = Math.max(1, size.width - LEFT - RIGHT);
  const height = Math.max(1, size.height - TOP - AXIS - stripHeight);
  const plot = { x: LEFT, y: TOP, width, height };
  const x = linear([range.from, range.to], [LEFT, LEFT + width]);
  const count = Math.max(2, Math.floor(width / LABEL_WIDTH));
  return {
    plot,
    strip: { x: LEFT, y: TOP + height, width, height: stripHeight },
    xTicks: timeTicks(range, count, locale).map((tick) => ({ ...tick, position: x(tick.value) })),
    yTickCount: Math.max(2, Math.floor(height / LABEL_HEIGHT)),
  };
}

export function placeValueTicks(ticks: readonly Tick[], plot: Rect, yMax: number): readonly AxisTick[] {
  const y = linear([0, yMax], [plot.y + plot.height, plot.y]);
  return ticks.map((tick) => ({ ...tick, position: y(tick.value) }));
}

/** Points of {@link decimate} moved into the plot: x shifted, values turned into y. In place. */
export function placePoints(points: Points, plot: Rect, yMax: number): Points {
  const bottom = plot.y + plot.height;
  const scale = plot.height / yMax;
  for (let i = 0; i < points.length; i++) {
    points.xs[i]! += plot.x;
    points.ys[i] = bottom - points.ys[i]! * scale;
  }
  return points;
}
