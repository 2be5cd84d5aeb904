/** What the page says of goroutines without opening their view: loaded when there are some to speak of. */
import type { Language } from '../../i18n/language.ts';
import GoroutineView from './GoroutineView.svelte';
import { loadGoroutineStrings, type GoroutineStrings } from './strings.ts';
import Verdicts from './Verdicts.svelte';

export interface GoroutineParts {
  readonly GoroutineView: typeof GoroutineView;
  readonly Verdicts: typeof Verdicts;
  readonly strings: GoroutineStrings;
}

/** Rejects when the language's chunk cannot be had. */
export async function loadGoroutines(language: Language): Promise<GoroutineParts> {
  return { GoroutineView, Verdicts, strings: await loadGoroutineStrings(language) };
}
