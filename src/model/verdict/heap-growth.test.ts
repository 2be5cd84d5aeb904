import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { judgeFloors, type HeapGrowth } from './heap-growth.ts';
import { MAX_FLOORS, floorsOf } from './floors.ts';
import { RunModel } from '../run-model.ts';
import { StreamEncoder } from '../testing/encode.ts';

const MiB = 1 << 20;

/** Floors one second apart. */
function judge(mebibytes: readonly number[]): HeapGrowth {
  return judgeFloors(mebibytes.map((size, i) => ({ t: i * 1e9, bytes: size * MiB })));
}

/** Deterministic noise in [-1, 1]. */
const noise = (i: number): number => Math.sin(i * 12.9898) * Math.cos(i * 78.233);

const range = (n: number): readonly number[] => Array.from({ length: n }, (_, i) => i);

describe('rising', () => {
  test.each<[string, readonly number[]]>([
    ['a leak', range(9).map((i) => 1.2 + i * 6)],
    ['a leak under noise', range(30).map((i) => 10 + i + 4 * noise(i))],
    ['a slow leak on a big heap', range(40).map((i) => 100 + i + noise(i))],
    ['a leak that begins late', range(20).map((i) => (i < 8 ? 2 : 2 + (i - 8) * 3))],
    ['a sawtooth that climbs', range(40).map((i) => i + (i % 5) * 2)],
    ['four cycles, doubling', [3.9, 7.8, 15.6, 31.2]],
  ])('%s', (_, floors) => expect(judge(floors).kind).toBe('rising'));

  test('a steady leak whose cycles the pacer spaces out', () => {
    // 10 MiB/s, nothing else allocated: each cycle comes at twice the heap of the one before.
    const floors = [4, 8, 16, 32, 64].map((size) => ({ t: (size / 10) * 1e9, bytes: size * MiB }));
    expect(judgeFloors(floors).kind).toBe('rising');
  });

  test('gives the numbers of the sentence', () => {
    const floors = range(10).map((i) => 2 + i);
    expect(judge(floors)).toEqual({
      kind: 'rising',
      gcs: 10,
      fromBytes: 2 * MiB,
      toBytes: 11 * MiB,
      lowBytes: 4 * MiB,
      highBytes: 11 * MiB,
    });
  });
});

describe('not rising', () => {
  test.each<[string, readonly number[], HeapGrowth['kind']]>([
    ['flat', range(12).map(() => 5), 'flat'],
    ['flat with noise', range(300).map((i) => 20 + noise(i)), 'flat'],
    ['a tiny heap that doubles', range(12).map((i) => 0.1 + i * 0.02), 'flat'],
    ['a start-up that fills the heap', [0.2, 3, 9, ...range(15).map((i) => 12 + 0.2 * noise(i))], 'flat'],
    ['a cache that fills up', range(40).map((i) => Math.min(2 + i * 2, 40)), 'levelled'],
    ['a step', range(30).map((i) => (i < 15 ? 4 : 24)), 'levelled'],
    ['a sawtooth', range(41).map((i) => 2 + (i % 8) * 3), 'swings'],
    [
      'one document in flight, or none',
      [0, 1, 0, 0, 0, 1, 0, 1, 1, 1, 1, 0, 1, 1, 1, 1].map((n) => 0.3 + 1.2 * n),
      'swings',
    ],
    ['work that is done', [2, 10, 20, 30, 30, 30, 20, 2, 2, 2, 2, 2], 'fell'],
    ['steady fall', range(12).map((i) => 40 - i * 3), 'fell'],
  ])('%s', (_, floors, kind) => expect(judge(floors).kind).toBe(kind));

  test('three cycles are too few, and it says how many it takes', () => {
    expect(judge([1, 20, 40])).toEqual({ kind: 'too-few', gcs: 3, needed: 4 });
    expect(judge([]).kind).toBe('too-few');
  });
});

test('the order of time matters: the same floors backwards never rise', () => {
  const climbing = fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { minLength: 4, maxLength: 60 });
  fc.assert(
    fc.property(climbing, (floors) => {
      const up = [...floors].sort((a, b) => a - b);
      expect(judge([...up].reverse()).kind).not.toBe('rising');
    }),
  );
});

test('random floors seldom rise', () => {
  let rising = 0;
  for (let run = 0; run < 400; run++) {
    const floors = range(12).map((i) => 20 + 10 * noise(run * 131 + i * 7));
    if (judge(floors).kind === 'rising') rising++;
  }
  expect(rising / 400).toBeLessThan(0.06);
});

test('forced cycles count like any other, and very many are judged by the lowest of each group', () => {
  const model = new RunModel();
  const stream = new StreamEncoder().hello();
  for (let i = 1; i <= 5000; i++) {
    const heapAfter = 10 * MiB + i * 10_000 + (i % 3 === 0 ? 30 * MiB : 0);
    stream.gcEnd({ cycle: i, forced: i % 2 === 0, start: i * 1e6, end: i * 1e6 + 1000, heapAfter });
  }
  model.push(stream.take());
  const floors = floorsOf(model.gc);
  expect(floors).toHaveLength(MAX_FLOORS);
  expect(Math.max(...floors.map((floor) => floor.bytes))).toBeLessThan(65 * MiB);
  expect(judgeFloors(floors, model.gc.total)).toMatchObject({ kind: 'rising', gcs: 5000 });
});
