import { expect, test } from 'vitest';
import { judge, readAccepted, type Accepted } from './accepted.ts';
import type { Difference } from './compare.ts';
import { readCorpus } from './corpus.ts';

const difference: Difference = { program: 'a/b', aspect: 'stdout', line: 4, native: ['4'], ours: ['1'] };
const entry: Accepted = {
  program: 'a/b',
  aspect: 'stdout',
  native: ['4'],
  ours: ['1'],
  reason: 'one thread',
};
const ran = new Set(['a/b']);

test('what is listed is accepted', () => {
  expect(judge(ran, [difference], [entry])).toEqual({ unexpected: [], stale: [] });
});

test.each<[string, Partial<Difference>]>([
  ['another program', { program: 'a/c' }],
  ['another aspect', { aspect: 'stderr' }],
  ['another line of ours', { ours: ['2'] }],
  ['another line of native', { native: ['8'] }],
  ['one more line', { ours: ['1', '2'] }],
])('%s is not', (_what, change) => {
  const other = { ...difference, ...change };
  expect(judge(ran, [other], [entry]).unexpected).toEqual([other]);
});

test('an entry that no longer differs is stale, if its program ran', () => {
  expect(judge(ran, [], [entry]).stale).toEqual([entry]);
  expect(judge(new Set(['x/y']), [], [entry]).stale).toEqual([]);
});

test('every entry of the list is about a program of the corpus', () => {
  const names = new Set(readCorpus().map(({ name }) => name));
  const unknown = readAccepted().filter(
    ({ program }) => !names.has(program.replace(/ on the virtual clock$/, '')),
  );
  expect(unknown).toEqual([]);
});
