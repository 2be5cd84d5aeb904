import { describe, expect, test } from 'vitest';
import { DARK_LANE_THEME, LIGHT_LANE_THEME } from './lane-theme.ts';
import { isWait, LANE_STATES } from './lane-state.ts';

/** Relative luminance (WCAG 2). */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

describe.each([
  ['light', LIGHT_LANE_THEME],
  ['dark', DARK_LANE_THEME],
])('%s', (_, theme) => {
  test.each(LANE_STATES)('%s has a line that stands out', (state) => {
    expect(contrast(theme.line[state], theme.background)).toBeGreaterThanOrEqual(3);
  });

  test.each(LANE_STATES.filter(isWait))('text can be read on %s', (state) => {
    expect(contrast(theme.text, theme.fill[state])).toBeGreaterThanOrEqual(4.5);
  });

  test('text can be read on the background and on what is selected', () => {
    for (const back of [theme.background, theme.selected]) {
      expect(contrast(theme.text, back)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(theme.muted, back)).toBeGreaterThanOrEqual(4.5);
    }
  });

  test('arrows and the cursor stand out', () => {
    for (const mark of [theme.cursor, theme.creator, theme.waker])
      expect(contrast(mark, theme.background)).toBeGreaterThanOrEqual(3);
  });
});
