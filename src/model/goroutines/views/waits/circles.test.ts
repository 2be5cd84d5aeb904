import fc from 'fast-check';
import { expect, test } from 'vitest';
import { circlesOf } from './circles.ts';

test('a circle is told in the order of its edges, from its lowest node on', () => {
  expect(circlesOf([[3], [], [0], [2], [4], [1]])).toEqual([[0, 3, 2], [4]]);
  expect(circlesOf([[1], [2], []])).toEqual([]);
});

test('a long chain does not recur', () => {
  const length = 200_000;
  const [circle] = circlesOf(Array.from({ length }, (_, i) => [(i + 1) % length]));
  expect(circle).toHaveLength(length);
});

test('two nodes are together when each leads to the other', () => {
  const size = 9;
  const node = fc.nat({ max: size - 1 });
  const graph = fc.array(fc.array(node, { maxLength: 3 }), { minLength: size, maxLength: size });
  fc.assert(
    fc.property(graph, (next) => {
      const from = (start: number): ReadonlySet<number> => {
        const seen = new Set(next[start]);
        for (const at of seen) for (const to of next[at]!) seen.add(to);
        return seen;
      };
      const reach = next.map((_, i) => from(i));
      const expected = new Set(
        next.flatMap((_, i) => {
          const own = next.flatMap((__, k) => (reach[i]!.has(k) && reach[k]!.has(i) ? [k] : []));
          return own.length === 0 ? [] : [own.join(' ')];
        }),
      );
      const found = circlesOf(next).map((circle) => [...circle].sort((a, b) => a - b).join(' '));
      expect(new Set(found)).toEqual(expected);
      expect(found).toHaveLength(expected.size);
    }),
    { numRuns: 500 },
  );
});
