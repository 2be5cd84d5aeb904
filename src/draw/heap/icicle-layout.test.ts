import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { DominatorEntry } from '../../protocol/heap-views.ts';
import type { Rect } from '../scene.ts';
import { cellAt, icicleColumns, layOutIcicle } from './icicle-layout.ts';
import { entryOf, refOf } from './testing.ts';

const size = { width: 800, height: 400 };

function leaf(retained: number): DominatorEntry {
  return entryOf(refOf(1, 'main.T', { retained }));
}

const treeOf: (levels?: number) => fc.Arbitrary<DominatorEntry> = fc.memo((levels) =>
  fc
    .tuple(
      fc.nat(1000),
      levels <= 1 ? fc.constant([]) : fc.array(treeOf(), { maxLength: 5 }),
      fc.option(fc.record({ count: fc.nat(9), retained: fc.nat(500) }), { nil: null }),
      // Figures that do not add up, too: they come from what a program can write.
      fc.boolean(),
    )
    .map(([own, children, others, lies]) => {
      const sum = children.reduce((total, child) => total + child.retained, others?.retained ?? 0);
      return entryOf(refOf(1, 'main.T', { retained: lies ? own : own + sum }), children, { others });
    }),
);

function overlap(a: Rect, b: Rect): boolean {
  const epsilon = 1e-6;
  return (
    a.x < b.x + b.width - epsilon &&
    b.x < a.x + a.width - epsilon &&
    a.y < b.y + b.height - epsilon &&
    b.y < a.y + a.height - epsilon
  );
}

test('cells lie inside, beside their holder, and never on each other', () => {
  fc.assert(
    fc.property(treeOf(4), (root) => {
      const cells = layOutIcicle(root, size);
      for (const [i, cell] of cells.entries()) {
        expect(cell.y).toBeGreaterThanOrEqual(0);
        expect(cell.y + cell.height).toBeLessThanOrEqual(size.height + 1e-6);
        expect(cell.x + cell.width).toBeLessThanOrEqual(size.width + 1e-6);
        const parent = cells[cell.parent];
        if (parent === undefined) continue;
        expect(cell.x).toBeCloseTo(parent.x + parent.width);
        expect(cell.y).toBeGreaterThanOrEqual(parent.y - 1e-6);
        expect(cell.y + cell.height).toBeLessThanOrEqual(parent.y + parent.height + 1e-6);
        expect(cells.slice(0, i).some((other) => overlap(other, cell))).toBe(false);
      }
      expect(new Set(cells.map(({ key }) => key)).size).toBe(cells.length);
    }),
  );
});

test('height is the share of what is retained', () => {
  const root = entryOf(refOf(0, '', { retained: 1000 }), [leaf(750), leaf(200)]);
  const cells = layOutIcicle(root, size);
  expect(cells.map(({ y, height }) => [y, height])).toEqual([
    [0, 400],
    [0, 300],
    [300, 80],
  ]);
});

test('the fold of small ones comes after the rest', () => {
  const others = { count: 12, retained: 100 };
  const root = entryOf(refOf(0, '', { retained: 400 }), [leaf(300)], { others });
  const cells = layOutIcicle(root, size);
  expect(cells[2]).toMatchObject({ key: '0/others', entry: null, count: 12, y: 300, height: 100 });
});

test('what would be lower than a pixel is left out', () => {
  const root = entryOf(refOf(0, '', { retained: 1e6 }), [leaf(999_000), leaf(1000)]);
  expect(layOutIcicle(root, size)).toHaveLength(2);
});

test('no more levels than fit, and three on a phone', () => {
  let root = leaf(100);
  for (let i = 0; i < 12; i++) root = entryOf(refOf(1, 'main.T', { retained: 100 }), [root]);
  expect(icicleColumns(366)).toBe(3);
  expect(layOutIcicle(root, { width: 366, height: 300 })).toHaveLength(3);
  expect(layOutIcicle(root, size)).toHaveLength(icicleColumns(800));
});

test('an empty heap is one cell', () => {
  expect(layOutIcicle(leaf(0), size)).toHaveLength(1);
});

test('a point finds its cell', () => {
  const root = entryOf(refOf(0, '', { retained: 1000 }), [leaf(750), leaf(200)]);
  const cells = layOutIcicle(root, size);
  expect(cellAt(cells, 10, 399)).toBe(0);
  expect(cellAt(cells, 150, 310)).toBe(2);
  expect(cellAt(cells, 150, 395)).toBe(-1);
});
