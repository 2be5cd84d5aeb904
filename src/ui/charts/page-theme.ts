/** Colours of pictures as the page's theme has them. Canvas cannot use custom properties, so their values are read. */
import { DARK_THEME, LIGHT_THEME, type ChartTheme } from '../../draw/theme.ts';

/** Properties the page already has; mark colours may be set with `--hs-chart-<name>`. */
const PAGE_PROPERTIES: Readonly<Partial<Record<keyof ChartTheme, string>>> = {
  background: '--hs-surface',
  text: '--hs-text',
  muted: '--hs-muted',
  grid: '--hs-chart-grid',
  font: '--hs-font',
};

/**
 * A theme of names and CSS values, light or dark as the page is.
 * @param properties of the page, whose values replace the theme's own
 * @param prefix of properties that replace any other value: `<prefix><name>`
 */
export function readTheme<T extends object>(
  light: T,
  dark: T,
  properties: Readonly<Partial<Record<keyof T, string>>>,
  prefix: string,
): T {
  const style = getComputedStyle(document.documentElement);
  const base = style.colorScheme.includes('dark') ? dark : light;
  const entries = Object.entries(base).map(([name, fallback]: [string, string]): [string, string] => {
    const property = properties[name as keyof T] ?? prefix + name;
    return [name, style.getPropertyValue(property).trim() || fallback];
  });
  // Same names as the theme it was made from.
  return Object.fromEntries(entries) as T;
}

export const readPageTheme = (): ChartTheme =>
  readTheme(LIGHT_THEME, DARK_THEME, PAGE_PROPERTIES, '--hs-chart-');

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
