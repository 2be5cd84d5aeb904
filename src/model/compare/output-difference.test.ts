import { expect, it } from 'vitest';
import { outputDifference } from './output-difference.ts';

const lines = (from: number, to: number): string =>
  Array.from({ length: to - from + 1 }, (_, i) => `line ${from + i}\n`).join('');

it.each([
  ['', ''],
  ['a\nb\n', 'a\nb\n'],
  ['a\n', 'a'],
])('is none between %j and %j', (first, second) => {
  expect(outputDifference(first, second)).toBeNull();
});

it('begins at the first line that differs', () => {
  expect(outputDifference('a\nb\nc\n', 'a\nx\nc\n')).toEqual({
    from: 2,
    first: { lines: ['b', 'c'], more: 0 },
    second: { lines: ['x', 'c'], more: 0 },
  });
});

it('shows a few lines, and says how many follow', () => {
  const difference = outputDifference(lines(1, 20), lines(1, 3));
  expect(difference?.from).toBe(4);
  expect(difference?.first.lines).toHaveLength(6);
  expect(difference?.first.more).toBe(11);
  expect(difference?.second).toEqual({ lines: [], more: 0 });
});
