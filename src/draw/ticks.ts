/** Round numbers for axes: sizes in binary units, times as a stopwatch shows them. */
import { tickStep, ticks } from 'd3-array';
import { formatBytes } from '../base/format.ts';
import type { TimeRange } from './decimate.ts';

export interface Tick {
  readonly value: number;
  readonly label: string;
}

const SECOND = 1e9;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** Above seconds, steps follow the clock and not the decimal system. */
const CLOCK_STEPS: readonly number[] = [
  ...[1, 2, 5, 10, 15, 30].map((seconds) => seconds * SECOND),
  ...[1, 2, 5, 10, 15, 30].map((minutes) => minutes * MINUTE),
  ...[1, 2, 3, 6, 12, 24].map((hours) => hours * HOUR),
];

/** Sizes from 0 up to `most` bytes, about `count` of them, round in the unit `most` is written in. */
export function byteTicks(most: number, count: number, locale: string): readonly Tick[] {
  let unit = 1;
  while (most / unit >= 1024 && unit < 1024 ** 4) unit *= 1024;
  return ticks(0, most / unit, count)
    .filter((value) => unit > 1 || Number.isInteger(value))
    .map((value) => ({ value: value * unit, label: formatBytes(value * unit, locale) }));
}

/** Whole numbers from 0 to `most`. */
export function countTicks(most: number, count: number, locale: string): readonly Tick[] {
  const format = new Intl.NumberFormat(locale);
  return ticks(0, most, count)
    .filter(Number.isInteger)
    .map((value) => ({ value, label: format.format(value) }));
}

/** The smallest round size ≥ `most` (bytes), so that the top of the axis is a tick. */
export function niceBytes(most: number, count: number): number {
  let unit = 1;
  while (most / unit >= 1024 && unit < 1024 ** 4) unit *= 1024;
  return niceTop(most / unit, count) * unit;
}

/** The smallest multiple of the tick step that is ≥ `most`. */
export function niceTop(most: number, count: number): number {
  const step = tickStep(0, most, count);
  return Math.ceil(most / step - 1e-9) * step;
}

/** Moments within `range`, about `count` of them. */
export function timeTicks(range: TimeRange, count: number, locale: string): readonly Tick[] {
  const step = timeStep(range, count);
  const first = Math.ceil(range.from / step - 1e-9);
  const last = Math.floor(range.to / step + 1e-9);
  if (!Number.isFinite(first) || last - first > 1000) return [];
  return Array.from({ length: last - first + 1 }, (_, i) => {
    const value = (first + i) * step;
    return { value, label: formatMoment(value, step, range.to, locale) };
  });
}

function timeStep(range: TimeRange, count: number): number {
  const rough = (range.to - range.from) / count;
  if (rough > SECOND / 2)
    return CLOCK_STEPS.find((step) => step >= rough) ?? Math.ceil(rough / (24 * HOUR)) * 24 * HOUR;
  return tickStep(range.from, range.to, count);
}

/** A moment of a run whose axis ends at `end` with ticks every `step` (all ns): `250 ms`, `3.25 s`, `2:05`, `1:02:05`. */
export function formatMoment(t: number, step: number, end: number, locale: string): string {
  if (end < 1e6) return withUnit(t / 1e3, step / 1e3, 'µs', locale);
  if (end < SECOND) return withUnit(t / 1e6, step / 1e6, 'ms', locale);
  if (end <= 2 * MINUTE) return withUnit(t / SECOND, step / SECOND, 's', locale);
  const decimals = decimalsFor(step / SECOND);
  const total = Math.round((t / SECOND) * 10 ** decimals) / 10 ** decimals;
  const hours = Math.floor(total / 3600);
  const minutes = Math.floor((total % 3600) / 60);
  const seconds = (total % 60).toFixed(decimals).padStart(decimals > 0 ? 3 + decimals : 2, '0');
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, '0')}:${seconds}` : `${minutes}:${seconds}`;
}

function withUnit(value: number, step: number, unit: string, locale: string): string {
  const digits = decimalsFor(step);
  const options = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  return `${new Intl.NumberFormat(locale, options).format(value)}\u00a0${unit}`;
}

function decimalsFor(step: number): number {
  return Math.min(9, Math.max(0, -Math.floor(Math.log10(step) + 1e-9)));
}
