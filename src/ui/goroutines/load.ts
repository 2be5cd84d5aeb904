/** What the page says of goroutines without opening their view: loaded when there are some to look at. */
import type { Language } from '../../i18n/language.ts';
import EmptyGoroutines from './EmptyGoroutines.svelte';
import type GoroutinePanel from './GoroutinePanel.svelte';
import { GoroutineLook } from './look.svelte.ts';
import { loadGoroutineStrings, type GoroutineStrings } from './strings.ts';
import Verdicts from './Verdicts.svelte';

export interface GoroutineParts {
  readonly EmptyGoroutines: typeof EmptyGoroutines;
  readonly GoroutineLook: typeof GoroutineLook;
  readonly Verdicts: typeof Verdicts;
  /** The view itself, a chunk of its own. */
  readonly loadPanel: () => Promise<{ readonly default: typeof GoroutinePanel }>;
  readonly strings: GoroutineStrings;
}

/** Rejects when the language's chunk cannot be had. */
export async function loadGoroutines(language: Language): Promise<GoroutineParts> {
  return {
    EmptyGoroutines,
    GoroutineLook,
    Verdicts,
    loadPanel: () => import('./GoroutinePanel.svelte'),
    strings: await loadGoroutineStrings(language),
  };
}
