import { expect, test } from 'vitest';
import { DeathNotice } from './exit.ts';

function kindAfter(code: number, ...writes: string[]) {
  const notice = new DeathNotice();
  for (const text of writes) notice.add(new TextEncoder().encode(text));
  return notice.kind(code);
}

test.each([
  ['panic', ['panic: ', 'boom', '\n\ngoroutine 1 [running]:\n']],
  ['panic', ['panic: no newline after it']],
  ['deadlock', ['fatal error: all goroutines are asleep - deadlock!\n']],
  [
    'out-of-memory',
    ['runtime: out of memory: cannot allocate 4194304-byte block\nfatal error: out of memory\n'],
  ],
  ['out-of-memory', ['fatal error: runtime: cannot allocate memory\n']],
  ['fatal', ['fatal error: concurrent map writes\n']],
  // A panic while a panic is printed: what was said last counts.
  ['fatal', ['panic: one\n', 'fatal error: stack overflow\n']],
  ['panic', ['println of the program\n', 'panic: x\n', 'x'.repeat(10_000), '\ngoroutine 1\n']],
  ['exit', ['nothing of that kind: panic: x\n', '\tfatal error: indented\n']],
  ['exit', []],
] as const)('%s: %j', (kind, writes) => {
  expect(kindAfter(2, ...writes)).toBe(kind);
});

test('only exit code 2 is the runtime’s', () => {
  expect(kindAfter(0, 'panic: x\n')).toBe('exit');
  expect(kindAfter(1, 'fatal error: x\n')).toBe('exit');
});
