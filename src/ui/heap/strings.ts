/**
 * Words for what is in a heap, shared by the panel's tables, chains and pictures; pictures bring words of their own besides.
 * Counts come as numbers where a plural may depend on them, values formatted.
 */
import type { Language } from '../../i18n/language.ts';
import type { EdgeKind, NodeKind, SnapshotReasonName } from '../../protocol/heap-views.ts';
import { en } from './strings-en.ts';

export interface HeapStrings {
  readonly language: Language;
  /** BCP 47, for numbers. */
  readonly locale: string;

  /** Between two steps of a path. */
  readonly listSeparator: string;
  /** A node by kind; `text` and `count` as in NodeLabel, `count` formatted or empty. */
  readonly node: Readonly<Record<NodeKind, (text: string, count: string) => string>>;
  /** How something is held; `text` as in EdgeLabel, `func` the function of locals. Empty: nothing to say. */
  readonly edge: Readonly<Record<EdgeKind, (text: string, func: string) => string>>;
  readonly reason: Readonly<Record<SnapshotReasonName, string>>;
  readonly objects: (count: number, formatted: string) => string;
}

export { en as englishHeapStrings };

/** By the page's language. English is part of the panel; the others are chunks of their own. */
export async function loadHeapStrings(language: Language): Promise<HeapStrings> {
  switch (language) {
    case 'en':
      return en;
    case 'zh':
      return (await import('./strings-zh.ts')).zh;
    case 'fr':
      return (await import('./strings-fr.ts')).fr;
  }
}
