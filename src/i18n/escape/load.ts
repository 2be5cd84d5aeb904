import { wordsIn, type Language } from '../language.ts';
import { createTranslator } from '../translator.ts';
import { escapeEn } from './en.ts';
import type { EscapeCatalogue, TranslateEscape } from './types.ts';

/** English is part of the chunk that shows the marks, so that it always has words. */
export const englishEscape: TranslateEscape = createTranslator<typeof escapeEn>('en', escapeEn);

/** Rejects when the language's chunk cannot be had. */
export async function loadEscape(language: Language): Promise<TranslateEscape> {
  const catalogue = await wordsIn<EscapeCatalogue>(language, escapeEn, {
    zh: async () => (await import('./zh.ts')).escapeZh,
    fr: async () => (await import('./fr.ts')).escapeFr,
  });
  return createTranslator<typeof escapeEn>(language, catalogue);
}
