import { expect, it } from 'vitest';
import { changedLines } from './diff.ts';

it('names every line that was removed or added, by its number there', () => {
  expect(changedLines('a\nb\nc\nd', 'a\nx\ny\nc\nd')).toEqual([
    { kind: 'removed', line: 2, text: 'b' },
    { kind: 'added', line: 2, text: 'x' },
    { kind: 'added', line: 3, text: 'y' },
  ]);
});

it('takes changes at both ends', () => {
  const kept = 'the quick brown fox\njumps over\nthe lazy dog\n';
  expect(changedLines(`first\n${kept}`, `${kept}last\n`)).toEqual([
    { kind: 'removed', line: 1, text: 'first' },
    { kind: 'added', line: 4, text: 'last' },
  ]);
  expect(changedLines('same\n', 'same\n')).toEqual([]);
});
