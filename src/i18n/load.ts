import { en } from './en.ts';
import type { Language } from './language.ts';
import type { Catalogue } from './types.ts';

/** A language's messages. English is part of the page, so that it always has words; the others are chunks of their own. */
export async function loadCatalogue(language: Language): Promise<Catalogue> {
  switch (language) {
    case 'en':
      return en;
    case 'zh':
      return (await import('./zh.ts')).zh;
    case 'fr':
      return (await import('./fr.ts')).fr;
  }
}
