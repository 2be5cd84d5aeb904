import { createContext } from 'svelte';
import type { TranslateOptions } from '../../i18n/options/types.ts';

/** The panel's words, in the language of the moment: ask anew each time. */
export interface OptionWords {
  readonly t: TranslateOptions;
}

export const [getWords, setWords] = createContext<OptionWords>();
