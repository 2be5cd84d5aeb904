import { expect, test } from 'vitest';
import { assert, assertExists, AssertionError, assertUnreachable } from './assert.ts';

test('a true condition passes, a false one throws its message', () => {
  const [low, high] = [1, 2].sort();
  expect(() => assert(Number(low) < Number(high))).not.toThrow();
  expect(() => assert(Number(high) < Number(low), 'order')).toThrow(new AssertionError('order'));
});

test('assertExists keeps falsy values that exist', () => {
  expect(assertExists(0)).toBe(0);
  expect(assertExists('')).toBe('');
  expect(() => assertExists(null)).toThrow(AssertionError);
  expect(() => assertExists(undefined, 'no row')).toThrow('no row');
});

test('assertUnreachable names the case nobody handled', () => {
  expect(() => assertUnreachable('triangle' as never, 'shape')).toThrow('shape: triangle');
});
