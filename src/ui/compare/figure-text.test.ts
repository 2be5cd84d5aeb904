import { expect, it } from 'vitest';
import type { Difference } from '../../model/compare/difference.ts';
import type { FigureName, RunFigures } from '../../model/compare/run-figures.ts';
import { differenceSentences, differenceText, figureText } from './figure-text.ts';
import { en } from './strings-en.ts';
import { fr } from './strings-fr.ts';
import { zh } from './strings-zh.ts';

const MIB = 2 ** 20;
const less = (ratio: number | null, by: number): Difference => ({ kind: 'less', ratio, by });

it.each<[FigureName, Difference, string]>([
  ['lastFloor', less(83.4, 33 * MIB), '83 times less'],
  ['lastFloor', less(2.5, MIB), '2.5 times less'],
  ['lastFloor', less(1.25, MIB), '20% less'],
  ['lastFloor', less(null, 2 * MIB), '2\u00a0MiB less'],
  ['lastFloor', { kind: 'more', ratio: 1.25, by: MIB }, '25% more'],
  ['collections', { kind: 'more', ratio: 2, by: 3 }, '3 more'],
  ['collections', { kind: 'more', ratio: 3, by: 90 }, '3 times as much'],
  ['goroutinesAtEnd', less(641, 640), '640 fewer'],
  ['duration', { kind: 'same' }, 'the same'],
  ['duration', { kind: 'close' }, 'about the same'],
])('%s: %j', (name, difference, expected) => {
  expect(differenceText(name, difference, en)).toBe(expected);
});

it('writes a figure in its unit', () => {
  expect(figureText('lastFloor', 34 * MIB, en)).toBe('34\u00a0MiB');
  expect(figureText('duration', 3.16e9, en)).toBe('3.16\u00a0s');
  expect(figureText('goroutinesAtEnd', 1641, en)).toBe('1,641');
  expect(figureText('lastFloor', null, en)).toBe('');
});

const nothing: RunFigures = {
  lastFloor: null,
  highestHeap: null,
  goroutinesAtEnd: null,
  highestStack: null,
  collections: null,
  allocatedBytes: null,
  allocatedObjects: null,
  duration: null,
};

it('says in each language what lies between two runs', () => {
  const [first, second] = [
    { ...nothing, lastFloor: 33 * MIB },
    { ...nothing, lastFloor: MIB },
  ];
  const say = (t: typeof en, edited = false) => differenceSentences(first, second, edited, t).join();
  expect(say(en)).toBe(
    'The program ends with 33\u00a0MiB after its last GC, the fix with 1\u00a0MiB: 33 times less.',
  );
  expect(say(en, true)).toMatch(/^Your program /);
  expect(say(fr, true)).toMatch(/^Votre programme .*33 fois moins\.$/);
  expect(say(zh)).toMatch(/原程序还有 33\sMiB，修正版还有 1\sMiB：前者是后者的 33 倍。$/);
  expect(differenceSentences(first, first, false, en)).toEqual([]);
});
