import type { Language } from '../language.ts';
import { createTranslator } from '../translator.ts';
import { escapeEn } from './en.ts';
import type { EscapeCatalogue, TranslateEscape } from './types.ts';

/** English is part of the chunk that shows the marks, so that it always has words. */
export const englishEscape: TranslateEscape = createTranslator<typeof escapeEn>('en', escapeEn);

/** Rejects when the language's chunk cannot be had. */
export async function loadEscape(language: Language): Promise<TranslateEscape> {
  return createTranslator<typeof escapeEn>(language, await catalogueOf(language));
}

async function catalogueOf(language: Language): Promise<EscapeCatalogue> {
  switch (language) {
    case 'en':
      return escapeEn;
    case 'zh':
      return (await import('./zh.ts')).escapeZh;
    case 'fr':
      return (await import('./fr.ts')).escapeFr;
  }
}
