import fc from 'fast-check';
import { expect, it } from 'vitest';
import { dominatorTree } from './dominators.ts';
import { NONE } from './graph.ts';
import { groupObjects } from './groups.ts';
import { subtreesOf } from './subtrees.ts';
import { graphOf, reachable } from './testing/graphs.ts';

it('counts an object below another of its group once', () => {
  // A list 0 → 1 → 2 of one type, each with a payload of another.
  const graph = graphOf([[1, 3], [2, 4], [5], [], [], [], [0]], [8, 8, 8, 100, 100, 100]);
  const tree = dominatorTree(graph);
  const groups = groupObjects(
    subtreesOf(graph, tree),
    { groupOf: Uint32Array.of(0, 0, 0, 1, 1, 1), groups: 3 },
    6,
  );
  expect([...groups.count]).toEqual([3, 3, 0]);
  expect([...groups.bytes]).toEqual([24, 300, 0]);
  expect([...groups.retained]).toEqual([324, 300, 0]);
});

it('leaves garbage out, and never retains more than is alive', () => {
  const lists = fc.array(fc.array(fc.nat(14), { maxLength: 3 }), { minLength: 16, maxLength: 16 });
  fc.assert(
    fc.property(lists, (targets) => {
      const graph = graphOf(targets);
      const tree = dominatorTree(graph);
      const groups = groupObjects(
        subtreesOf(graph, tree),
        {
          groupOf: Uint32Array.from({ length: 15 }, (_, node) => node % 3),
          groups: 3,
        },
        15,
      );
      const alive = reachable(graph, NONE).size - 1;
      expect(groups.count.reduce((sum, n) => sum + n, 0)).toBe(alive);
      for (let group = 0; group < 3; group++) {
        expect(groups.retained[group]).toBeGreaterThanOrEqual(groups.bytes[group]!);
        expect(groups.retained[group]).toBeLessThanOrEqual(alive * 16);
      }
    }),
  );
});
