import type { AnsiColor, TextStyle } from '../../model/output/style.ts';

/** Levels of one channel in xterm's 6 × 6 × 6 colour cube. */
const CUBE = [0, 95, 135, 175, 215, 255] as const;
const CUBE_START = 16;
const GREY_START = 232;

/** CSS for a colour. The first 16 are the theme's; the rest are the same for every terminal. */
export function cssColor(color: AnsiColor): string {
  if (typeof color === 'string') return color;
  if (color < CUBE_START) return `var(--hs-ansi-${color})`;
  if (color >= GREY_START) {
    const grey = 8 + 10 * (color - GREY_START);
    return `rgb(${grey} ${grey} ${grey})`;
  }
  const at = color - CUBE_START;
  const channel = (index: number): number => CUBE[index % 6] ?? 0;
  return `rgb(${channel(Math.floor(at / 36))} ${channel(Math.floor(at / 6))} ${channel(at)})`;
}

/** Inline CSS of a span; undefined for plain text, which most is. */
export function spanCss({ foreground, background, inverse, ...style }: TextStyle): string | undefined {
  const front = foreground === null ? null : cssColor(foreground);
  const back = background === null ? null : cssColor(background);
  const color = inverse ? (back ?? 'var(--hs-surface)') : front;
  const ground = inverse ? (front ?? 'var(--hs-text)') : back;
  const css: string[] = [];
  if (color !== null) css.push(`color:${color}`);
  if (ground !== null) css.push(`background:${ground}`);
  if (style.bold) css.push('font-weight:700');
  if (style.dim) css.push('opacity:.7');
  if (style.italic) css.push('font-style:italic');
  const lines = [style.underline ? 'underline' : '', style.strike ? 'line-through' : ''].filter(Boolean);
  if (lines.length > 0) css.push(`text-decoration:${lines.join(' ')}`);
  return css.length === 0 ? undefined : css.join(';');
}
