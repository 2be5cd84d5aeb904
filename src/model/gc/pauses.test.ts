import { expect, test } from 'vitest';
import { pauseHistogram } from './pauses.ts';

/** Collections with these stops, ns. */
function cycles(stops: readonly (readonly [sweep: number, mark: number])[]) {
  const zeros = stops.map(() => 0);
  return {
    cycle: zeros,
    forced: zeros,
    start: zeros,
    markStart: stops.map(([sweep]) => sweep),
    markEnd: stops.map(() => 1e6),
    end: stops.map(([, mark]) => 1e6 + mark),
    heapBefore: zeros,
    heapAtMarkEnd: zeros,
    heapAfter: zeros,
    heapGoal: zeros,
  };
}

test('stops fall into the steps they belong to, edges into the upper one', () => {
  const { bins, count, total, longest, median, p99 } = pauseHistogram(
    cycles([
      [1000, 1999],
      [2000, 6000],
      [30, 1500],
    ]),
    0,
    3,
  );
  expect(bins.map(({ from, to, sweepStops, markStops }) => [from, to, sweepStops, markStops])).toEqual([
    [0, 200, 1, 0],
    [200, 500, 0, 0],
    [500, 1000, 0, 0],
    [1000, 2000, 1, 2],
    [2000, 5000, 1, 0],
    [5000, 10_000, 0, 1],
  ]);
  expect([count, total, longest, median, p99]).toEqual([6, 12_529, 6000, 1500, 6000]);
});

test('only the rows that are asked for; none has no steps', () => {
  const columns = cycles([
    [1000, 1000],
    [7000, 7000],
  ]);
  expect(pauseHistogram(columns, 1, 2)).toMatchObject({ count: 2, longest: 7000, median: 7000 });
  expect(pauseHistogram(columns, 1, 1)).toEqual({
    bins: [],
    count: 0,
    total: 0,
    longest: 0,
    median: 0,
    p99: 0,
  });
});

test('stops longer than the scale are in its last step', () => {
  const { bins } = pauseHistogram(cycles([[1e15, 1e15]]), 0, 1);
  expect(bins).toHaveLength(1);
  expect(bins[0]).toMatchObject({ sweepStops: 1, markStops: 1 });
});
