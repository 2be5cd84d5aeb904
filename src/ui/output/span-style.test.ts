import { expect, it } from 'vitest';
import { PLAIN } from '../../model/output/style.ts';
import { cssColor, spanCss } from './span-style.ts';

it('maps the palette as xterm does', () => {
  expect(cssColor(1)).toBe('var(--hs-ansi-1)');
  expect(cssColor(16)).toBe('rgb(0 0 0)');
  expect(cssColor(196)).toBe('rgb(255 0 0)');
  expect(cssColor(67)).toBe('rgb(95 135 175)');
  expect(cssColor(232)).toBe('rgb(8 8 8)');
  expect(cssColor(255)).toBe('rgb(238 238 238)');
  expect(cssColor('#12ab9f')).toBe('#12ab9f');
});

it('gives plain text no style', () => {
  expect(spanCss(PLAIN)).toBeUndefined();
});

it('swaps colours for inverse, the theme’s own included', () => {
  expect(spanCss({ ...PLAIN, inverse: true })).toBe('color:var(--hs-surface);background:var(--hs-text)');
  expect(spanCss({ ...PLAIN, inverse: true, foreground: 2 })).toBe(
    'color:var(--hs-surface);background:var(--hs-ansi-2)',
  );
});

it('combines line decorations', () => {
  expect(spanCss({ ...PLAIN, underline: true, strike: true })).toBe('text-decoration:underline line-through');
});
