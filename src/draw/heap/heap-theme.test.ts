import { describe, expect, test } from 'vitest';
import { DARK_HEAP_THEME, LIGHT_HEAP_THEME, type HeapColor, type HeapTheme } from './heap-theme.ts';

function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}

function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light! + 0.05) / (dark! + 0.05);
}

const fills: readonly HeapColor[] = ['background', 'user', 'std', 'runtime', 'root', 'data', 'match'];
const marks: readonly HeapColor[] = [
  'userLine',
  'stdLine',
  'runtimeLine',
  'rootLine',
  'dataLine',
  'grown',
  'shrunk',
  'selected',
];

describe.each<[string, HeapTheme]>([
  ['light', LIGHT_HEAP_THEME],
  ['dark', DARK_HEAP_THEME],
])('%s', (_name, theme) => {
  test.each(fills)('text on %s', (fill) => {
    expect(contrast(theme.text, theme[fill])).toBeGreaterThanOrEqual(4.5);
    if (fill !== 'match') expect(contrast(theme.muted, theme[fill])).toBeGreaterThanOrEqual(4.5);
  });

  test.each(marks)('%s on the background', (mark) => {
    expect(contrast(theme[mark], theme.background)).toBeGreaterThanOrEqual(3);
  });
});
