import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { en } from './en.ts';
import { escapeEn } from './escape/en.ts';
import { escapeFr } from './escape/fr.ts';
import { escapeZh } from './escape/zh.ts';
import { fr } from './fr.ts';
import { optionsEn } from './options/en.ts';
import { optionsFr } from './options/fr.ts';
import { optionsZh } from './options/zh.ts';
import { createTranslator } from './translator.ts';
import type { Messages } from './types.ts';
import { zh } from './zh.ts';

function forms(catalogue: Messages, key: string): readonly string[] {
  const message = catalogue[key];
  return typeof message === 'string' ? [message] : Object.values<string>({ ...message });
}

function placeholders(text: string): readonly string[] {
  return [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '').sort();
}

/** What reads the same in both languages. */
const sameInFrench = new Set(['args', 'speed.1', 'speed.10']);

describe.each<[string, 'zh' | 'fr', Messages, Messages]>([
  ['the page', 'zh', en, zh],
  ['the page', 'fr', en, fr],
  ['the run options', 'zh', optionsEn, optionsZh],
  ['the run options', 'fr', optionsEn, optionsFr],
  ['the escape marks', 'zh', escapeEn, escapeZh],
  ['the escape marks', 'fr', escapeEn, escapeFr],
])('%s in %s', (_what, language, english, catalogue) => {
  const keys = Object.keys(english);

  it('has exactly the keys of English', () => {
    expect(Object.keys(catalogue).sort()).toEqual([...keys].sort());
  });

  it.each(keys)('%s has the placeholders of English in every form', (key) => {
    const expected = placeholders(forms(english, key).at(-1) ?? '');
    for (const form of forms(catalogue, key)) expect(placeholders(form)).toEqual(expected);
  });

  it('leaves nothing in English', () => {
    const left = keys.filter((key) =>
      forms(catalogue, key).some((form) => forms(english, key).includes(form)),
    );
    expect(left.filter((key) => language !== 'fr' || !sameInFrench.has(key))).toEqual([]);
  });

  it('has the plural forms its rules ask for', () => {
    const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
    for (const key of keys) {
      const message = catalogue[key];
      if (message === undefined || typeof message === 'string') continue;
      // French `many` is for millions; its words are those of `other` here.
      const needed = pluralCategories.filter((category) => category !== 'many');
      expect(Object.keys(message).sort(), key).toEqual([...needed].sort());
    }
  });
});

it('writes Chinese in Chinese characters', () => {
  for (const catalogue of [zh, optionsZh, escapeZh]) {
    for (const key of Object.keys(catalogue)) {
      for (const form of forms(catalogue, key)) expect(form, key).toMatch(/\p{Script=Han}/u);
    }
  }
});

it('keeps French punctuation on the line of its word', () => {
  for (const catalogue of [fr, optionsFr, escapeFr]) {
    for (const key of Object.keys(catalogue)) {
      for (const form of forms(catalogue, key)) expect(form, key).not.toMatch(/ [:;?!»]|« /);
    }
  }
});

it('uses every key somewhere in the page', () => {
  const root = fileURLToPath(new URL('../', import.meta.url));
  const sources = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => /^(ui|state)\/.*\.(svelte|ts)$|^main\.ts$/.test(name) && !name.endsWith('.test.ts'))
    .map((name) => readFileSync(root + name, 'utf8'))
    .join('\n');
  const unused = [en, optionsEn, escapeEn]
    .flatMap(Object.keys)
    .filter((key) => !sources.includes(`'${key}'`) && !sources.includes(`\`${key.replace(/[^.]+$/, '')}\${`));
  expect(unused).toEqual([]);
});

describe('createTranslator', () => {
  it('fills placeholders, writes numbers and picks plurals as the language does', () => {
    const english = createTranslator('en', en);
    expect(english('problems.label', { count: 1 })).toBe('1 problem');
    expect(english('problems.label', { count: 1234 })).toBe('1,234 problems');
    expect(english('status.exited', { code: 3, time: '8 ms' })).toBe('Exited with code 3 after 8 ms');

    const french = createTranslator('fr', fr);
    expect(french('problems.label', { count: 0 })).toBe('0 problème');
    expect(french('problems.label', { count: 1234 })).toBe('1\u202f234 problèmes');
    expect(french('problems.label', { count: 2_000_000 })).toMatch(/problèmes$/);

    expect(createTranslator('zh', zh)('problems.label', { count: 5 })).toBe('5 个问题');
  });

  it('does not read placeholders out of values', () => {
    const english = createTranslator('en', en);
    expect(english('status.broken', { detail: '{code} $& {detail}' })).toContain('{code} $& {detail}');
  });
});
