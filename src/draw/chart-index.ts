/** What drawing keeps beside a model: a pyramid for each drawn column, caught up lazily. */
import type { SeriesName } from '../model/observer/series.ts';
import type { RunModel } from '../model/run-model.ts';
import { lowerBound, upperBound } from '../model/search.ts';
import type { TimeRange, TimeSeries } from './decimate.ts';
import { MinMaxPyramid, type Extremes } from './pyramid.ts';

export class ChartIndex {
  readonly model: RunModel;
  readonly #pyramids = new Map<SeriesName, MinMaxPyramid>();
  readonly #floor = new MinMaxPyramid();

  constructor(model: RunModel) {
    this.model = model;
  }

  /** A column of the samples. */
  series(name: SeriesName): TimeSeries {
    const { series } = this.model;
    const pyramid = this.#pyramids.get(name) ?? new MinMaxPyramid();
    this.#pyramids.set(name, pyramid);
    const values = series.columns[name];
    pyramid.update(values, series.length, series.generation);
    return { t: series.columns.t, values, length: series.length, pyramid };
  }

  /** Heap after each GC, at the cycle's end. */
  floor(): TimeSeries {
    const { gc } = this.model;
    this.#floor.update(gc.columns.heapAfter, gc.length, gc.generation);
    return { t: gc.columns.end, values: gc.columns.heapAfter, length: gc.length, pyramid: this.#floor };
  }
}

const scratch: Extremes = { low: 0, high: 0 };

/** The highest value drawn within `range`, the neighbours that lines run to included; 0 when there is none. */
export function highest({ t, values, length, pyramid }: TimeSeries, range: TimeRange): number {
  const from = Math.max(0, lowerBound(t, range.from, 0, length) - 1);
  const to = Math.min(length, upperBound(t, range.to, from, length) + 1);
  pyramid.range(values, from, to, scratch);
  return Math.max(0, scratch.high);
}
