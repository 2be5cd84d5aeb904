import { wordsIn, type Language } from '../language.ts';
import { createTranslator } from '../translator.ts';
import { optionsEn } from './en.ts';
import type { OptionsCatalogue, TranslateOptions } from './types.ts';

/** English is part of the panel, so that it always has words. */
export const englishOptions: TranslateOptions = createTranslator<typeof optionsEn>('en', optionsEn);

/** Rejects when the language's chunk cannot be had. */
export async function loadOptions(language: Language): Promise<TranslateOptions> {
  const catalogue = await wordsIn<OptionsCatalogue>(language, optionsEn, {
    zh: async () => (await import('./zh.ts')).optionsZh,
    fr: async () => (await import('./fr.ts')).optionsFr,
  });
  return createTranslator<typeof optionsEn>(language, catalogue);
}
