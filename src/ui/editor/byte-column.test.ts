import fc from 'fast-check';
import { expect, it } from 'vitest';
import { byteColumnToIndex } from './byte-column.ts';

it('counts bytes, not characters', () => {
  expect(byteColumnToIndex('x := y', 6)).toBe(5);
  expect(byteColumnToIndex('s := "é" + n', 13)).toBe(11);
  expect(byteColumnToIndex('世界 x', 8)).toBe(3);
  expect(byteColumnToIndex('"😀" x', 8)).toBe(5);
});

it('stays inside the line', () => {
  expect(byteColumnToIndex('ab', 99)).toBe(2);
  expect(byteColumnToIndex('ab', 0)).toBe(0);
  expect(byteColumnToIndex('', 5)).toBe(0);
});

it('finds every character by the bytes before it', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: 'grapheme', minLength: 1 }),
      (before, rest) => {
        const column = new TextEncoder().encode(before).length + 1;
        expect(byteColumnToIndex(before + rest, column)).toBe(before.length);
      },
    ),
  );
});
