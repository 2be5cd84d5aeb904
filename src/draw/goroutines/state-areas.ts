/** How many goroutines were in each state over time, as areas that stand on each other, and the length of the run queue as a line. */
import { STATE_COUNT, type StateTimes } from '../../protocol/goroutine-views.ts';
import { LANE_STATES, type LaneState } from './lane-state.ts';

export interface StateArea {
  readonly state: LaneState;
  /** SVG path. */
  readonly d: string;
}

export interface AreaSize {
  readonly width: number;
  readonly height: number;
}

/** Where nothing waits for something else is below, what can never go on is on top. */
export function stateAreas(times: StateTimes, { width, height }: AreaSize): readonly StateArea[] {
  const most = mostAtOnce(times);
  if (most === 0) return [];
  const bucketNs = (times.t1 - times.t0) / times.buckets;
  const below = new Float64Array(times.buckets);
  const step = width / times.buckets;
  const y = (count: number): string => (height - (count / most) * height).toFixed(2);
  return LANE_STATES.flatMap((state, i) => {
    let [top, bottom, isThere] = ['', '', false];
    for (let bucket = 0; bucket < times.buckets; bucket++) {
      const count = times.times[bucket * STATE_COUNT + i + 1]! / bucketNs;
      isThere ||= count > 0;
      const [x0, x1] = [(bucket * step).toFixed(2), ((bucket + 1) * step).toFixed(2)];
      bottom = `L${x1} ${y(below[bucket]!)}L${x0} ${y(below[bucket]!)}${bottom}`;
      below[bucket]! += count;
      top += `${bucket === 0 ? 'M' : 'L'}${x0} ${y(below[bucket]!)}L${x1} ${y(below[bucket]!)}`;
    }
    return isThere ? [{ state, d: `${top}${bottom}Z` }] : [];
  });
}

/** Goroutines at once, on average over the fullest bucket: the upper end of the picture. */
export function mostAtOnce(times: StateTimes): number {
  const bucketNs = (times.t1 - times.t0) / times.buckets;
  let most = 0;
  for (let bucket = 0; bucket < times.buckets; bucket++) {
    let sum = 0;
    for (let state = 1; state < STATE_COUNT; state++) sum += times.times[bucket * STATE_COUNT + state]!;
    most = Math.max(most, sum);
  }
  return bucketNs > 0 ? most / bucketNs : 0;
}

/** ns of all goroutines in each state, in the order of {@link LANE_STATES}. */
export function totalTimes(times: StateTimes): readonly number[] {
  return LANE_STATES.map((_, i) => {
    let sum = 0;
    for (let bucket = 0; bucket < times.buckets; bucket++) sum += times.times[bucket * STATE_COUNT + i + 1]!;
    return sum;
  });
}

/** Most goroutines that could run and had to wait for their turn. */
export function longestQueue({ mostRunnable }: StateTimes): number {
  return mostRunnable.reduce((most, count) => Math.max(most, count), 0);
}

/** SVG path of a line in steps. */
export function queueLine(times: StateTimes, { width, height }: AreaSize): string {
  const most = Math.max(1, longestQueue(times));
  const step = width / times.buckets;
  return Array.from(times.mostRunnable, (count, bucket) => {
    const y = (height - (count / most) * height).toFixed(2);
    return `${bucket === 0 ? 'M' : 'L'}${(bucket * step).toFixed(2)} ${y}H${((bucket + 1) * step).toFixed(2)}`;
  }).join('');
}
