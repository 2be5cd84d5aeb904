import { expect, it } from 'vitest';
import { neighbour } from './tab-keys.ts';

const tabs = ['a', 'b', 'c'] as const;

it('goes along the list and around its ends', () => {
  expect(neighbour(tabs, 'a', 'ArrowRight')).toBe('b');
  expect(neighbour(tabs, 'c', 'ArrowRight')).toBe('a');
  expect(neighbour(tabs, 'b', 'ArrowLeft')).toBe('a');
  expect(neighbour(tabs, 'a', 'ArrowLeft')).toBe('c');
});

it('goes to the ends', () => {
  expect([neighbour(tabs, 'b', 'Home'), neighbour(tabs, 'b', 'End')]).toEqual(['a', 'c']);
});

it('leaves other keys alone', () => {
  expect(neighbour(tabs, 'b', 'Enter')).toBeNull();
});
