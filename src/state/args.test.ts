import fc from 'fast-check';
import { expect, it } from 'vitest';
import { splitArgs } from './args.ts';

it.each([
  ['', []],
  ['   ', []],
  ['-n 3  file.txt', ['-n', '3', 'file.txt']],
  [`"two words" 'and "three" here'`, ['two words', 'and "three" here']],
  [`a"b c"d ''`, ['ab cd', '']],
  [String.raw`a\ b "q\"\\" '\n' "\n"`, ['a b', 'q"\\', '\\n', '\\n']],
  ['世界 "é è"', ['世界', 'é è']],
])('%s', (line, args) => {
  expect(splitArgs(line)).toEqual({ ok: true, args });
});

it('says when a quotation mark stays open', () => {
  expect(splitArgs('a "b')).toEqual({ ok: false, kind: 'open-quote' });
  expect(splitArgs(`it's`)).toEqual({ ok: false, kind: 'open-quote' });
});

it('gives back whatever was quoted', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme' })), (args) => {
      const line = args.map((arg) => `"${arg.replace(/["\\]/g, '\\$&')}"`).join(' ');
      expect(splitArgs(line)).toEqual({ ok: true, args });
    }),
  );
});
