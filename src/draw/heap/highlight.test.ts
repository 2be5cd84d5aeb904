import { expect, test } from 'vitest';
import { emphasize } from './highlight.ts';

// 0 ─ 1 ─ 2
//   └ 3 ─ 4
const cells = [-1, 0, 1, 0, 3].map((parent) => ({ parent }));

test('holders of what matches stay as they are, the rest steps back', () => {
  expect(emphasize(cells, (i) => i === 2, false)).toEqual(['plain', 'plain', 'matched', 'dimmed', 'dimmed']);
});

test('a holder stands for what it keeps', () => {
  expect(emphasize(cells, (i) => i === 3, true)).toEqual(['plain', 'dimmed', 'dimmed', 'matched', 'matched']);
});

test('nothing matches: nothing is dimmed', () => {
  expect(emphasize(cells, () => false, true)).toEqual(Array(5).fill('plain'));
});
