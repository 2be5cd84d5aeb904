import { expect, test } from 'vitest';
import type { DiffRow } from '../../protocol/heap-views.ts';
import { changeOf, divergingScale } from './diff-bars.ts';

const row = (newBytes: number, goneBytes: number, newCount = 1, goneCount = 0): DiffRow => ({
  selection: { kind: 'type', id: 1 },
  name: { label: null, site: null, package: null },
  newCount,
  newBytes,
  goneCount,
  goneBytes,
  before: 100,
  after: 100 + newBytes - goneBytes,
});

test('both sides are on one scale', () => {
  const rows = [row(300, 100), row(60, 0)];
  const { axis, partsOf } = divergingScale(rows, 'bytes');
  expect(axis).toBe(0.25);
  expect(partsOf(rows[0]!)).toEqual([
    { from: 0, to: 0.25, color: 'shrunk' },
    { from: 0.25, to: 1, color: 'grown' },
  ]);
  expect(partsOf(rows[1]!)).toEqual([{ from: 0.25, to: 0.4, color: 'grown' }]);
});

test('what only grew has the whole column', () => {
  expect(divergingScale([row(10, 0)], 'bytes').axis).toBe(0);
  expect(divergingScale([], 'bytes').partsOf(row(1, 1))).toEqual([]);
});

test('objects are counted apart from bytes', () => {
  const some = row(300, 100, 5, 2);
  expect([changeOf(some, 'bytes'), changeOf(some, 'count')]).toEqual([200, 3]);
  expect(divergingScale([some], 'count').axis).toBeCloseTo(2 / 7);
});
