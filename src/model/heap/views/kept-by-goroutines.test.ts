import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SnapshotReason, StackBase, TypeLabel } from '../../../protocol/heap-stream.ts';
import { HeapWriter } from '../testing/heap-writer.ts';
import { askHeap, readHeap } from '../testing/read.ts';
import { keptByGoroutines } from './kept-by-goroutines.ts';

const SLOT = 1024;

/** Objects of 1 KiB, pointers among them, a global that points to some, and goroutines 1 … that point to others. */
function heapOf(
  objects: number,
  edges: readonly (readonly [from: number, to: number])[],
  held: readonly number[],
  stacks: readonly (readonly number[])[],
): HeapWriter {
  const writer = new HeapWriter();
  const at = Array.from({ length: objects }, () => writer.object(TypeLabel.bytes, { bytes: SLOT }));
  edges.forEach(([from, to], i) => writer.point(at[from]!, (i % (SLOT / 8)) * 8, at[to]!));
  const global = writer.global('main.table', null, held.length * 8 + 8);
  held.forEach((object, i) => writer.point(global, i * 8, at[object]!));
  stacks.forEach((roots, i) => {
    writer.goroutine({
      goid: i + 1,
      roots: roots.map((object, k) => [0, StackBase.locals, -8 * (k + 1), at[object]!] as const),
    });
  });
  return writer;
}

const kept = (writer: HeapWriter, groups: readonly (readonly number[])[]): readonly (number | null)[] =>
  keptByGoroutines(readHeap(writer.snapshot().bytes(), writer.symbols()).snapshots[0]!, groups);

describe('what goroutines keep', () => {
  test('each its own, and together what several of them hold', () => {
    const writer = heapOf(4, [[0, 3]], [], [[0, 2], [1, 2], []]);
    expect(kept(writer, [[1], [2], [3]])).toEqual([2 * SLOT, SLOT, 0]);
    expect(kept(writer, [[1, 2]])).toEqual([4 * SLOT]);
  });

  test('is not what a global or somebody else holds too', () => {
    expect(kept(heapOf(3, [[0, 1]], [1], [[0], [2]]), [[1]])).toEqual([SLOT]);
    expect(kept(heapOf(3, [[0, 1]], [], [[0], [1]]), [[1]])).toEqual([SLOT]);
  });

  test('is not known of goroutines that are not there', () => {
    expect(kept(heapOf(1, [], [], [[0]]), [[1, 5], [], [6]])).toEqual([null, 0, null]);
  });

  test('is what cannot be reached without them', () => {
    const object = fc.nat({ max: 11 });
    const some = fc.array(object, { maxLength: 4 });
    const heap = fc.record({
      edges: fc.array(fc.tuple(object, object), { maxLength: 30 }),
      held: some,
      stacks: fc.array(some, { minLength: 1, maxLength: 6 }),
      split: fc.nat({ max: 6 }),
    });
    fc.assert(
      fc.property(heap, ({ edges, held, stacks, split }) => {
        const ids = stacks.map((_, i) => i + 1);
        const groups = [ids.slice(0, split), ids.slice(split, split + 2)];
        const reached = (starts: readonly number[]): Set<number> => {
          const seen = new Set(starts);
          for (const node of seen) for (const [from, to] of edges) if (from === node) seen.add(to);
          return seen;
        };
        const all = reached([...held, ...stacks.flat()]).size;
        const expected = groups.map((group) => {
          const others = stacks.filter((_, i) => !group.includes(i + 1)).flat();
          return (all - reached([...held, ...others]).size) * SLOT;
        });
        expect(kept(heapOf(12, edges, held, stacks), groups)).toEqual(expected);
      }),
      { numRuns: 200 },
    );
  });
});

describe('at the end of the program', () => {
  const after = (...reasons: readonly number[]): readonly (number | null)[] => {
    const writer = heapOf(2, [], [], [[0, 1]]);
    for (const reason of reasons) writer.snapshot({ reason });
    return askHeap(writer).keptAtEnd([[1]]);
  };

  test.each([SnapshotReason.exit, SnapshotReason.failure])('its last snapshot tells (%i)', (reason) => {
    expect(after(SnapshotReason.named, reason)).toEqual([2 * SLOT]);
  });

  test('one from the midst of the run does not', () => {
    expect(after(SnapshotReason.exit, SnapshotReason.button)).toEqual([null]);
    expect(after()).toEqual([null]);
  });
});
