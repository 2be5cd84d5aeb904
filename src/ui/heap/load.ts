/** What the page says of a heap without opening its view: loaded when there is one to look at. */
import type { Language } from '../../i18n/language.ts';
import EditorHeat from './EditorHeat.svelte';
import Headline from './Headline.svelte';
import type HeapPanel from './HeapPanel.svelte';
import SnapshotMarks from './SnapshotMarks.svelte';
import { loadHeapStrings, type HeapStrings } from './strings.ts';

export interface HeapParts {
  readonly EditorHeat: typeof EditorHeat;
  readonly Headline: typeof Headline;
  readonly SnapshotMarks: typeof SnapshotMarks;
  /** The view itself, a chunk of its own. */
  readonly loadPanel: () => Promise<{ readonly default: typeof HeapPanel }>;
  readonly strings: HeapStrings;
}

/** Rejects when the language's chunk cannot be had. */
export async function loadHeap(language: Language): Promise<HeapParts> {
  return {
    EditorHeat,
    Headline,
    SnapshotMarks,
    loadPanel: () => import('./HeapPanel.svelte'),
    strings: await loadHeapStrings(language),
  };
}
