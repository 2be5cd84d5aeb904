import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rowsWithExtremes } from './thinning.ts';

const series = fc.array(fc.tuple(fc.nat(1000), fc.nat(1000)), {
  minLength: 1,
  maxLength: 500,
  size: 'max',
});

test('keeps the extremes of every column, the ends and the order', () => {
  fc.assert(
    fc.property(series, (rows) => {
      const a = rows.map((row) => row[0]);
      const b = rows.map((row) => row[1]);
      const kept = [...rowsWithExtremes(rows.length, [a, b])];
      expect(kept).toEqual([...new Set(kept)].sort((x, y) => x - y));
      expect(kept[0]).toBe(0);
      expect(kept.at(-1)).toBe(rows.length - 1);
      for (const column of [a, b]) {
        const values = kept.map((row) => column[row]!);
        expect(Math.min(...values)).toBe(Math.min(...column));
        expect(Math.max(...values)).toBe(Math.max(...column));
      }
    }),
  );
});

test('at least halves a long series', () => {
  const noise = Array.from({ length: 4096 }, (_, i) => (i * 7919) % 997);
  expect(rowsWithExtremes(noise.length, [noise]).length).toBeLessThanOrEqual(noise.length / 2 + 2);
});
