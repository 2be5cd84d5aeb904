import { Compartment, type Extension } from '@codemirror/state';
import { keymap, type Command, type EditorView } from '@codemirror/view';
import type * as Search from './search.ts';

type SearchModule = typeof Search;

/** Once loaded, every later document has the search from the start. */
let loaded: SearchModule | null = null;

/**
 * The keys of CodeMirror's search, which is fetched at the first press of one. When it cannot be fetched the keys are
 * given back, so that the browser's own search answers the next press.
 */
export function searchOnDemand(): Extension {
  if (loaded !== null) return loaded.searchKeys;
  const keys = new Compartment();
  const first =
    (name: keyof SearchModule['firstCommands']): Command =>
    (view) => {
      void load(view, keys, name);
      return true;
    };
  return keys.of(
    keymap.of([
      { key: 'Mod-f', run: first('find') },
      { key: 'Mod-Alt-g', run: first('line') },
      { key: 'Mod-d', run: first('next'), preventDefault: true },
    ]),
  );
}

async function load(
  view: EditorView,
  keys: Compartment,
  name: keyof SearchModule['firstCommands'],
): Promise<void> {
  const found = await import('./search.ts').catch((error: unknown) => {
    console.warn('Search could not be loaded; the browser’s own answers instead.', error);
    return null;
  });
  loaded = found;
  view.dispatch({ effects: keys.reconfigure(found === null ? [] : found.searchKeys) });
  found?.firstCommands[name](view);
}
