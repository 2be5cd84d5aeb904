/** The heap over time: live heap as an area, the goal as a dashed line, and boldest of all the floor: heap after each GC. */
import type { ChartIndex } from './chart-index.ts';
import { highest } from './chart-index.ts';
import { decimate, type Points, type TimeRange } from './decimate.ts';
import { cyclesIn, gcMarks } from './gc-marks.ts';
import { layOut, placePoints, placeValueTicks } from './layout.ts';
import type { Layer, Scene, SceneOptions } from './scene.ts';
import { byteTicks, niceBytes } from './ticks.ts';

/** A goal further above the heap than this is left out: it would press everything else to the ground. */
const GOAL_IN_VIEW = 2.5;
/** Dots of the floor need this much room each, px. */
const DOT_ROOM = 7;
/** A sawtooth needs this much room for each tooth to be seen as a line, px. */
const CYCLE_ROOM = 4;
/** Cycles as bands through the plot need this much room each, px. */
const BAND_ROOM = 4;

/** The highest value that {@link heapScene} has room for, bytes. */
export function mostHeap(index: ChartIndex, range: TimeRange): number {
  const heap = Math.max(1, highest(index.series('heapLive'), range), highest(index.floor(), range));
  const goal = highest(index.series('heapGoal'), range);
  return goal <= heap * GOAL_IN_VIEW ? Math.max(heap, goal) : heap;
}

export function heapScene(index: ChartIndex, { size, range, locale, most }: SceneOptions): Scene {
  const { plot, strip, xTicks, yTickCount } = layOut(size, range, locale, true);
  const live = index.series('heapLive');
  const goal = index.series('heapGoal');
  const floor = index.floor();
  // A little air above the highest point.
  const yMax = niceBytes((most ?? mostHeap(index, range)) * 1.04, yTickCount);
  const place = (points: Points): Points => placePoints(points, plot, yMax);
  const liveLine = place(decimate(live, range, plot.width));
  const floorLine = place(decimate(floor, range, plot.width));
  const goalLine = place(decimate(goal, range, plot.width));
  // So many cycles in view that the line fills the area between floor and goal: let the floor stand out from it.
  const liveOpacity =
    cyclesIn(index.model.gc, range).reduce((from, to) => to - from) * CYCLE_ROOM > plot.width ? 0.55 : 1;
  const layers: Layer[] = [
    { kind: 'area', points: liveLine, baseline: plot.y + plot.height, color: 'live', opacity: 0.2 },
    ...cycleBands(index, range, plot.x, plot.width),
    { kind: 'line', points: liveLine, color: 'live', opacity: liveOpacity, width: 1.25, dash: [] },
    { kind: 'line', points: goalLine, color: 'goal', opacity: 1, width: 1.25, dash: [5, 4] },
    { kind: 'line', points: floorLine, color: 'floor', opacity: 1, width: 2.75, dash: [] },
  ];
  if (floorLine.length * DOT_ROOM <= plot.width) {
    layers.push({ kind: 'dots', points: floorLine, color: 'floor', opacity: 1, radius: 3.5 });
  }
  const yTicks = placeValueTicks(byteTicks(yMax, yTickCount, locale), plot, yMax);
  return {
    size,
    plot,
    range,
    xTicks,
    yTicks,
    yMax,
    layers,
    marks: gcMarks(index.model.gc, range, strip),
    strip,
  };
}

/** The time each cycle took, as upright bands, while there is room to tell them apart. */
function cycleBands(index: ChartIndex, range: TimeRange, left: number, width: number): readonly Layer[] {
  const { gc } = index.model;
  const [first, end] = cyclesIn(gc, range);
  if (first === end || (end - first) * BAND_ROOM > width) return [];
  const edges = new Float64Array((end - first) * 2);
  const scale = width / (range.to - range.from);
  for (let row = first; row < end; row++) {
    const x0 = left + (gc.columns.start[row]! - range.from) * scale;
    const x1 = left + (gc.columns.end[row]! - range.from) * scale;
    edges[(row - first) * 2] = x0;
    edges[(row - first) * 2 + 1] = Math.max(x1, x0 + 1);
  }
  return [{ kind: 'bands', edges, color: 'gc', opacity: 0.16 }];
}
