import type { Language } from '../language.ts';
import { createTranslator } from '../translator.ts';
import { optionsEn } from './en.ts';
import type { OptionsCatalogue, TranslateOptions } from './types.ts';

/** English is part of the panel, so that it always has words. */
export const englishOptions: TranslateOptions = createTranslator<typeof optionsEn>('en', optionsEn);

/** Rejects when the language's chunk cannot be had. */
export async function loadOptions(language: Language): Promise<TranslateOptions> {
  return createTranslator<typeof optionsEn>(language, await catalogueOf(language));
}

async function catalogueOf(language: Language): Promise<OptionsCatalogue> {
  switch (language) {
    case 'en':
      return optionsEn;
    case 'zh':
      return (await import('./zh.ts')).optionsZh;
    case 'fr':
      return (await import('./fr.ts')).optionsFr;
  }
}
