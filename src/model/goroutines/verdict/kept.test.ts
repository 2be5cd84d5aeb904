import { expect, test } from 'vitest';
import { accusedGroups, withKept } from './kept.ts';
import type { GoroutineVerdict } from './verdict.ts';

const verdict = (own: GoroutineVerdict['class'], ...goids: readonly number[]): GoroutineVerdict => ({
  kind: own === 'none' ? 'alive' : 'goroutine-leak',
  class: own,
  rule: own === 'none' ? 'alive' : 'unreachable',
  count: goids.length,
  blocked: null,
  reason: 'chan send',
  created: null,
  site: 0,
  func: 'main.f',
  hint: 'none',
  goids,
  bytes: null,
});

test('those that are accused are asked for, and each gets its own answer', () => {
  const verdicts = [verdict('proven', 7, 8), verdict('none', 9), verdict('suspected', 10)];
  expect(accusedGroups(verdicts)).toEqual([[7, 8], [10]]);
  expect(withKept(verdicts, [100, 200]).map(({ bytes }) => bytes)).toEqual([100, null, 200]);
  expect(withKept(verdicts, [null]).map(({ bytes }) => bytes)).toEqual([null, null, null]);
});
