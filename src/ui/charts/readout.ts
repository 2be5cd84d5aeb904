/** Exact values at a moment, formatted: what legends, labels and tables show. */
import { formatBytes, formatDuration } from '../../base/format.ts';
import type { GcMark } from '../../draw/gc-marks.ts';
import type { MarkColor } from '../../draw/theme.ts';
import { pauseNsOf } from '../../model/observer/gc-cycles.ts';
import { NO_GOAL } from '../../model/observer/series.ts';
import type { RunModel } from '../../model/run-model.ts';
import type { ClockKind } from '../../protocol/run.ts';
import { upperBound } from '../../model/search.ts';
import type { ChartStrings } from './strings.ts';

/**
 * The step of a browser's clock in a page without cross-origin isolation (High Resolution Time, section 7): what takes
 * less may read as nothing.
 */
const CLOCK_STEP_NS = 100_000;

/** A short time as it was measured: never 0, which nothing takes. */
export function formatMeasured(nanoseconds: number, locale: string): string {
  if (nanoseconds >= CLOCK_STEP_NS) return formatDuration(nanoseconds, locale);
  return `<\u00a0${formatDuration(CLOCK_STEP_NS, locale)}`;
}

/** One entry of a legend with its value; `value` is empty when there is none. */
export interface Reading {
  readonly label: string;
  readonly value: string;
  readonly color: MarkColor;
  readonly dash: readonly number[];
  /** Line width, px; 0: the mark of a GC cycle. */
  readonly width: number;
}

/** A value to mark in a plot, in the colour of its line. */
export interface Dot {
  readonly color: MarkColor;
  readonly value: number;
}

/** Row of the last cycle that ended at or before `t`; −1 when there was none. */
export function lastGcRow(model: RunModel, t: number): number {
  return upperBound(model.gc.columns.end, t, 0, model.gc.length) - 1;
}

/**
 * Heap values of the sample in `row` (−1: no values yet). On the virtual clock time passes by the program's own work:
 * how long the collector stopped it is not known there.
 */
export function heapReadings(
  model: RunModel,
  row: number,
  t: ChartStrings,
  clock: ClockKind,
): readonly Reading[] {
  const { heapLive, heapGoal, t: times } = model.series.columns;
  const bytes = (value: number | undefined): string =>
    row < 0 || value === undefined || value >= NO_GOAL ? '' : formatBytes(value, t.locale);
  const gc = row < 0 ? -1 : lastGcRow(model, times[row]!);
  const measured = clock === 'real';
  const cycle = gc < 0 ? '' : `#${model.gc.columns.cycle[gc]!}`;
  const pause =
    gc < 0 || !measured ? cycle : `${cycle} ${formatMeasured(pauseNsOf(model.gc.columns, gc), t.locale)}`;
  const floor = gc < 0 ? '' : formatBytes(model.gc.columns.heapAfter[gc]!, t.locale);
  return [
    { label: t.floor, value: floor, color: 'floor', dash: [], width: 3 },
    { label: t.live, value: bytes(heapLive[row]), color: 'live', dash: [], width: 1.5 },
    { label: t.goal, value: bytes(heapGoal[row]), color: 'goal', dash: [5, 4], width: 1.5 },
    { label: measured ? t.gc : t.gcCycle, value: pause, color: 'gc', dash: [], width: 0 },
  ];
}

/** Goroutine counts of the sample in `row` (−1: no values yet). */
export function goroutineReadings(model: RunModel, row: number, t: ChartStrings): readonly Reading[] {
  const { goroutines, waiting, runnable } = model.series.columns;
  const number = new Intl.NumberFormat(t.locale);
  const count = (value: number | undefined): string =>
    row < 0 || value === undefined ? '' : number.format(value);
  return [
    { label: t.goroutines, value: count(goroutines[row]), color: 'goroutines', dash: [], width: 2.25 },
    { label: t.waiting, value: count(waiting[row]), color: 'waiting', dash: [6, 4], width: 1.75 },
    { label: t.runnable, value: count(runnable[row]), color: 'runnable', dash: [1.5, 2.5], width: 1.5 },
  ];
}

/** Bytes of the live heap in `row`, and of what the last cycle before it left; none for row −1. */
export function heapDots(model: RunModel, row: number): readonly Dot[] {
  if (row < 0) return [];
  const { heapLive, t: times } = model.series.columns;
  const live: Dot = { color: 'live', value: heapLive[row]! };
  const gc = lastGcRow(model, times[row]!);
  return gc < 0 ? [live] : [live, { color: 'floor', value: model.gc.columns.heapAfter[gc]! }];
}

/** Counts of waiting and of all goroutines in `row`; none for row −1. */
export function goroutineDots(model: RunModel, row: number): readonly Dot[] {
  if (row < 0) return [];
  const { goroutines, waiting } = model.series.columns;
  return [
    { color: 'waiting', value: waiting[row]! },
    { color: 'goroutines', value: goroutines[row]! },
  ];
}

/** Readings in one sentence, for a screen reader. */
export function readingsText(time: string, readings: readonly Reading[]): string {
  return [
    time,
    ...readings.filter(({ value }) => value !== '').map(({ label, value }) => `${label} ${value}`),
  ].join(', ');
}

export function gcMarkLabel(mark: GcMark, t: ChartStrings, clock: ClockKind): string {
  const bytes = (value: number): string => formatBytes(value, t.locale);
  return t.gcMark({
    cycle: mark.cycles === 1 ? `${mark.firstCycle}` : `${mark.firstCycle}–${mark.lastCycle}`,
    cycles: mark.cycles,
    forced: mark.forced,
    time: formatDuration(mark.start, t.locale),
    measured:
      clock === 'virtual'
        ? null
        : { duration: formatMeasured(mark.gcNs, t.locale), pause: formatMeasured(mark.pauseNs, t.locale) },
    before: bytes(mark.heapBefore),
    after: bytes(mark.heapAfter),
  });
}

/** The run so far in one sentence. */
export function summaryText(model: RunModel, running: boolean, t: ChartStrings): string {
  const row = model.series.length - 1;
  const gc = model.gc.length - 1;
  if (row < 0) return t.emptyTitle;
  return t.summary({
    time: formatDuration(model.endNs, t.locale),
    live: formatBytes(model.series.columns.heapLive[row]!, t.locale),
    floor: gc < 0 ? null : formatBytes(model.gc.columns.heapAfter[gc]!, t.locale),
    gcs: model.gc.total,
    goroutines: model.series.columns.goroutines[row]!,
    running,
  });
}
