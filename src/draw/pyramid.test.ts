import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MinMaxPyramid } from './pyramid.ts';

// Without `size` fast-check would hardly make arrays longer than ten.
const column = fc.array(fc.integer({ min: -1000, max: 1000 }), {
  minLength: 1,
  maxLength: 6000,
  size: 'max',
});

test('any range agrees with a scan, however the column grew', () => {
  fc.assert(
    fc.property(
      column,
      fc.array(fc.tuple(fc.nat(6000), fc.nat(6000)), { maxLength: 20 }),
      (values, ranges) => {
        const pyramid = new MinMaxPyramid();
        for (let length = 1; length < values.length; length = length * 3 + 5)
          pyramid.update(values, length, 0);
        pyramid.update(values, values.length, 0);
        const out = { low: 0, high: 0 };
        for (const [a, b] of [...ranges, [0, values.length] as const]) {
          const from = Math.min(a, b, values.length);
          const to = Math.min(Math.max(a, b), values.length);
          pyramid.range(values, from, to, out);
          const slice = values.slice(from, to);
          expect(out).toEqual({ low: Math.min(...slice), high: Math.max(...slice) });
        }
      },
    ),
    { numRuns: 60, endOnFailure: true }, // Shrinking thousands of rows takes minutes.
  );
});

test('a new generation forgets the old rows', () => {
  const pyramid = new MinMaxPyramid();
  pyramid.update(Array<number>(64).fill(9), 64, 0);
  const thinned = Array<number>(64).fill(1);
  pyramid.update(thinned, 64, 1);
  const out = { low: 0, high: 0 };
  pyramid.range(thinned, 0, 64, out);
  expect(out).toEqual({ low: 1, high: 1 });
});
