import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tickStep, ticksTo } from './tick-steps.ts';

test('steps are 1, 2 or 5 of a power of ten', () => {
  expect([tickStep(10, 5), tickStep(10, 4), tickStep(100, 20), tickStep(0.3, 3)]).toEqual([2, 2, 5, 0.1]);
});

test('ticks are exact, also below 1', () => {
  expect(ticksTo(0.35, 3)).toEqual([0, 0.1, 0.2, 0.3]);
  expect(ticksTo(0, 5)).toEqual([0]);
});

test('about as many as asked for, none beyond the end, the next would be', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 1e-6, max: 1e15, noNaN: true }),
      fc.integer({ min: 2, max: 12 }),
      (most, count) => {
        const ticks = ticksTo(most, count);
        expect(ticks.length).toBeGreaterThan(count / 2);
        expect(ticks.length).toBeLessThanOrEqual(2 * count + 1);
        expect(ticks.at(-1)).toBeLessThanOrEqual(most);
        expect(ticks.at(-1)! + tickStep(most, count) * 1.0001).toBeGreaterThan(most);
      },
    ),
  );
});
