import { expect, it } from 'vitest';
import type { Diagnostic } from '../protocol/toolchain.ts';
import { formatLikeGo, parseCompilerOutput } from './diagnostics.ts';

it('reads places, continuation lines and the rest', () => {
  const { diagnostics, rest } = parseCompilerOutput(
    [
      './main.go:3:9: syntax error: unexpected {, expected )',
      './store/store.go:10:17: cannot use x (variable of type T) as I value in argument to f: T does not implement I',
      '\thave M()',
      '\twant M() error',
      './main.go:7: plain',
      'too many errors',
    ].join('\n'),
  );
  expect(diagnostics).toEqual([
    {
      code: 'syntax',
      file: 'main.go',
      line: 3,
      column: 9,
      message: 'syntax error: unexpected {, expected )',
    },
    {
      code: 'type',
      file: 'store/store.go',
      line: 10,
      column: 17,
      message:
        'cannot use x (variable of type T) as I value in argument to f: T does not implement I\n\thave M()\n\twant M() error',
    },
    { code: 'type', file: 'main.go', line: 7, column: 0, message: 'plain' },
  ]);
  expect(rest).toBe('too many errors');
});

it('writes them back in Go’s form, ten at most', () => {
  const one = (line: number): Diagnostic => ({
    code: 'type',
    file: 'main.go',
    line,
    column: 5,
    message: 'no',
  });
  expect(formatLikeGo([one(3)])).toBe('./main.go:3:5: no');
  expect(formatLikeGo([{ ...one(3), file: 'store/store.go' }])).toBe('store/store.go:3:5: no');
  expect(formatLikeGo([{ ...one(0), column: 0, file: '' }])).toBe('no');
  const many = formatLikeGo(Array.from({ length: 12 }, (_, index) => one(index + 1))).split('\n');
  expect(many).toHaveLength(11);
  expect(many.at(-1)).toBe('too many errors');
});
