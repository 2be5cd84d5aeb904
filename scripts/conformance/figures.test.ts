import { expect, test } from 'vitest';
import { deviations, parseFigures, type Figures } from './figures.ts';

const figures: Figures = { result: 'sum 5\n', heapAlloc: 1_000_000, numGc: 10, mallocs: 20_000 };

test('reads the last line', () => {
  expect(parseFigures('sum 5\nfigures 1000000 10 20000\n')).toEqual(figures);
  expect(parseFigures('sum 5\n')).toBeNull();
});

test('one per cent is allowed, and one collection', () => {
  expect(deviations(figures, { ...figures, heapAlloc: 1_009_000, numGc: 11, mallocs: 19_810 })).toEqual([]);
});

test.each<[string, Partial<Figures>]>([
  ['HeapAlloc', { heapAlloc: 1_011_000 }],
  ['Mallocs', { mallocs: 19_700 }],
  ['NumGC', { numGc: 12 }],
  ['prints', { result: 'sum 6\n' }],
])('%s beyond that is named', (name, change) => {
  expect(deviations(figures, { ...figures, ...change })).toEqual([expect.stringContaining(name)]);
});
