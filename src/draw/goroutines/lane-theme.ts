/**
 * Colours of goroutines' states. Running is a strong green, waiting for its turn amber; waits are pale with a line of their kind
 * below: channels blue, locks violet, WaitGroup and Cond pink, time teal, the rest grey; what can never go on is red and hatched. Told apart in all common kinds
 * of colour blindness by lightness and by shape, and each has a word beside it. Lines have at least 3:1 on the background
 * (WCAG 1.4.11), text at least 4.5:1 on every pale fill.
 */
import type { LaneState } from './lane-state.ts';

export interface LaneTheme {
  readonly background: string;
  readonly text: string;
  readonly muted: string;
  readonly grid: string;
  /** Band behind what is selected. */
  readonly selected: string;
  /** The moment looked at, arrows between lanes. */
  readonly cursor: string;
  readonly creator: string;
  readonly waker: string;
  readonly fill: Readonly<Record<LaneState, string>>;
  /** Below a wait, around everything else. */
  readonly line: Readonly<Record<LaneState, string>>;
  /** CSS font families. */
  readonly font: string;
  readonly mono: string;
}

const FONT = "system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif";
const MONO = "ui-monospace, 'SF Mono', Menlo, Consolas, 'DejaVu Sans Mono', monospace";

export const LIGHT_LANE_THEME: LaneTheme = {
  background: '#fdfdfc',
  text: '#1b211e',
  muted: '#56605b',
  grid: '#e3e6e4',
  selected: '#dceef1',
  cursor: '#1b211e',
  creator: '#6f4aa8',
  waker: '#1d6b35',
  fill: {
    running: '#1d7a45',
    runnable: '#d99000',
    channel: '#d3e6f6',
    lock: '#ebdff5',
    sync: '#f7dfec',
    timer: '#d3ecef',
    other: '#e6e9e7',
    stuck: '#fbe0dc',
  },
  line: {
    running: '#0f5c31',
    runnable: '#a86f00',
    channel: '#2b7bba',
    lock: '#6f4aa8',
    sync: '#a8327a',
    timer: '#00677c',
    other: '#6b7570',
    stuck: '#b3261e',
  },
  font: FONT,
  mono: MONO,
};

export const DARK_LANE_THEME: LaneTheme = {
  background: '#161b1a',
  text: '#e4eae7',
  muted: '#a1ada8',
  grid: '#28302e',
  selected: '#14363d',
  cursor: '#e4eae7',
  creator: '#b79cf0',
  waker: '#83d69b',
  fill: {
    running: '#5fcf8a',
    runnable: '#f2b84b',
    channel: '#1c3950',
    lock: '#362b4e',
    sync: '#4a2440',
    timer: '#14383f',
    other: '#2c3432',
    stuck: '#4a2320',
  },
  line: {
    running: '#a5ecc0',
    runnable: '#ffd788',
    channel: '#5aa9e6',
    lock: '#b79cf0',
    sync: '#f09bd0',
    timer: '#55c8dc',
    other: '#94a09b',
    stuck: '#ff9c92',
  },
  font: FONT,
  mono: MONO,
};
