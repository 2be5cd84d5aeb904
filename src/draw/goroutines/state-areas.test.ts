import { expect, test } from 'vitest';
import { GoroutineState, STATE_COUNT, type StateTimes } from '../../protocol/goroutine-views.ts';
import { longestQueue, mostAtOnce, queueLine, stateAreas, totalTimes } from './state-areas.ts';

const SIZE = { width: 100, height: 40 };

/** Two buckets of 10 ns: one runs through both, another is ready in the first and waits for a channel in the second, half of it. */
function times(): StateTimes {
  const all = new Float64Array(2 * STATE_COUNT);
  all[GoroutineState.running] = 10;
  all[GoroutineState.runnable] = 10;
  all[STATE_COUNT + GoroutineState.running] = 10;
  all[STATE_COUNT + GoroutineState.channel] = 5;
  return { t0: 0, t1: 20, buckets: 2, times: all, mostRunnable: Uint32Array.of(1, 0) };
}

test('areas stand on each other and fill the height at the fullest moment', () => {
  expect(mostAtOnce(times())).toBe(2);
  expect(stateAreas(times(), SIZE)).toEqual([
    {
      state: 'running',
      d: 'M0.00 20.00L50.00 20.00L50.00 20.00L100.00 20.00L100.00 40.00L50.00 40.00L50.00 40.00L0.00 40.00Z',
    },
    {
      state: 'runnable',
      d: 'M0.00 0.00L50.00 0.00L50.00 20.00L100.00 20.00L100.00 20.00L50.00 20.00L50.00 20.00L0.00 20.00Z',
    },
    {
      state: 'channel',
      d: 'M0.00 0.00L50.00 0.00L50.00 10.00L100.00 10.00L100.00 20.00L50.00 20.00L50.00 0.00L0.00 0.00Z',
    },
  ]);
});

test('sums and the run queue', () => {
  expect(totalTimes(times())).toEqual([20, 10, 5, 0, 0, 0, 0, 0]);
  expect(longestQueue(times())).toBe(1);
  expect(queueLine(times(), SIZE)).toBe('M0.00 0.00H50.00L50.00 40.00H100.00');
});

test('nothing was there', () => {
  const empty = { ...times(), times: new Float64Array(2 * STATE_COUNT), mostRunnable: new Uint32Array(2) };
  expect(stateAreas(empty, SIZE)).toEqual([]);
  expect(mostAtOnce({ ...empty, t1: 0 })).toBe(0);
});
