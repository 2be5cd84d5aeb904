import { en } from './en.ts';
import { wordsIn, type Language } from './language.ts';
import type { Catalogue } from './types.ts';

/** A language's messages. Rejects when its chunk cannot be had. */
export function loadCatalogue(language: Language): Promise<Catalogue> {
  return wordsIn<Catalogue>(language, en, {
    zh: async () => (await import('./zh.ts')).zh,
    fr: async () => (await import('./fr.ts')).fr,
  });
}
