import { describe, expect, it } from 'vitest';
import { brokenCode, brokenText, type LessonText } from './lesson-text.ts';
import type { Language } from '../src/protocol/lesson/texts.ts';

/** Long enough, and right. */
const TEXTS: Readonly<Record<Language, string>> = {
  en: `# One\n\nLook.\n\n---\n\n${'Some words here. '.repeat(40)}\n\nSee [two](../two/lesson.en.md).\n\n**Try** this.\n`,
  zh: `# One\n\n请看。\n\n---\n\n${'这里有一些文字，'.repeat(30)}看。\n\n**试一试**：改掉 \`a,b\`。\n`,
  fr: `# One\n\nVoyez l’été.\n\n---\n\n${'Des mots sont ici. '.repeat(40)}\n\n«\u00a0Tas\u00a0»\u00a0: oui\u202f!\n\n**Essayez** \`x: 1\`.\n`,
};

function lesson(language: Language, from: string, to: string): LessonText {
  const text = TEXTS[language].replace(from, to);
  expect(text === TEXTS[language]).toBe(from === to);
  return { slug: 'one', language, title: 'One', text };
}

const SLUGS = new Set(['one', 'two']);

describe('brokenText', () => {
  it.each(['en', 'zh', 'fr'] as const)('finds nothing in a right one: %s', (language) => {
    expect(brokenText(lesson(language, '', ''), SLUGS)).toEqual([]);
  });

  it.each<[Language, string, string, string]>([
    ['en', '# One', '# Two', 'it begins with # Two instead of # One'],
    ['en', '---', '***', 'it is not an introduction, a line ---, and an explanation'],
    ['en', 'Look.', '', 'it is not an introduction, a line ---, and an explanation'],
    ['en', 'Some words here. '.repeat(20), '', 'its length is '],
    ['en', '**Try** this', 'Then this', 'its last paragraph does not begin with **Try**'],
    ['en', '../two/', '../three/', 'it links to three, which is no lesson'],
    ['en', '../two/lesson.en.md', '/#example=three&lang=en', 'it links to three, which is no lesson'],
    ['zh', '请看。', '请看,', 'half-width punctuation'],
    ['zh', '请看。', '请(看)。', 'half-width parentheses'],
    ['fr', 'l’été', "l'été", 'a straight apostrophe'],
    ['fr', 'été.', 'été !', 'a space that may break'],
    ['fr', 'été.', 'été!', 'no space before the punctuation'],
  ])('names what is wrong: %s, %s → %s', (language, from, to, problem) => {
    const broken = brokenText(lesson(language, from, to), SLUGS);
    expect(broken[0]).toContain(`one/lesson.${language}.md: ${problem}`);
    expect(broken).toHaveLength(1);
  });
});

describe('brokenCode', () => {
  const sources = ['func newPoint() {}'];

  it('finds nothing where all name the same and the program has it', () => {
    const text = 'See `newPoint()`, `go build`, `time.After`.';
    expect(brokenCode('one', { en: text, zh: text, fr: text }, sources)).toEqual([]);
  });

  it('lets a language quote the words that the page has in it', () => {
    expect(brokenCode('one', { en: '`main.all (global)`', zh: '`main.all（全局变量）`' }, sources)).toEqual(
      [],
    );
  });

  it('names what a language leaves out, and what no program has', () => {
    const texts = { en: '`newPoint`', zh: '`newPiont`', fr: '`newPoint`' };
    expect(brokenCode('one', texts, sources)).toEqual([
      'one/lesson.zh.md: the other languages name `newPoint`',
      'one: the lesson names `newPiont`, which is in none of its programs',
    ]);
  });
});
