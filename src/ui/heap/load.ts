/** The heap's view with its words: what the page loads when there is a heap to look at. */
import type { Language } from '../../i18n/language.ts';
import EditorHeat from './EditorHeat.svelte';
import Headline from './Headline.svelte';
import HeapPanel from './HeapPanel.svelte';
import { loadHeapStrings, type HeapStrings } from './strings.ts';

export interface HeapParts {
  readonly EditorHeat: typeof EditorHeat;
  readonly Headline: typeof Headline;
  readonly Panel: typeof HeapPanel;
  readonly strings: HeapStrings;
}

/** Rejects when the language's chunk cannot be had. */
export async function loadHeap(language: Language): Promise<HeapParts> {
  return { EditorHeat, Headline, Panel: HeapPanel, strings: await loadHeapStrings(language) };
}
