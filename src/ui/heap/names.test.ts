import { expect, it } from 'vitest';
import { edgeText, lineText, nodeText, shareText } from './names.ts';
import { en } from './strings-en.ts';
import { fr } from './strings-fr.ts';
import { zh } from './strings-zh.ts';

it('names what a learner knows', () => {
  expect(nodeText({ kind: 'array', text: 'main.T', count: 1000 }, en)).toBe('[]main.T × 1,000');
  expect(nodeText({ kind: 'global', text: '', count: 0x145000 }, en)).toBe('a global at 0x145000');
  expect(nodeText({ kind: 'goroutine', text: 'main.worker', count: 1234 }, en)).toBe(
    'goroutine 1234 (main.worker)',
  );
  expect(nodeText({ kind: 'goroutine', text: 'main.worker', count: 7 }, zh)).toBe(
    'goroutine 7（main.worker）',
  );
  expect(nodeText({ kind: 'channel', text: 'chan int', count: null }, fr)).toBe('chan int');
});

it('says how something is held', () => {
  expect(edgeText({ kind: 'field', text: '.next', func: '', line: 0 }, en)).toBe('.next');
  expect(edgeText({ kind: 'local', text: 'm', func: 'main.main', line: 3 }, en)).toBe('local m of main.main');
  expect(edgeText({ kind: 'local', text: '', func: 'main.main', line: 3 }, fr)).toBe(
    'variable locale de main.main',
  );
});

it('writes lines without their folder, and nothing for none', () => {
  expect(lineText({ file: '/src/store/store.go', line: 17 })).toBe('store.go:17');
  expect(lineText({ file: '', line: 0 })).toBe('');
});

it('does not call a little nothing', () => {
  expect([shareText(0, en), shareText(0.001, en), shareText(0.94, en)]).toEqual(['0%', '<1%', '94%']);
});

it('has words of its own in each language', () => {
  const texts = (catalogue: object): [string, string][] =>
    Object.entries(catalogue).flatMap(([key, value]: [string, unknown]) => {
      if (typeof value === 'string') return [[key, value] as [string, string]];
      return typeof value === 'object' && value !== null
        ? texts(value).map(([inner, text]): [string, string] => [`${key}.${inner}`, text])
        : [];
    });
  const english = new Map(texts(en));
  /** Go's and the tools' own words, signs, and what is spelt alike. */
  const alike =
    /^(listSeparator|unknownValue|pprofHint|rootKinds\.stack|tables\.types|selected\.type|columns\.(type|package)|fieldColumns\.type)$/;
  for (const catalogue of [fr, zh]) {
    const left = texts(catalogue).filter(([key, text]) => english.get(key) === text && !alike.test(key));
    expect(left).toEqual([]);
  }
});
