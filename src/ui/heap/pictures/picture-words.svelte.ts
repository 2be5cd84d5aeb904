/** A picture's words in the language of the moment. */
import type { Language } from '../../../i18n/language.ts';
import { englishPictureStrings, loadPictureStrings, type PictureStrings } from './strings.ts';

/** To be made while a component is set up. */
export class PictureWords {
  #strings = $state.raw<PictureStrings>(englishPictureStrings);

  /** @param language reads state, so that a change is followed */
  constructor(language: () => Language) {
    $effect(() => {
      const wanted = language();
      loadPictureStrings(wanted).then(
        (strings) => {
          if (wanted === language()) this.#strings = strings;
        },
        // English stays, and the console says why.
        (error: unknown) => console.error(error),
      );
    });
  }

  get now(): PictureStrings {
    return this.#strings;
  }
}
