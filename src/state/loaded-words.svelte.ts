import type { Language } from '../i18n/language.ts';
import type { Localization } from './localization.svelte.ts';
import type { Notices } from './notices.svelte.ts';

interface Page {
  readonly localization: Localization;
  readonly notices: Notices;
}

/**
 * The words of a part of the page that loads on its own, in the page's language: English until others are there, and where
 * they cannot be had, which the page says. To be made while a component is set up.
 */
export class LoadedWords<T> {
  #now: T;
  #ready = $state(false);

  constructor({ localization, notices }: Page, english: T, load: (language: Language) => Promise<T>) {
    this.#now = $state.raw(english);
    $effect(() => {
      const { language } = localization;
      load(language)
        .then(
          (words) => {
            if (language === localization.language) this.#now = words;
          },
          (error: unknown) => {
            notices.add({ kind: 'language', detail: error instanceof Error ? error.message : String(error) });
          },
        )
        .finally(() => {
          this.#ready = true;
        });
    });
  }

  get now(): T {
    return this.#now;
  }

  /** The first words have come, or cannot be had. */
  get ready(): boolean {
    return this.#ready;
  }
}
