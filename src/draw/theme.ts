/** Colours of the charts. Every mark has at least 3:1 on its background (WCAG 1.4.11), and differs in dash or shape too. */

export interface ChartTheme {
  readonly background: string;
  readonly text: string;
  readonly muted: string;
  readonly grid: string;
  readonly live: string;
  readonly goal: string;
  readonly floor: string;
  readonly gc: string;
  readonly goroutines: string;
  readonly waiting: string;
  readonly runnable: string;
  /** A CSS font family for labels. */
  readonly font: string;
}

/** Names of the colours that marks use. */
export type MarkColor = 'live' | 'goal' | 'floor' | 'gc' | 'goroutines' | 'waiting' | 'runnable';

const FONT = "system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif";

// Blue against vermilion is the pair of the Okabe–Ito palette that all common kinds of colour blindness tell apart;
// lightness differs as well, for those who see none.
export const LIGHT_THEME: ChartTheme = {
  background: '#fdfdfc',
  text: '#1b211e',
  muted: '#56605b',
  grid: '#e3e6e4',
  live: '#2b7bba',
  goal: '#6b7570',
  floor: '#b93a00',
  gc: '#6f4aa8',
  goroutines: '#00677c',
  waiting: '#a15c00',
  runnable: '#8a2c6b',
  font: FONT,
};

export const DARK_THEME: ChartTheme = {
  background: '#161b1a',
  text: '#e4eae7',
  muted: '#a1ada8',
  grid: '#28302e',
  live: '#5aa9e6',
  goal: '#94a09b',
  floor: '#ff9152',
  gc: '#b79cf0',
  goroutines: '#55c8dc',
  waiting: '#f2c36b',
  runnable: '#f09bd0',
  font: FONT,
};
