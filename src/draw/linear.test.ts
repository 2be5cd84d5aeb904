import fc from 'fast-check';
import { expect, it } from 'vitest';
import { linear } from './linear.ts';

const number = fc.integer({ min: -1e6, max: 1e6 });

it('joins the two points, and keeps shares between and beyond them', () => {
  fc.assert(
    fc.property(
      number,
      number,
      number,
      number,
      fc.integer({ min: -3, max: 4 }),
      (from, to, start, end, share) => {
        fc.pre(from !== to);
        const scale = linear([from, to], [start, end]);
        expect([scale(from), scale(to)]).toEqual([start, end]);
        expect(scale(from + share * (to - from))).toBeCloseTo(start + share * (end - start), 5);
      },
    ),
  );
});

it('puts everything into the middle when there is no domain', () => {
  expect([1, 5, 9].map(linear([5, 5], [10, 30]))).toEqual([20, 20, 20]);
});
