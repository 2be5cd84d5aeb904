import fc from 'fast-check';
import { expect, it } from 'vitest';
import { NONE } from './graph.ts';
import { distinctPaths, ShortestPaths } from './paths.ts';
import { graphOf, reachable } from './testing/graphs.ts';

// root → 0 → 1 → 4, root → 2 → 4, root → 3 → 1, and garbage 5 → 4
const graph = graphOf([[1], [4], [4], [1], [], [4], [0, 2, 3]]);

it('finds the shortest way, and none to garbage', () => {
  const paths = new ShortestPaths(graph);
  expect(paths.to(4)).toEqual({ nodes: [6, 2, 4], edges: [6, 2] });
  expect(paths.to(1)).toEqual({ nodes: [6, 0, 1], edges: [5, 0] });
  expect(paths.to(5)).toBeNull();
});

it('finds distinct ways, shortest first', () => {
  expect(distinctPaths(graph, 4, 9).map(({ nodes }) => nodes)).toEqual([
    [6, 2, 4],
    [6, 0, 1, 4],
  ]);
  expect(distinctPaths(graph, 4, 1)).toHaveLength(1);
  expect(distinctPaths(graph, 5, 9)).toEqual([]);
  expect(distinctPaths(graphOf([[0], [0]]), 0, 9)).toEqual([{ nodes: [1, 0], edges: [1] }]);
});

it('every way follows edges of the graph, to all that can be reached', () => {
  const lists = fc.array(fc.array(fc.nat(19), { maxLength: 4 }), { minLength: 21, maxLength: 21 });
  fc.assert(
    fc.property(lists, (targets) => {
      const random = graphOf(targets);
      const shortest = new ShortestPaths(random);
      const alive = reachable(random, NONE);
      for (let node = 0; node < random.nodeCount; node++) {
        const path = shortest.to(node);
        expect(path !== null).toBe(alive.has(node));
        const ways = distinctPaths(random, node, 3);
        expect(ways[0]?.nodes.length).toBe(path?.nodes.length);
        for (const { nodes, edges } of ways) {
          expect([nodes[0], nodes.at(-1)]).toEqual([random.nodeCount, node]);
          edges.forEach((edge, i) => {
            expect(random.edgeTo[edge]).toBe(nodes[i + 1]);
            expect(edge).toBeGreaterThanOrEqual(random.firstEdge[nodes[i]!]!);
            expect(edge).toBeLessThan(random.firstEdge[nodes[i]! + 1]!);
          });
        }
      }
    }),
  );
});
