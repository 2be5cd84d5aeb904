import { formatBytes, formatDuration } from '../base/format.ts';
import { en } from '../i18n/en.ts';
import { HTML_LANG, type Language } from '../i18n/language.ts';
import { loadCatalogue } from '../i18n/load.ts';
import { createTranslator } from '../i18n/translator.ts';
import type { Translate } from '../i18n/types.ts';

const NS_PER_MS = 1e6;

/** The page's language. Reading any member in a component makes it follow a change. */
export class Localization {
  #language = $state.raw<Language>('en');
  #translate = $state.raw<Translate>(createTranslator('en', en));
  #wanted: Language = 'en';

  get language(): Language {
    return this.#language;
  }

  /** BCP 47 tag for `lang` attributes and Intl. */
  get tag(): string {
    return HTML_LANG[this.#language];
  }

  get t(): Translate {
    return this.#translate;
  }

  bytes(bytes: number): string {
    return formatBytes(bytes, this.tag);
  }

  /** @param ms milliseconds */
  duration(ms: number): string {
    return formatDuration(ms * NS_PER_MS, this.tag);
  }

  /** Rejects when the language's chunk cannot be had; the page then stays as it was. */
  async use(language: Language): Promise<void> {
    this.#wanted = language;
    const catalogue = await loadCatalogue(language);
    // The user may have chosen again while the chunk was on its way.
    if (this.#wanted !== language) return;
    this.#language = language;
    this.#translate = createTranslator(language, catalogue);
  }
}
