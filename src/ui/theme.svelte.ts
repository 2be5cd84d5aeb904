import { MediaQuery } from 'svelte/reactivity';
import type { Theme } from '../state/preferences.svelte.ts';

/** Keeps `data-theme` on the root element: the user's choice, or the system's when there is none. Call in a component. */
export function applyTheme(theme: () => Theme): void {
  const systemDark = new MediaQuery('(prefers-color-scheme: dark)');
  $effect(() => {
    const chosen = theme();
    const dark = chosen === 'dark' || (chosen === 'auto' && systemDark.current);
    document.documentElement.dataset['theme'] = dark ? 'dark' : 'light';
  });
}
