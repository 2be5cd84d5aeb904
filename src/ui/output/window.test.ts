import fc from 'fast-check';
import { expect, it } from 'vitest';
import { visibleWindow } from './window.ts';

it('covers what is visible and stays small', () => {
  fc.assert(
    fc.property(
      fc.nat({ max: 300_000 }),
      fc.integer({ min: 8, max: 40 }),
      fc.nat({ max: 6_000_000 }),
      fc.nat({ max: 3000 }),
      (count, lineHeight, scrollTop, viewHeight) => {
        const { from, to } = visibleWindow(count, lineHeight, scrollTop, viewHeight);
        expect(from).toBeGreaterThanOrEqual(0);
        expect(to).toBeLessThanOrEqual(count);
        expect(to - from).toBeLessThanOrEqual(viewHeight / lineHeight + 43);
        const firstVisible = Math.floor(scrollTop / lineHeight);
        if (firstVisible < count) {
          expect(from).toBeLessThanOrEqual(firstVisible);
          expect(to).toBeGreaterThan(firstVisible);
        }
      },
    ),
  );
});
