import { expect, it } from 'vitest';
import { keyToShare } from './split-keys.ts';

it('moves along its own axis and stops at the limits', () => {
  expect(keyToShare('ArrowRight', 'columns', 0.5)).toBeCloseTo(0.52);
  expect(keyToShare('ArrowUp', 'rows', 0.5)).toBeCloseTo(0.48);
  expect(keyToShare('ArrowUp', 'columns', 0.5)).toBeNull();
  expect(keyToShare('ArrowLeft', 'rows', 0.5)).toBeNull();
  expect(keyToShare('ArrowDown', 'rows', 0.9)).toBe(0.9);
  expect(keyToShare('Home', 'rows', 0.5)).toBe(0.1);
  expect(keyToShare('End', 'columns', 0.5)).toBe(0.9);
  expect(keyToShare('Tab', 'columns', 0.5)).toBeNull();
});
