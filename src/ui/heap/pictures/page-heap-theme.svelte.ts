/** The pictures' colours as the page's theme has them, followed as it changes. */
import { DARK_HEAP_THEME, LIGHT_HEAP_THEME, type HeapTheme } from '../../../draw/heap/heap-theme.ts';
import { watchPageTheme } from '../../charts/page-theme.ts';

/** Properties of the page that replace the pictures' own; canvas cannot use custom properties, so their values are read. */
const PAGE_PROPERTIES: Readonly<Partial<Record<keyof HeapTheme, string>>> = {
  background: '--hs-surface',
  text: '--hs-text',
  muted: '--hs-muted',
  font: '--hs-font',
  mono: '--hs-mono',
};

export function readHeapTheme(): HeapTheme {
  const style = getComputedStyle(document.documentElement);
  const base = style.colorScheme.includes('dark') ? DARK_HEAP_THEME : LIGHT_HEAP_THEME;
  const own = Object.entries(PAGE_PROPERTIES).flatMap(([name, property]) => {
    const value = style.getPropertyValue(property).trim();
    return value === '' ? [] : [[name, value]];
  });
  return { ...base, ...Object.fromEntries(own) };
}

/** To be made while a component is set up. */
export class PageHeapTheme {
  #theme = $state.raw(readHeapTheme());

  constructor() {
    $effect(() => watchPageTheme(() => (this.#theme = readHeapTheme())));
  }

  get now(): HeapTheme {
    return this.#theme;
  }
}
