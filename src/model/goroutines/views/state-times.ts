/** How many goroutines were in each state over time, for a stacked picture. */
import {
  GoroutineState,
  MAX_BUCKETS,
  STATE_COUNT,
  type StateTimes,
} from '../../../protocol/goroutine-views.ts';
import { bounded } from '../../stream/bounded.ts';
import type { Tracks } from '../index/tracks.ts';
import type { GoroutineStore } from '../store/goroutine-store.ts';
import { LaneCursor } from './lanes/lane-cursor.ts';
import { range } from './range.ts';

const ALL = { kind: 'all', key: 0 } as const;

/** Takes time in proportion to the events between the two instants. */
export function stateTimes(
  store: GoroutineStore,
  tracks: Tracks,
  from: number,
  to: number,
  wanted: number,
): StateTimes {
  const [t0, t1] = range(from, to);
  const buckets = Math.max(1, bounded(wanted, MAX_BUCKETS));
  const edge = (bucket: number): number => t0 + ((t1 - t0) * bucket) / buckets;
  const times = new Float64Array(buckets * STATE_COUNT);
  const cursor = new LaneCursor(store, tracks, ALL, t0, t1);
  const end = Math.min(t1, store.endNs);
  const sums = new Float64Array(STATE_COUNT);
  for (let bucket = 0; bucket < buckets && cursor.at < end; bucket++) {
    const until = Math.min(end, edge(bucket + 1));
    if (until <= cursor.at) continue;
    sums.fill(0);
    cursor.advance(until, sums);
    sums[GoroutineState.none] = 0;
    times.set(sums, bucket * STATE_COUNT);
  }
  return { t0, t1, buckets, times, mostRunnable: mostRunnable(store, tracks, t0, t1, buckets) };
}

function mostRunnable(
  store: GoroutineStore,
  tracks: Tracks,
  t0: number,
  t1: number,
  buckets: number,
): Uint32Array {
  const most = new Uint32Array(buckets);
  const cursor = new LaneCursor(store, tracks, ALL, t0, t1);
  const bucketOf = (t: number): number => Math.min(buckets - 1, Math.floor(((t - t0) / (t1 - t0)) * buckets));
  let bucket = bucketOf(cursor.at);
  let runnable = cursor.counts[GoroutineState.runnable]!;
  most[bucket] = runnable;
  while (cursor.step()) {
    const now = bucketOf(cursor.at);
    // What went on before the event went on up to it.
    while (bucket < now) most[++bucket] = runnable;
    runnable = cursor.counts[GoroutineState.runnable]!;
    most[bucket] = Math.max(most[bucket]!, runnable);
  }
  const last = bucketOf(Math.max(cursor.at, Math.min(t1, store.endNs)));
  while (bucket < last) most[++bucket] = runnable;
  return most;
}
