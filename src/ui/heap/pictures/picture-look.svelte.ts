/** What a picture is drawn with: the page's theme and the words in its language, followed as they change. */
import { DARK_HEAP_THEME, LIGHT_HEAP_THEME, type HeapTheme } from '../../../draw/heap/heap-theme.ts';
import { LoadedWords } from '../../../state/loaded-words.svelte.ts';
import { readTheme, watchPageTheme } from '../../charts/page-theme.ts';
import { getWorkspace } from '../../context.ts';
import { englishPictureStrings, loadPictureStrings, type PictureStrings } from './strings.ts';

const PAGE_PROPERTIES: Readonly<Partial<Record<keyof HeapTheme, string>>> = {
  background: '--hs-surface',
  text: '--hs-text',
  muted: '--hs-muted',
  font: '--hs-font',
  mono: '--hs-mono',
};

const readHeapTheme = (): HeapTheme =>
  readTheme(LIGHT_HEAP_THEME, DARK_HEAP_THEME, PAGE_PROPERTIES, '--hs-heap-');

/** To be made while a component is set up. */
export class PictureLook {
  #theme = $state.raw(readHeapTheme());
  readonly #words = new LoadedWords(getWorkspace(), englishPictureStrings, loadPictureStrings);

  constructor() {
    $effect(() => watchPageTheme(() => (this.#theme = readHeapTheme())));
  }

  get theme(): HeapTheme {
    return this.#theme;
  }

  get words(): PictureStrings {
    return this.#words.now;
  }
}
