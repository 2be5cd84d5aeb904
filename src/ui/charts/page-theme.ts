/** The charts' colours as the page's theme has them. Canvas cannot use custom properties, so their values are read. */
import { DARK_THEME, LIGHT_THEME, type ChartTheme } from '../../draw/theme.ts';

/** Properties the page already has; mark colours may be set with `--hs-chart-<name>`. */
const PAGE_PROPERTIES: Readonly<Partial<Record<keyof ChartTheme, string>>> = {
  background: '--hs-surface',
  text: '--hs-text',
  muted: '--hs-muted',
  grid: '--hs-chart-grid',
  font: '--hs-font',
};

export function readPageTheme(): ChartTheme {
  const style = getComputedStyle(document.documentElement);
  const base = style.colorScheme.includes('dark') ? DARK_THEME : LIGHT_THEME;
  const entries = Object.entries(base).map(([name, fallback]: [string, string]): [string, string] => {
    const property = PAGE_PROPERTIES[name as keyof ChartTheme] ?? `--hs-chart-${name}`;
    return [name, style.getPropertyValue(property).trim() || fallback];
  });
  // Same names as the theme it was made from.
  return Object.fromEntries(entries) as unknown as ChartTheme;
}

/** Calls back when the page's theme may have changed; returns how to stop. */
export function watchPageTheme(onChange: () => void): () => void {
  const attributes = new MutationObserver(onChange);
  attributes.observe(document.documentElement, { attributeFilter: ['data-theme', 'class', 'style'] });
  const system = matchMedia('(prefers-color-scheme: dark)');
  system.addEventListener('change', onChange);
  return () => {
    attributes.disconnect();
    system.removeEventListener('change', onChange);
  };
}
