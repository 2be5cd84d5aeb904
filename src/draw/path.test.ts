import { expect, test } from 'vitest';
import { areaPath, linePath } from './path.ts';

const points = (pairs: readonly (readonly [number, number])[]) => ({
  xs: Float64Array.from(pairs, ([x]) => x),
  ys: Float64Array.from(pairs, ([, y]) => y),
  length: pairs.length,
});

test('a line goes through its points in order, to a hundredth of a pixel', () => {
  expect(
    linePath(
      points([
        [0, 10],
        [1 / 3, 20.126],
        [5, 0],
      ]),
    ),
  ).toBe('M0,10L0.33,20.13L5,0');
});

test('an area returns along its baseline and is closed', () => {
  expect(
    areaPath(
      points([
        [2, 10],
        [5, 0],
      ]),
      40,
    ),
  ).toBe('M2,10L5,0L5,40L2,40Z');
});

test('columns may be longer than what is used of them; no points are no path', () => {
  const { xs, ys } = points([
    [0, 1],
    [2, 3],
  ]);
  expect(linePath({ xs, ys, length: 1 })).toBe('M0,1');
  expect([linePath({ xs, ys, length: 0 }), areaPath({ xs, ys, length: 0 }, 9)]).toEqual(['', '']);
});
