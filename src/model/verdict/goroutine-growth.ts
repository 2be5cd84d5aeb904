/**
 * Are goroutines left behind? At this level the observer knows that they are alive, not why, so this is a suspicion.
 * `growing`: many more than at the start, and more in the last third than in the second, and there than in the first.
 */
import { UNKNOWN_SITE, type Site } from '../observer/sites.ts';
import type { RunModel } from '../run-model.ts';
import { median } from './statistics.ts';

/** Fewer extra goroutines than this are a pool or a helper, not a trend. */
export const MIN_GROWTH = 10;
/** From third to third the count must rise by this factor. */
export const MIN_GROWTH_RATIO = 1.1;
/** Enough for three medians; evenly spread over the run. */
const SAMPLES_LOOKED_AT = 300;

export interface GoroutineGrowth {
  /** `steady`: no more than at the start; `alive`: some more, without a trend; `growing`: a suspected leak. */
  readonly kind: 'steady' | 'alive' | 'growing';
  /** Goroutines alive at the last sample. */
  readonly alive: number;
  /** How many more than at the first sample; never negative. */
  readonly more: number;
  /** Where most of those alive were started; {@link UNKNOWN_SITE} when no site is known. */
  readonly site: Site;
  /** How many of those alive were started there. */
  readonly aliveFromSite: number;
}

export function judgeGoroutines(model: RunModel): GoroutineGrowth {
  const { series } = model;
  const { goroutines } = series.columns;
  const alive = series.length > 0 ? goroutines[series.length - 1]! : 0;
  const more = series.length > 0 ? Math.max(0, alive - goroutines[0]!) : 0;
  const { site, aliveFromSite } = busiestSite(model);
  const kind = more === 0 ? 'steady' : more >= MIN_GROWTH && risesThroughout(model) ? 'growing' : 'alive';
  return { kind, alive, more, site, aliveFromSite };
}

function busiestSite(model: RunModel): { site: Site; aliveFromSite: number } {
  const { started, ended } = model.goroutines.siteCounts;
  let best = 0;
  let aliveFromSite = 0;
  for (let site = 1; site < model.goroutines.siteCount; site++) {
    const alive = started[site]! - ended[site]!;
    if (alive > aliveFromSite) {
      best = site;
      aliveFromSite = alive;
    }
  }
  return { site: best === 0 ? UNKNOWN_SITE : model.sites.at(best), aliveFromSite };
}

function risesThroughout(model: RunModel): boolean {
  const { series } = model;
  const count = Math.min(series.length, SAMPLES_LOOKED_AT);
  const picked = Array.from({ length: count }, (_, i) => {
    return series.columns.goroutines[Math.floor((i * series.length) / count)]!;
  });
  if (picked.length < 3) return false;
  const third = Math.floor(picked.length / 3);
  const first = median(picked.slice(0, third));
  const second = median(picked.slice(third, -third));
  const last = median(picked.slice(-third));
  return second >= first * MIN_GROWTH_RATIO && last >= second * MIN_GROWTH_RATIO;
}
