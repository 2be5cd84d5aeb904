import { expect, test } from 'vitest';
import { parseHead, repeatText } from './program-head.ts';

test('prose is what is pinned, the rest are directives', () => {
  const head = parseHead([
    'Flags: kinds, and',
    'what follows.',
    'args: ["-n", "5"]',
    'env: {"A": ""}',
    'memory: 64',
  ]);
  expect(head).toEqual({
    pins: 'Flags: kinds, and what follows.',
    args: ['-n', '5'],
    env: { A: '' },
    memoryMiB: 64,
    stdin: null,
    clocks: ['real', 'virtual'],
  });
});

test.each([
  ['nothing pinned', ['args: []']],
  ['an unknown directive', ['Pins.', 'arg: ["x"]']],
  ['a directive of another type', ['Pins.', 'args: {"x": 1}']],
  ['an unknown clock', ['Pins.', 'clocks: ["sun"]']],
])('%s is an error', (_what, lines) => {
  expect(() => parseHead(lines)).toThrow();
});

test('a repeated text is cut off at its length', () => {
  expect(new TextDecoder().decode(repeatText({ repeat: 'ab\n', bytes: 7 }))).toBe('ab\nab\na');
});
