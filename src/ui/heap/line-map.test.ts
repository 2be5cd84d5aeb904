import fc from 'fast-check';
import { expect, it } from 'vitest';
import { lineMap } from './line-map.ts';

const lines = (map: (line: number) => number | null, count: number): (number | null)[] =>
  Array.from({ length: count }, (_, index) => map(index + 1));

it('moves what stands below an inserted line', () => {
  expect(lines(lineMap('a\nb\nc', 'a\nnew\nb\nc'), 3)).toEqual([1, 3, 4]);
});

it('loses the line that was edited, and no other', () => {
  expect(lines(lineMap('a\nb\nc', 'a\nB\nc'), 3)).toEqual([1, null, 3]);
});

it('follows a deletion', () => {
  expect(lines(lineMap('a\nb\nc\nd', 'a\nd'), 4)).toEqual([1, null, null, 2]);
});

it('counts no line twice where the text repeats itself', () => {
  expect(lines(lineMap('x\nx', 'x\nx\nx'), 2)).toEqual([1, 2]);
});

it('leads to equal lines, in order', () => {
  const text = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 8 });
  fc.assert(
    fc.property(text, text, (original, edited) => {
      const map = lineMap(original.join('\n'), edited.join('\n'));
      let last = 0;
      for (const [index, line] of original.entries()) {
        const there = map(index + 1);
        if (there === null) continue;
        expect(edited[there - 1]).toBe(line);
        expect(there).toBeGreaterThan(last);
        last = there;
      }
    }),
  );
});
