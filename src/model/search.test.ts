import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lowerBound, nearestIndex, upperBound } from './search.ts';

const ascending = fc.array(fc.integer({ min: 0, max: 50 })).map((values) => values.sort((a, b) => a - b));

test('bounds agree with a linear scan', () => {
  fc.assert(
    fc.property(ascending, fc.integer({ min: -2, max: 52 }), (values, x) => {
      const lower = values.findIndex((value) => value >= x);
      const upper = values.findIndex((value) => value > x);
      expect(lowerBound(values, x, 0, values.length)).toBe(lower < 0 ? values.length : lower);
      expect(upperBound(values, x, 0, values.length)).toBe(upper < 0 ? values.length : upper);
    }),
  );
});

test('nearest is no further than any other', () => {
  fc.assert(
    fc.property(ascending, fc.integer({ min: -2, max: 52 }), (values, x) => {
      const nearest = nearestIndex(values, x, values.length);
      if (values.length === 0) {
        expect(nearest).toBe(-1);
        return;
      }
      const best = Math.min(...values.map((value) => Math.abs(value - x)));
      expect(Math.abs(values[nearest]! - x)).toBe(best);
    }),
  );
});
