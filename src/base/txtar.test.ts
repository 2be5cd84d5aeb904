import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatTxtar, parseTxtar } from './txtar.ts';

test('the example of the Go documentation', () => {
  // cmd/vendor/golang.org/x/tools/txtar's own test.
  const text = [
    'comment1',
    'comment2',
    '-- file1 --',
    'File 1 text.',
    '-- foo ---',
    'More file 1 text.',
    '-- file 2 --',
    'File 2 text.',
    '-- empty --',
    '-- noNL --',
    'hello world',
    '-- empty filename line --',
    'some content',
    '-- --',
  ].join('\n');
  expect(parseTxtar(text)).toEqual({
    comment: 'comment1\ncomment2\n',
    files: [
      { name: 'file1', text: 'File 1 text.\n-- foo ---\nMore file 1 text.\n' },
      { name: 'file 2', text: 'File 2 text.\n' },
      { name: 'empty', text: '' },
      { name: 'noNL', text: 'hello world\n' },
      { name: 'empty filename line', text: 'some content\n-- --\n' },
    ],
  });
});

test.each([
  ['', { comment: '', files: [] }],
  ['package main', { comment: 'package main\n', files: [] }],
  ['-- a --', { comment: '', files: [{ name: 'a', text: '' }] }],
  ['--   a b \t --\nx', { comment: '', files: [{ name: 'a b', text: 'x\n' }] }],
  ['--  --\n', { comment: '--  --\n', files: [] }],
  ['-- --\n', { comment: '-- --\n', files: [] }],
  // Go knows only \n: with \r the line does not end in " --".
  ['-- a --\r\nx\n', { comment: '-- a --\r\nx\n', files: [] }],
  [' -- a --\n', { comment: ' -- a --\n', files: [] }],
  ['-- \u0085a\ufeff --\n', { comment: '', files: [{ name: 'a\ufeff', text: '' }] }],
])('%j', (text, archive) => {
  expect(parseTxtar(text)).toEqual(archive);
});

const name = fc.stringMatching(/^[a-z][a-z0-9_/. -]{0,10}[a-z]$/);
const text = fc
  .array(fc.constantFrom('x := 1', '', '-- not a marker', '--', 'fin --', '\tif -- y', '-- --', 'é\u{1f600}'))
  .map((lines) => lines.map((line) => line + '\n').join(''));

test('what was formatted is parsed back', () => {
  const archive = fc.record({ comment: text, files: fc.array(fc.record({ name, text })) });
  fc.assert(
    fc.property(archive, (value) => {
      expect(parseTxtar(formatTxtar(value))).toEqual(value);
    }),
  );
});

test('parsing any text and formatting it is stable', () => {
  const line = fc.constantFrom('-- a --', '-- b.go --', '-- --', '--  --', 'text', '', '-- a --\r', '-- a');
  fc.assert(
    fc.property(fc.array(line), fc.boolean(), (lines, newline) => {
      const first = parseTxtar(lines.join('\n') + (newline ? '\n' : ''));
      expect(parseTxtar(formatTxtar(first))).toEqual(first);
    }),
  );
});
