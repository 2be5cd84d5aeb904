/**
 * Colours of the heap's pictures. What belongs to the user's program is blue, the standard library amber, the runtime grey, roots
 * teal, plain data violet: told apart in all common kinds of colour blindness, and each kind has a word beside it too. Outlines
 * have at least 3:1 on the background (WCAG 1.4.11), text at least 4.5:1 on every fill.
 */

export interface HeapTheme {
  readonly background: string;
  readonly text: string;
  readonly muted: string;
  readonly grid: string;
  /** Outline of what is selected. */
  readonly selected: string;
  /** Fill and outline of each kind of thing. */
  readonly user: string;
  readonly userLine: string;
  readonly std: string;
  readonly stdLine: string;
  readonly runtime: string;
  readonly runtimeLine: string;
  readonly root: string;
  readonly rootLine: string;
  readonly data: string;
  readonly dataLine: string;
  /** What a selection matches, inside another fill. */
  readonly match: string;
  /** Bytes that came and that went. */
  readonly grown: string;
  readonly shrunk: string;
  /** CSS font families. */
  readonly font: string;
  readonly mono: string;
}

/** Names of the colours. */
export type HeapColor = Exclude<keyof HeapTheme, 'font' | 'mono'>;

const FONT = "system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif";
const MONO = "ui-monospace, 'SF Mono', Menlo, Consolas, 'DejaVu Sans Mono', monospace";

export const LIGHT_HEAP_THEME: HeapTheme = {
  background: '#fdfdfc',
  text: '#1b211e',
  muted: '#56605b',
  grid: '#d7dbd8',
  selected: '#b3261e',
  user: '#d3e6f6',
  userLine: '#2b7bba',
  std: '#f5e6c8',
  stdLine: '#a15c00',
  runtime: '#e6e9e7',
  runtimeLine: '#6b7570',
  root: '#d3ecef',
  rootLine: '#00677c',
  data: '#ebdff5',
  dataLine: '#6f4aa8',
  match: '#8fc1ea',
  grown: '#b93a00',
  shrunk: '#2b7bba',
  font: FONT,
  mono: MONO,
};

export const DARK_HEAP_THEME: HeapTheme = {
  background: '#161b1a',
  text: '#e4eae7',
  muted: '#a1ada8',
  grid: '#2e3735',
  selected: '#ff9c92',
  user: '#1c3950',
  userLine: '#5aa9e6',
  std: '#40331a',
  stdLine: '#f2c36b',
  runtime: '#2c3432',
  runtimeLine: '#94a09b',
  root: '#14383f',
  rootLine: '#55c8dc',
  data: '#362b4e',
  dataLine: '#b79cf0',
  match: '#2d6595',
  grown: '#ff9152',
  shrunk: '#5aa9e6',
  font: FONT,
  mono: MONO,
};
