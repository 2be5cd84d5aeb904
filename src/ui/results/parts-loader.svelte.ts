import type { Language } from '../../i18n/language.ts';
import type { Localization } from '../../state/localization.svelte.ts';

/**
 * One of the memory's views with its words in the page's language: chunks of their own, loaded when the view is opened or there is
 * something to say of it. To be made while a component is set up.
 */
export class PartsLoader<T> {
  #parts = $state.raw<T | null>(null);
  #failure = $state<string | null>(null);

  /** @param isWanted reads state; each time it becomes true what could not be had is asked for again */
  constructor(localization: Localization, isWanted: () => boolean, load: (language: Language) => Promise<T>) {
    const wanted = $derived(isWanted());
    $effect(() => {
      const { language } = localization;
      if (!wanted) return;
      this.#failure = null;
      load(language).then(
        (loaded) => {
          if (language === localization.language) this.#parts = loaded;
        },
        (error: unknown) => {
          this.#failure = error instanceof Error ? error.message : String(error);
        },
      );
    });
  }

  /** null: not there (yet). */
  get parts(): T | null {
    return this.#parts;
  }

  /** Why it could not be had; it is asked for again with the next run. */
  get failure(): string | null {
    return this.#failure;
  }
}
