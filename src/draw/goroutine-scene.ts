/** Goroutines over time: all of them as an area, those waiting and those ready to run as lines. */
import type { SeriesName } from '../model/observer/series.ts';
import { highest, type ChartIndex } from './chart-index.ts';
import { decimate, type Points, type TimeRange } from './decimate.ts';
import { layOut, placePoints, placeValueTicks } from './layout.ts';
import type { Rect, Scene, SceneOptions } from './scene.ts';
import { countTicks, niceTop } from './ticks.ts';

/** The highest count that {@link goroutineScene} has room for. */
export function mostGoroutines(index: ChartIndex, range: TimeRange): number {
  return Math.max(3, highest(index.series('goroutines'), range));
}

export function goroutineScene(index: ChartIndex, { size, range, locale, most }: SceneOptions): Scene {
  const { plot, strip, xTicks, yTickCount } = layOut(size, range, locale, false);
  const yMax = niceTop((most ?? mostGoroutines(index, range)) * 1.04, yTickCount);
  const points = (name: SeriesName): Points =>
    placePoints(decimate(index.series(name), range, plot.width), plot, yMax);
  const all = points('goroutines');
  const runnable = points('runnable');
  const waiting = points('waiting');
  return {
    size,
    plot,
    range,
    xTicks,
    yTicks: placeValueTicks(countTicks(yMax, yTickCount, locale), plot, yMax),
    yMax,
    layers: [
      { kind: 'area', points: all, baseline: plot.y + plot.height, color: 'goroutines', opacity: 0.16 },
      {
        kind: 'line',
        points: runnable,
        color: 'runnable',
        opacity: 1,
        width: 1.25,
        dash: dashFor(runnable, plot, [1.5, 2.5]),
      },
      { kind: 'line', points: all, color: 'goroutines', opacity: 1, width: 2.25, dash: [] },
      // On top: in a leak nearly all of them wait, and the dashes show both lines where they meet.
      {
        kind: 'line',
        points: waiting,
        color: 'waiting',
        opacity: 1,
        width: 1.75,
        dash: dashFor(waiting, plot, [6, 5]),
      },
    ],
    marks: [],
    strip,
  };
}

/** Dashes while they can be seen: a line that goes up and down in every pixel column is miles of them, and slow. */
function dashFor(points: Points, plot: Rect, dash: readonly number[]): readonly number[] {
  return points.length > plot.width * 2 ? [] : dash;
}
