/** Colours of lanes, light or dark as the page is. */
import { DARK_LANE_THEME, LIGHT_LANE_THEME, type LaneTheme } from '../../draw/goroutines/lane-theme.ts';

export function readLaneTheme(): LaneTheme {
  const scheme = getComputedStyle(document.documentElement).colorScheme;
  return scheme.includes('dark') ? DARK_LANE_THEME : LIGHT_LANE_THEME;
}
