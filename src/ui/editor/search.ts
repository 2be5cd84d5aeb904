/** Search and replace: a chunk of its own, for most programs here fit on a screen. */
import { gotoLine, openSearchPanel, searchKeymap, selectNextOccurrence } from '@codemirror/search';
import type { Extension } from '@codemirror/state';
import { keymap, type Command } from '@codemirror/view';

/** Keys of the search, for good. */
export const searchKeys: Extension = keymap.of(searchKeymap);

/** What the first press of a key that loads the search does. */
export const firstCommands = {
  find: openSearchPanel,
  line: gotoLine,
  next: selectNextOccurrence,
} as const satisfies Readonly<Record<string, Command>>;
