/** Languages the page speaks, by BCP 47 tag. */
export const LANGUAGES = ['en', 'zh', 'fr'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Each language's own name for itself. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = {
  en: 'English',
  zh: '中文',
  fr: 'Français',
};

/** The value of `<html lang>`: our Chinese is written in simplified characters. */
export const HTML_LANG: Readonly<Record<Language, string>> = { en: 'en', zh: 'zh-Hans', fr: 'fr' };

/**
 * Words in one of the languages. English is part of the code that asks, so that it always has words; the others are chunks of
 * their own. Rejects when one cannot be had.
 */
export async function wordsIn<T>(
  language: Language,
  english: T,
  others: Readonly<Record<Exclude<Language, 'en'>, () => Promise<T>>>,
): Promise<T> {
  return language === 'en' ? english : others[language]();
}

export interface LanguageHints {
  /** `#lang=`, already checked. */
  readonly link: Language | undefined;
  /** The user's own choice on an earlier visit. */
  readonly stored: Language | null;
  /** `navigator.languages`, best first. */
  readonly browser: readonly string[];
}

/** The link decides, then an earlier choice, then the browser's first language that we have, then English. */
export function chooseLanguage({ link, stored, browser }: LanguageHints): Language {
  if (link !== undefined) return link;
  if (stored !== null) return stored;
  for (const tag of browser) {
    const primary = tag.toLowerCase().split('-')[0];
    const known = LANGUAGES.find((language) => language === primary);
    if (known !== undefined) return known;
  }
  return 'en';
}
