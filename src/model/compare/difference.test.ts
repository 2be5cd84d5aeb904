import { describe, expect, it } from 'vitest';
import { StreamEncoder } from '../testing/encode.ts';
import { RunModel } from '../run-model.ts';
import { differenceOf, endsDiffer, isCounted, tellingFigures } from './difference.ts';
import { runFigures, type RunFigures } from './run-figures.ts';

const MIB = 2 ** 20;

function figures(changes: Partial<RunFigures> = {}): RunFigures {
  return {
    lastFloor: 34 * MIB,
    highestHeap: 62 * MIB,
    goroutinesAtEnd: 641,
    highestStack: MIB,
    collections: 17,
    allocatedBytes: 180 * MIB,
    allocatedObjects: 7000,
    duration: 3e9,
    ...changes,
  };
}

describe('runFigures', () => {
  it('takes the highest, the last and the total of a run', () => {
    const model = new RunModel();
    const stream = new StreamEncoder()
      .hello()
      .sample({ t: 1, heapLive: 900, stackInUse: 64, totalAlloc: 900, mallocs: 3, goroutines: 9 })
      .gcStart(1, 2)
      .gcEnd({ cycle: 1, start: 2, end: 3, heapAfter: 100 })
      .sample({ t: 8, heapLive: 200, stackInUse: 32, totalAlloc: 1000, mallocs: 5, goroutines: 2 });
    model.push(stream.take());
    expect(runFigures(model)).toEqual({
      lastFloor: 100,
      highestHeap: 900,
      goroutinesAtEnd: 2,
      highestStack: 64,
      collections: 1,
      allocatedBytes: 1000,
      allocatedObjects: 5,
      duration: 8,
    });
  });

  it('has none of a run that measured nothing', () => {
    expect(new Set(Object.values(runFigures(new RunModel())))).toEqual(new Set([null]));
  });
});

describe('differenceOf', () => {
  const between = (first: number | null, second: number | null, name: keyof RunFigures = 'lastFloor') =>
    differenceOf(name, figures({ [name]: first }), figures({ [name]: second }));

  it.each([
    [34 * MIB, 34 * MIB, { kind: 'same' }],
    // Below what the runtime needs for itself.
    [100_000, 120_000, { kind: 'close' }],
    // 64 KiB apart and more, but a small part of the whole.
    [100 * MIB, 101 * MIB, { kind: 'close' }],
    [30 * MIB, 10 * MIB, { kind: 'less', ratio: 3, by: 20 * MIB }],
    [MIB, 0, { kind: 'less', ratio: null, by: MIB }],
    [MIB, 4 * MIB, { kind: 'more', ratio: 4, by: 3 * MIB }],
    [null, MIB, null],
  ])('of %j and %j bytes', (first, second, expected) => {
    expect(between(first, second)).toEqual(expected);
  });

  it('counts goroutines exactly, and collections not', () => {
    expect(between(2, 1, 'goroutinesAtEnd')).toEqual({ kind: 'less', ratio: 2, by: 1 });
    expect(between(17, 16, 'collections')).toEqual({ kind: 'close' });
  });
});

describe('tellingFigures', () => {
  it('names two at most, and not a peak above a floor that it names', () => {
    const fixed = figures({ lastFloor: MIB, highestHeap: 4 * MIB, goroutinesAtEnd: 1, collections: 45 });
    expect(tellingFigures(figures(), fixed)).toEqual(['lastFloor', 'goroutinesAtEnd']);
    expect(tellingFigures(figures(), figures({ highestHeap: 4 * MIB }))).toEqual(['highestHeap']);
  });

  it('names nothing where nothing differs by more than noise', () => {
    expect(tellingFigures(figures(), figures({ lastFloor: 34 * MIB + 1000, duration: 3e9 + 5 }))).toEqual([]);
  });
});

it('tells apart how programs end', () => {
  const exit = { kind: 'exit', code: 0 } as const;
  expect(endsDiffer(exit, exit)).toBe(false);
  expect(endsDiffer(exit, { kind: 'exit', code: 3 })).toBe(true);
  expect(endsDiffer({ kind: 'panic', code: 2 }, { kind: 'deadlock', code: 2 })).toBe(true);
});

it('counts goroutines and small numbers', () => {
  expect(isCounted('goroutinesAtEnd', 640)).toBe(true);
  expect(isCounted('collections', 3)).toBe(true);
  expect(isCounted('allocatedObjects', 3000)).toBe(false);
  expect(isCounted('lastFloor', 3)).toBe(false);
});
