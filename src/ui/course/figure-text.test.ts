import { expect, it } from 'vitest';
import { figureText, guessText, numberOf } from './figure-text.ts';
import { en } from './strings-en.ts';
import { fr } from './strings-fr.ts';
import { zh } from './strings-zh.ts';

it.each([
  [{ of: 'lastFloor' }, 34812723, en, '33.2\u00a0MiB'],
  [{ of: 'lastFloor' }, 34812723, fr, '33,2\u00a0MiB'],
  [{ of: 'collections' }, 1, en, '1 collection'],
  [{ of: 'collections' }, 0, fr, '0 collecte'],
  [{ of: 'goroutinesAtEnd' }, 1641, zh, '1,641 个 goroutine'],
  [{ of: 'virtualMs' }, 3000, en, '3\u00a0s'],
  [{ of: 'snapshot', type: 'main.T', field: 'objects' }, 1000, en, '1,000 objects'],
  [{ of: 'snapshot', field: 'retained' }, 1024, en, '1\u00a0KiB'],
  [{ of: 'output', after: 'KiB alive: ' }, 14433, en, 'KiB alive: 14,433'],
  [{ of: 'exitCode' }, 2, fr, 'code de sortie 2'],
] as const)('writes %j of %d', (figure, value, words, wanted) => {
  expect(figureText(figure, value, words)).toBe(wanted);
});

it('says a guess in the words of the choice, or with the unit of the figure', () => {
  const choices = [
    { text: 'none', max: 0 },
    { text: 'many', min: 1 },
  ];
  expect(guessText({ text: '', figure: { of: 'collections' }, choices }, 1, en)).toBe('many');
  expect(guessText({ text: '', figure: { of: 'collections' }, choices }, 7, en)).toBeNull();
  expect(guessText({ text: '', figure: { of: 'lastFloor' }, tolerance: 0.1 }, 1 << 20, en)).toBe(
    '1\u00a0MiB',
  );
});

it.each([
  ['12', en, 12],
  ['48,000', en, 48000],
  [' 1.5 ', zh, 1.5],
  ['1,5', fr, 1.5],
  ['10\u202f000', fr, 10000],
  ['', en, null],
  ['many', en, null],
])('reads %j', (text, words, wanted) => {
  expect(numberOf(text, words)).toBe(wanted);
});
