import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { LayerLink, LayerNode } from './layering.ts';
import { countCrossings, order, type LinkEnds } from './ordering.ts';

type Link = LayerLink & LinkEnds;

function link(from: number, to: number, fromPort = 0.5): Link {
  return { from, to, edge: 0, fromPort, toPort: 0.5 };
}

const twoColumns: readonly LayerNode[] = [0, 0, 0, 1, 1, 1].map((layer, box) => ({ layer, box }));

test('crossings are counted by where links touch', () => {
  const layers = [
    [0, 1, 2],
    [3, 4, 5],
  ];
  expect(countCrossings(layers, [link(0, 4), link(1, 3)])).toBe(1);
  expect(countCrossings(layers, [link(0, 3), link(1, 4)])).toBe(0);
  expect(countCrossings(layers, [link(0, 4, 0.2), link(0, 3, 0.8)])).toBe(1);
  expect(countCrossings(layers, [link(0, 5), link(1, 4), link(2, 3)])).toBe(3);
});

test('a knot that can be undone is undone', () => {
  const links = [link(0, 5), link(1, 4), link(2, 3)];
  expect(countCrossings(order(twoColumns, links, 2), links)).toBe(0);
});

test('every node stays, and no swap of neighbours would take a crossing away', () => {
  const links = fc.array(fc.tuple(fc.nat(2), fc.integer({ min: 3, max: 5 })), { maxLength: 9 });
  fc.assert(
    fc.property(links, (pairs) => {
      const given = pairs.map(([from, to]) => link(from, to));
      const ordered = order(twoColumns, given, 2);
      expect(ordered.flat().sort()).toEqual([0, 1, 2, 3, 4, 5]);
      const crossings = countCrossings(ordered, given);
      ordered.forEach((layer, column) => {
        for (let i = 0; i + 1 < layer.length; i++) {
          const swapped = ordered.map((nodes) => [...nodes]);
          [swapped[column]![i], swapped[column]![i + 1]] = [layer[i + 1]!, layer[i]!];
          expect(countCrossings(swapped, given)).toBeGreaterThanOrEqual(crossings);
        }
      });
    }),
  );
});

/** Three columns of four, linked like the two sides of a ladder, in an order that a generator shuffled. */
function shuffledLadder(seed: number): {
  readonly nodes: readonly LayerNode[];
  readonly links: readonly Link[];
} {
  let state = seed;
  const shuffle = <T>(items: readonly T[]): T[] =>
    items
      .map((item) => {
        state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
        return { item, at: state };
      })
      .sort((a, b) => a.at - b.at)
      .map(({ item }) => item);
  const names = [0, 1, 2].map((column) => shuffle([0, 1, 2, 3]).map((i) => column * 4 + i));
  const rungs = [0, 1, 2, 3].flatMap((i) =>
    i < 3 ? [[i, i] as const, [i, i + 1] as const] : [[i, i] as const],
  );
  const links = [0, 1].flatMap((column) =>
    rungs.map(([from, to]) => link(names[column]![from]!, names[column + 1]![to]!)),
  );
  return {
    nodes: Array.from({ length: 12 }, (_, i) => ({ layer: Math.floor(i / 4), box: i })),
    links: shuffle(links),
  };
}

test('what can be drawn without crossings is, in whatever order it came', () => {
  for (let seed = 1; seed <= 40; seed++) {
    const { nodes, links } = shuffledLadder(seed);
    expect(countCrossings(order(nodes, links, 3), links)).toBe(0);
  }
});
