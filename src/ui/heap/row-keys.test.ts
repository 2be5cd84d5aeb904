import { expect, it } from 'vitest';
import { rowOfKey } from './row-keys.ts';

it('goes up and down and stays in the table', () => {
  expect([rowOfKey('ArrowDown', 0, 3), rowOfKey('ArrowDown', 2, 3)]).toEqual([1, 2]);
  expect([rowOfKey('ArrowUp', 2, 3), rowOfKey('ArrowUp', 0, 3)]).toEqual([1, 0]);
});

it('goes by pages and to the ends', () => {
  expect([rowOfKey('PageDown', 5, 50), rowOfKey('PageUp', 5, 50)]).toEqual([15, 0]);
  expect([rowOfKey('Home', 5, 50), rowOfKey('End', 5, 50)]).toEqual([0, 49]);
});

it('leaves other keys alone', () => {
  expect(rowOfKey('a', 0, 3)).toBeNull();
});
