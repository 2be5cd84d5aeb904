import { expect, test } from 'vitest';
import { spread } from './table-rows.ts';

test('all rows while they fit', () => {
  expect(spread(3, 6, 10)).toEqual([3, 4, 5]);
  expect(spread(3, 3, 10)).toEqual([]);
});

test('evenly spread when they do not, with both ends', () => {
  const rows = spread(10, 1010, 100);
  expect(rows).toHaveLength(100);
  expect([rows[0], rows.at(-1)]).toEqual([10, 1009]);
  expect(new Set(rows).size).toBe(100);
});
