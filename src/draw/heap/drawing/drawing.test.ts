import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Rect } from '../../scene.ts';
import type { ArrowContent, BoxContent } from './box-content.ts';
import { layer, MAX_LINKS } from './layering.ts';
import { layOutDrawing, rowMiddle, type DrawingLayout } from './drawing-layout.ts';

function boxWith(rows: number, isRoot = false): BoxContent {
  const row = { name: 'next', value: '', port: 'arrow', look: 'plain' } as const;
  return {
    source: 0,
    heading: 'main.Node',
    tone: isRoot ? 'root' : 'user',
    isRoot,
    rows: Array.from({ length: rows }, () => row),
  };
}

/** Arrows from row 0, 1, … of each box in the order given. */
function layoutOf(
  boxes: readonly BoxContent[],
  pairs: readonly (readonly [number, number])[],
): DrawingLayout {
  const next = new Map<number, number>();
  const arrows = pairs.map(([from, to]): ArrowContent => {
    const row = next.get(from) ?? 0;
    next.set(from, row + 1);
    return { from, to, row: Math.min(row, boxes[from]!.rows.length - 1), toRow: -1 };
  });
  return layOutDrawing({ boxes, arrows });
}

function overlap(a: Rect, b: Rect): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

const graph = fc.integer({ min: 1, max: 40 }).chain((count) =>
  fc.record({
    boxes: fc.array(fc.integer({ min: 0, max: 6 }), { minLength: count, maxLength: count }),
    pairs: fc.array(fc.tuple(fc.nat(count - 1), fc.nat(count - 1)), { maxLength: 80 }),
    roots: fc.nat(3),
  }),
);

describe('any graph, cycles and self-pointers included', () => {
  test('boxes lie inside and never on each other', () => {
    fc.assert(
      fc.property(graph, ({ boxes, pairs, roots }) => {
        const layout = layoutOf(
          boxes.map((rows, i) => boxWith(rows, i < roots)),
          pairs,
        );
        const { width, height } = layout.size;
        layout.boxes.forEach((box, i) => {
          expect(box.x).toBeGreaterThanOrEqual(0);
          expect(box.y).toBeGreaterThanOrEqual(0);
          expect(box.x + box.width).toBeLessThanOrEqual(width);
          expect(box.y + box.height).toBeLessThanOrEqual(height);
          for (const other of layout.boxes.slice(0, i)) expect(overlap(box, other)).toBe(false);
        });
        expect(layout.arrows).toHaveLength(pairs.length);
        for (const { line } of layout.arrows) expect(line).not.toContain('NaN');
      }),
      { numRuns: 60 },
    );
  });

  test('the same drawing each time', () => {
    fc.assert(
      fc.property(graph, ({ boxes, pairs }) => {
        const content = boxes.map((rows) => boxWith(rows));
        expect(layoutOf(content, pairs)).toEqual(layoutOf(content, pairs));
      }),
      { numRuns: 20 },
    );
  });
});

test('a list runs to the right, its pointers level', () => {
  const { boxes, arrows } = layoutOf(
    [boxWith(1, true), ...Array.from({ length: 5 }, () => boxWith(2))],
    [0, 1, 2, 3, 4].map((i) => [i, i + 1] as const),
  );
  expect(boxes.map(({ layer }) => layer)).toEqual([0, 1, 2, 3, 4, 5]);
  for (const { content } of arrows) {
    const start = boxes[content.from]!.y + rowMiddle(content.row);
    expect(start).toBeCloseTo(boxes[content.to]!.y + rowMiddle(-1), 0);
  }
});

test('pointers back in a doubly linked list do not change its order', () => {
  // Rows: next, prev.
  const pairs = [
    [0, 1],
    [1, 2],
    [2, 3],
    [2, 1],
    [3, 2],
  ] as const;
  const { boxes, arrows } = layoutOf([boxWith(1, true), boxWith(2), boxWith(2), boxWith(2)], pairs);
  expect(boxes.map(({ layer }) => layer)).toEqual([0, 1, 2, 3]);
  // It leaves the left side of its box and ends at the right side of the one before.
  const back = arrows.find(({ content }) => content.from === 2 && content.to === 1)!;
  expect(back.start.x).toBe(boxes[2]!.x);
});

test('a tail pointer waits for the end of the list', () => {
  const list = [boxWith(2), boxWith(1), boxWith(1), boxWith(1)];
  const { boxes } = layoutOf(list, [
    [0, 1],
    [0, 3],
    [1, 2],
    [2, 3],
  ]);
  expect(boxes.map(({ layer }) => layer)).toEqual([0, 1, 2, 3]);
});

test('fields in order leave in order: two children of a node do not cross', () => {
  const { boxes } = layoutOf(
    [boxWith(2), boxWith(1), boxWith(1)],
    [
      [0, 2],
      [0, 1],
    ],
  );
  expect(boxes[2]!.y).toBeLessThan(boxes[1]!.y);
});

test('variables stand left of the line, objects right of it', () => {
  const layout = layoutOf(
    [boxWith(1, true), boxWith(1, true), boxWith(1)],
    [
      [0, 2],
      [1, 2],
    ],
  );
  expect(layout.divider).toBeGreaterThan(layout.boxes[0]!.x + layout.boxes[0]!.width);
  expect(layout.divider).toBeLessThan(layout.boxes[2]!.x);
  expect(layoutOf([boxWith(1), boxWith(1)], [[0, 1]]).divider).toBeNull();
});

test('everything points to everything: places are bounded, boxes still apart', () => {
  const boxes = Array.from({ length: 60 }, () => boxWith(3));
  const pairs = boxes.flatMap((_, from) => boxes.map((_, to) => [from, to] as const));
  const { nodes, links } = layer(
    60,
    pairs.map(([from, to]) => ({ from, to })),
    [],
  );
  expect(links.length).toBeLessThanOrEqual(MAX_LINKS);
  expect(nodes.length).toBeLessThanOrEqual(60 + MAX_LINKS);
  const layout = layoutOf(boxes, pairs);
  expect(layout.arrows).toHaveLength(3600);
  layout.boxes.forEach((box, i) => {
    for (const other of layout.boxes.slice(0, i)) expect(overlap(box, other)).toBe(false);
  });
});

test('a hundred and twenty boxes in one list need no recursion', () => {
  const boxes = Array.from({ length: 120 }, () => boxWith(2));
  const pairs = boxes.slice(1).map((_, i) => [i, i + 1] as const);
  expect(layoutOf(boxes, [...pairs, [119, 0]]).boxes[119]!.layer).toBe(119);
});
