import { expect, test } from 'vitest';
import { reportedGoroutines } from './report.ts';
import { sentence } from './sentence.ts';
import type { GoroutineVerdict } from './verdict.ts';

const VERDICT: GoroutineVerdict = {
  kind: 'goroutine-leak',
  class: 'proven',
  rule: 'unreachable',
  count: 5,
  blocked: { func: 'main.leaky.func1', file: 'main.go', line: 15 },
  reason: 'chan send',
  created: { func: 'main.leaky', file: 'main.go', line: 14 },
  site: 2,
  func: 'main.leaky.func1',
  hint: 'receive-all',
  goids: [7, 8, 9, 10, 11],
  bytes: null,
};

test.each<[Partial<GoroutineVerdict>, string]>([
  [
    {},
    '5 goroutines are stuck for ever at main.go:15 (chan send), started at main.go:14 by main.leaky: ' +
      'nobody can receive, as nothing that still runs can reach the channel.',
  ],
  [
    { bytes: 5 * 2 ** 20 },
    '5 goroutines are stuck for ever at main.go:15 (chan send), started at main.go:14 by main.leaky: ' +
      'nobody can receive, as nothing that still runs can reach the channel. They keep 5\u00a0MiB alive.',
  ],
  [
    { count: 1, bytes: 1023, reason: 'chan receive (nil chan)', hint: 'nil-channel' },
    '1 goroutine is stuck for ever at main.go:15 (chan receive (nil chan)), started at main.go:14 by main.leaky: ' +
      'a nil channel is never ready.',
  ],
  [
    { count: 1, reason: 'chan receive (nil chan)', hint: 'nil-channel' },
    '1 goroutine is stuck for ever at main.go:15 (chan receive (nil chan)), started at main.go:14 by main.leaky: ' +
      'a nil channel is never ready.',
  ],
  [
    { count: 1, created: null, reason: 'sync.Mutex.Lock' },
    '1 goroutine is stuck for ever at main.go:15 (sync.Mutex.Lock): nobody can unlock, as nothing that still runs can reach the lock.',
  ],
  [
    { rule: 'deadlock', count: 1, func: 'runtime.main', created: null },
    'Deadlock: the main goroutine waits for ever at main.go:15 (chan send).',
  ],
  [
    { rule: 'deadlock' },
    'Deadlock: 5 goroutines wait for ever at main.go:15 (chan send), started at main.go:14 by main.leaky.',
  ],
  [
    { rule: 'spinning', count: 1, blocked: null, reason: '' },
    '1 goroutine did not wait for half of the run and more, started at main.go:14 by main.leaky: it polls or computes without an end.',
  ],
  [
    { rule: 'alive' },
    '5 goroutines were alive when the program ended at main.go:15 (chan send), started at main.go:14 by main.leaky: that is normal in Go.',
  ],
])('%o', (change, text) => {
  expect(sentence({ ...VERDICT, ...change })).toBe(text);
});

test('in the report', () => {
  expect(reportedGoroutines([VERDICT])).toEqual([
    {
      kind: 'goroutine-leak',
      class: 'proven',
      count: 5,
      bytes: 0,
      file: 'main.go',
      line: 15,
      message: sentence(VERDICT),
      created: { func: 'main.leaky', file: 'main.go', line: 14 },
      reason: 'chan send',
      hint: expect.stringMatching(/^Receive all/) as string,
    },
  ]);
});

test('the report names the go statement of what does not wait', () => {
  const spinning: GoroutineVerdict = { ...VERDICT, rule: 'spinning', blocked: null, reason: '' };
  expect(reportedGoroutines([spinning])).toMatchObject([{ line: 14, reason: '' }]);
});

test('what was merely alive is not in the report', () => {
  expect(reportedGoroutines([{ ...VERDICT, kind: 'alive', class: 'none', rule: 'alive' }])).toEqual([]);
});
