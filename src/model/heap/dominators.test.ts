import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dominatorTree } from './dominators.ts';
import { NONE, rootOf, type HeapGraph } from './graph.ts';
import { DominatorChildren } from './dominator-children.ts';
import { retainedBytes } from './retained.ts';
import { subtreesOf } from './subtrees.ts';
import { graphOf, reachable } from './testing/graphs.ts';

/** Graphs of up to 40 objects with cycles, repeated edges, edges to themselves, and garbage. */
const graphs = fc.integer({ min: 0, max: 40 }).chain((nodes) => {
  const targets = nodes === 0 ? fc.constant<number[]>([]) : fc.array(fc.nat(nodes - 1), { maxLength: 4 });
  return fc.array(targets, { minLength: nodes + 1, maxLength: nodes + 1 }).map((lists) => graphOf(lists));
});

/** By the definition: a dominates b when b cannot be reached without a. The nearest is the one all others dominate. */
function slowParent(graph: HeapGraph, node: number): number {
  const all = reachable(graph, NONE);
  if (!all.has(node) || node === rootOf(graph)) return NONE;
  const dominators = [...all].filter((other) => other !== node && !reachable(graph, other).has(node));
  const dominatedBy = (other: number): number =>
    dominators.filter((above) => above !== other && !reachable(graph, above).has(other)).length;
  return dominators.reduce((nearest, other) => (dominatedBy(other) > dominatedBy(nearest) ? other : nearest));
}

describe('on random graphs', () => {
  it('agrees with the definition', () => {
    fc.assert(
      fc.property(graphs, (graph) => {
        const { parent } = dominatorTree(graph);
        for (let node = 0; node <= graph.nodeCount; node++)
          expect(parent[node]).toBe(slowParent(graph, node));
      }),
      { numRuns: 300 },
    );
  });

  it('retains what would be garbage without the object', () => {
    fc.assert(
      fc.property(graphs, (graph) => {
        const retained = retainedBytes(subtreesOf(graph, dominatorTree(graph)));
        const all = reachable(graph, NONE);
        for (let node = 0; node < graph.nodeCount; node++) {
          const lost = all.has(node) ? all.size - reachable(graph, node).size : 0;
          expect(retained[node]).toBe(lost * 16);
        }
        expect(retained[graph.nodeCount]).toBe((all.size - 1) * 16);
      }),
      { numRuns: 300 },
    );
  });
});

it('a diamond is held by its top, and garbage by nothing', () => {
  // 0 → 1, 2 → 3; 4 is garbage that points at 3.
  const tree = dominatorTree(graphOf([[1, 2], [3], [3], [], [3], [0]]));
  expect([...tree.parent]).toEqual([5, 0, 0, 0, NONE, NONE]);
});

it('a list of two million in a circle is no deeper than anything else', () => {
  const length = 2_000_000;
  const graph: HeapGraph = {
    nodeCount: length,
    bytes: new Uint32Array(length).fill(16),
    firstEdge: Uint32Array.from({ length: length + 2 }, (_, i) => i),
    edgeTo: Uint32Array.from({ length: length + 1 }, (_, i) => (i + 1) % length).fill(0, length),
  };
  const retained = retainedBytes(subtreesOf(graph, dominatorTree(graph)));
  expect(retained[0]).toBe(length * 16);
  expect(retained[length - 1]).toBe(16);
});

it('an empty heap', () => {
  const graph = graphOf([[]]);
  const tree = dominatorTree(graph);
  expect([...tree.parent]).toEqual([NONE]);
  expect([...retainedBytes(subtreesOf(graph, tree))]).toEqual([0]);
});

it('lists what is right below each node', () => {
  const graph = graphOf([[1, 2, 3], [], [4], [], [], [0]], [8, 16, 32, 24, 8]);
  const tree = dominatorTree(graph);
  const children = new DominatorChildren(tree);
  expect([...children.of(0)]).toEqual([1, 2, 3]);
  expect([...children.of(rootOf(graph))]).toEqual([0]);
  expect([...children.of(4)]).toEqual([]);
});
