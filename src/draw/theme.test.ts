import { describe, expect, test } from 'vitest';
import { DARK_THEME, LIGHT_THEME, type MarkColor } from './theme.ts';

const MARKS: readonly MarkColor[] = ['live', 'goal', 'floor', 'gc', 'goroutines', 'waiting', 'runnable'];

/** Relative luminance (WCAG 2). */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

describe.each([
  ['light', LIGHT_THEME],
  ['dark', DARK_THEME],
])('%s', (_, theme) => {
  test.each(MARKS)('%s stands out from the background', (mark) => {
    expect(contrast(theme[mark], theme.background)).toBeGreaterThanOrEqual(3);
  });

  test('text can be read', () => {
    expect(contrast(theme.text, theme.background)).toBeGreaterThanOrEqual(7);
    expect(contrast(theme.muted, theme.background)).toBeGreaterThanOrEqual(4.5);
  });
});
