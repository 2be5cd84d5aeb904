/**
 * Is something kept that the collector cannot free? The rule over the floors (heap after each GC), in words and with its
 * reasons in docs/verdict.md. In short: the first fifth is warm-up; the rest rises when its trend is significant
 * (Mann–Kendall), its last third lies above its first third by enough to matter, the lowest floors too, and it still rises
 * near the end.
 */
import type { GcCycles } from '../observer/gc-cycles.ts';
import { floorsOf, type Floor } from './floors.ts';
import { mannKendallZ, median } from './statistics.ts';

/** Fewer cycles say nothing: with three points one in six random orders rises. */
export const MIN_CYCLES = 4;
/** Share of the cycles taken as warm-up, from the first on. */
export const WARM_UP = 0.2;
/** Smallest change that is worth a word: 512 KiB, and 10 % of where it began. */
export const MIN_CHANGE_BYTES = 512 * 1024;
export const MIN_CHANGE_RATIO = 0.1;
/** One-sided 5 % level of the normal distribution. */
export const SIGNIFICANT_Z = 1.645;
/** A floor has levelled off when it ends rising at less than this share of its mean rate. */
export const STILL_RISING_RATIO = 0.25;
/** The floor fell when it ends below this share of its highest point. */
export const FELL_RATIO = 0.5;

export type HeapGrowth =
  /** `gcs` of the {@link MIN_CYCLES} cycles a judgement takes. */
  | { readonly kind: 'too-few'; readonly gcs: number; readonly needed: number }
  /** Rose from `fromBytes` to `toBytes` and is still rising: something is kept. */
  | (Change & { readonly kind: 'rising' })
  /** Rose and then stayed: a cache that filled up, a table that was loaded. */
  | (Change & { readonly kind: 'levelled' })
  /** Stayed within the smallest change. `toBytes`: where it is. */
  | (Change & { readonly kind: 'flat' })
  /** Went up and down without a trend between `lowBytes` and `highBytes`. */
  | (Change & { readonly kind: 'swings' })
  /** From its highest point (`highBytes`) down to `toBytes`: what was kept has been freed. */
  | (Change & { readonly kind: 'fell' });

interface Change {
  /** Cycles of the whole run. */
  readonly gcs: number;
  /** First floor of the run, warm-up included: where the line in the chart begins. */
  readonly fromBytes: number;
  /** Last floor. */
  readonly toBytes: number;
  readonly lowBytes: number;
  readonly highBytes: number;
}

/** The verdict on the cycles so far. O(n + {@link MAX_FLOORS}²). */
export function judgeHeapGrowth(gc: GcCycles): HeapGrowth {
  return judgeFloors(floorsOf(gc), gc.total);
}

/** The rule itself; `gcs` is the number of cycles the floors stand for. */
export function judgeFloors(all: readonly Floor[], gcs = all.length): HeapGrowth {
  if (all.length < MIN_CYCLES) return { kind: 'too-few', gcs, needed: MIN_CYCLES };
  const warmUp = Math.min(Math.floor(all.length * WARM_UP), all.length - MIN_CYCLES);
  const floors = all.slice(warmUp);
  const bytes = floors.map((floor) => floor.bytes);
  const third = Math.ceil(floors.length / 3);
  const [earlyThird, lateThird] = [bytes.slice(0, third), bytes.slice(-third)];
  const [early, late] = [median(earlyThird), median(lateThird)];
  const [earlyLow, lateLow] = [Math.min(...earlyThird), Math.min(...lateThird)];
  const change: Change = {
    gcs,
    fromBytes: all[0]!.bytes,
    toBytes: bytes.at(-1)!,
    lowBytes: Math.min(...bytes),
    highBytes: Math.max(...bytes),
  };
  // What is kept for good is in every later floor. A floor that now and then is as low as at first only swings.
  const rises = isWorthAWord(early, late - early) && isWorthAWord(earlyLow, lateLow - earlyLow);
  if (rises && mannKendallZ(bytes) > SIGNIFICANT_Z) {
    return { ...change, kind: stillRising(floors) ? 'rising' : 'levelled' };
  }
  if (isWorthAWord(late, change.highBytes - late) && late < change.highBytes * FELL_RATIO) {
    return { ...change, kind: 'fell' };
  }
  const middle = median(bytes);
  const spread = Math.max(change.highBytes - middle, middle - change.lowBytes);
  return { ...change, kind: isWorthAWord(middle, spread) ? 'swings' : 'flat' };
}

function isWorthAWord(fromBytes: number, changeBytes: number): boolean {
  return changeBytes >= MIN_CHANGE_BYTES && changeBytes >= fromBytes * MIN_CHANGE_RATIO;
}

/**
 * Compares the rate of rise (bytes per ns) of the last third with that of the whole. By time and not by cycle, because the
 * pacer spaces cycles out as the heap grows: a leak that is steady in time is not steady in cycles.
 */
function stillRising(floors: readonly Floor[]): boolean {
  const tail = floors.slice(-Math.max(3, Math.ceil(floors.length / 3)));
  return rateOf(tail) >= rateOf(floors) * STILL_RISING_RATIO;
}

/** Rise between the medians of both halves over the time between them. */
function rateOf(floors: readonly Floor[]): number {
  const half = Math.ceil(floors.length / 2);
  const first = floors.slice(0, half);
  const last = floors.slice(-half);
  const rise = median(last.map((floor) => floor.bytes)) - median(first.map((floor) => floor.bytes));
  const time = median(last.map((floor) => floor.t)) - median(first.map((floor) => floor.t));
  return time > 0 ? rise / time : 0;
}
