import { expect, test } from 'vitest';
import { differences, type FoundVerdict } from './compare.ts';
import type { ExpectedLeak } from './corpus.ts';

const EXPECTED: ExpectedLeak = {
  kind: 'goroutine-leak',
  class: 'proven',
  count: 2,
  reason: 'chan send',
  line: 7,
  startLine: 5,
};

const FOUND: FoundVerdict = {
  kind: 'goroutine-leak',
  class: 'proven',
  count: 2,
  reason: 'chan send',
  blocked: { func: 'main.f.func1', file: 'main.go', line: 7 },
  created: { func: 'main.f', file: 'main.go', line: 5 },
};

test('a verdict as expected', () => {
  expect(differences([EXPECTED], [FOUND])).toEqual([]);
});

test('what was merely alive is no verdict', () => {
  expect(differences([], [{ ...FOUND, kind: 'alive', class: 'none' }])).toEqual([]);
});

test.each<[string, Partial<FoundVerdict>]>([
  ['class', { class: 'suspected' }],
  ['kind', { kind: 'deadlock' }],
  ['count', { count: 3 }],
  ['reason', { reason: 'chan receive' }],
  ['line', { blocked: { func: '', file: 'main.go', line: 8 } }],
  ['line of the go statement', { created: null }],
])('another %s', (_, change) => {
  expect(differences([EXPECTED], [{ ...FOUND, ...change }])).toEqual([
    expect.stringMatching(/^missing: proven goroutine-leak, 2 × \[chan send\] at line 7, started at line 5$/),
    expect.stringMatching(/^too much: /),
  ]);
});

test('one expected twice must be found twice', () => {
  expect(differences([EXPECTED, EXPECTED], [FOUND])).toHaveLength(1);
});

test('a healthy program with a verdict', () => {
  expect(differences([], [FOUND])).toHaveLength(1);
});
