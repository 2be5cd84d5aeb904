import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FlameFrame } from '../../protocol/heap-views.ts';
import { flameHeight, layOutFlame } from './flame-layout.ts';
import { flamePicture } from './flame-picture.ts';
import { flameTree, searchFlame, shareOf, shortName, wayTo } from './flame-tree.ts';

function framesOf(
  rows: readonly (readonly [parent: number, func: string, value: number])[],
): readonly FlameFrame[] {
  return rows.map(([parent, func, value], id) => ({
    id,
    parent,
    depth: 0,
    func,
    file: func.startsWith('main.') ? 'main.go' : 'x/x.go',
    line: id,
    value,
    self: 0,
  }));
}

const frames = framesOf([
  [-1, '', 100],
  [0, 'runtime.main', 90],
  [1, 'main.main', 90],
  [2, 'main.fill', 60],
  [3, 'runtime.growslice', 40],
  [4, 'runtime.mallocgc', 40],
  [3, 'fmt.Sprintf', 20],
  [6, 'runtime.slicebytetostring', 20],
  [0, 'runtime.doInit', 10],
]);

describe('tree', () => {
  const nodes = flameTree(frames);

  test('the allocator below other code is left out and counts for its caller', () => {
    expect(nodes.map(({ func }) => func)).toEqual([
      '',
      'runtime.main',
      'main.main',
      'main.fill',
      'fmt.Sprintf',
      'runtime.doInit',
    ]);
    expect(nodes.map(({ self }) => self)).toEqual([0, 0, 0, 40, 20, 0]);
    expect(nodes.map(({ depth }) => depth)).toEqual([0, 1, 2, 3, 4, 1]);
    expect(nodes.map(({ parent }) => parent)).toEqual([-1, 0, 1, 2, 3, 0]);
    expect(nodes.map(({ origin }) => origin)).toEqual(['std', 'runtime', 'user', 'user', 'std', 'runtime']);
  });

  test('a search counts each byte once', () => {
    const found = searchFlame(nodes, 'MAIN.');
    expect([...found]).toEqual([1, 2, 3].filter((i) => nodes[i]!.func.includes('main.')));
    expect(shareOf(nodes, found)).toBe(0.9);
    expect(shareOf(nodes, new Set([3, 4]))).toBe(0.6);
    expect(searchFlame(nodes, ' ').size).toBe(0);
  });

  test('impossible parents are left out', () => {
    expect(
      flameTree(
        framesOf([
          [-1, '', 9],
          [7, 'main.a', 5],
          [0, 'main.b', 4],
        ]),
      ).map(({ func }) => func),
    ).toEqual(['', 'main.b']);
    expect(flameTree([])).toEqual([]);
  });

  test('names without paths', () => {
    expect(shortName('example.com/deep/store.(*DB).Put')).toBe('store.(*DB).Put');
    expect(shortName('main.Map[example.com/x.T]')).toBe('main.Map[example.com/x.T]');
  });

  test('the way to a node', () => {
    expect(wayTo(nodes, 4)).toEqual([0, 1, 2, 3, 4]);
  });
});

describe('layout', () => {
  const nodes = flameTree(frames);

  test('width is the share of the whole', () => {
    const bars = layOutFlame(nodes, 0, 1000);
    expect(bars.map(({ x, width }) => [x, width])).toEqual([
      [0, 1000],
      [0, 900],
      [0, 900],
      [0, 600],
      [0, 200],
      [900, 100],
    ]);
    expect(flameHeight(bars)).toBe(5 * bars[0]!.height);
  });

  test('zoomed: callers above keep the width, others are gone', () => {
    const bars = layOutFlame(nodes, 3, 1000);
    expect(bars.map(({ node, width }) => [node, width])).toEqual([
      [0, 1000],
      [1, 1000],
      [2, 1000],
      [3, 1000],
      [4, 1000 / 3],
    ]);
    expect(bars.map(({ isAbove }) => isAbove)).toEqual([true, true, true, false, false]);
  });

  test('recursion of any depth stays a picture, and zooming leads down', () => {
    const deep = flameTree(
      framesOf([[-1, '', 9], ...Array.from({ length: 3000 }, (_, i) => [i, 'main.f', 9] as const)]),
    );
    expect(flameHeight(layOutFlame(deep, 0, 500))).toBeLessThan(3000);
    const bars = layOutFlame(deep, 2500, 500);
    expect(flameHeight(bars)).toBeLessThan(3000);
    expect(bars.map(({ node }) => node)).toEqual(expect.arrayContaining([0, 2499, 2500, 2501]));
  });

  test('figures that do not add up never lead out of the caller or over a neighbour', () => {
    const hostile = fc.array(fc.tuple(fc.nat(30), fc.nat(1000)), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(hostile, fc.nat(40), (rows, zoom) => {
        const tree = flameTree(
          framesOf([
            [-1, '', 100],
            ...rows.map(([parent, value], i) => [Math.min(parent, i), 'main.f', value] as const),
          ]),
        );
        const bars = layOutFlame(tree, zoom, 500);
        bars.forEach((bar, i) => {
          const above = bars[bar.parent];
          if (above === undefined) return;
          expect(bar.x).toBeGreaterThanOrEqual(above.x - 1e-6);
          expect(bar.x + bar.width).toBeLessThanOrEqual(above.x + above.width + 1e-6);
          for (const other of bars.slice(0, i)) {
            const apart =
              other.depth !== bar.depth ||
              other.x + other.width <= bar.x + 1e-6 ||
              bar.x + bar.width <= other.x + 1e-6;
            expect(apart).toBe(true);
          }
        });
      }),
    );
  });
});

test('what a selection leaves of a frame is filled, the rest steps back', () => {
  const nodes = flameTree(frames);
  const bars = layOutFlame(nodes, 0, 1000);
  const selected = new Map([0, 1, 2, 3].map((id) => [id, 30]));
  const { shapes } = flamePicture(nodes, bars, 1000, {
    root: 'all',
    selected,
    found: null,
    marked: new Set([3]),
  });
  const fills = shapes.flatMap((shape) =>
    shape.kind === 'rect' && shape.fill === 'match' ? [Math.round(shape.width)] : [],
  );
  expect(fills).toEqual([300, 300, 300, 300]);
  const sprintf = shapes.find((shape) => shape.kind === 'text' && shape.text.startsWith('fmt.'));
  expect(sprintf?.opacity).toBeLessThan(0.5);
  expect(shapes.filter((shape) => shape.kind === 'rect' && shape.stroke === 'selected')).toHaveLength(1);
});
