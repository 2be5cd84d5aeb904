import type { ExploreStrings } from './strings.ts';

export const en: ExploreStrings = {
  locale: 'en',
  title: 'Schedules',
  intro:
    'Some mistakes show only when goroutines take turns in an unlucky order. This runs the program many times, each time in another order, and lists how it ended.',
  count: 'How many schedules',
  schedules: (formatted) => `${formatted} schedules`,
  start: 'Explore',
  stop: 'Stop',
  building: 'Building the program…',
  running: (tried, asked) => `${tried} of ${asked} schedules`,
  done: (tried, outcomes, formatted) =>
    `${tried} schedules, ${outcomes === 1 ? 'one outcome: always the same' : `${formatted} different outcomes`}.`,
  stopped: (tried, asked) => `Stopped after ${tried} of ${asked} schedules.`,
  failure: {
    diagnostics: 'The program does not compile. Run it to see why.',
    options: 'One of the run options is not understood. Run the program to see which.',
    toolchain: 'The compiler could not be loaded. Run the program to see why.',
  },
  broken: (detail) => `The program could not be explored: ${detail}`,
  stale: 'The program has changed since: explore it again to replay.',
  table: 'Outcomes, the commonest first',
  columns: { outcome: 'Outcome', schedules: 'Schedules', seed: 'First seed' },
  usual: 'as in an ordinary run',
  replay: 'Replay',
  replaySeed: (seed) => `Replay seed ${seed}`,
  ending: {
    exit: (code) => (code === '0' ? 'Ends normally' : `Exits with code ${code}`),
    panic: () => 'Panics',
    deadlock: () => 'Deadlocks',
    'out-of-memory': () => 'Runs out of memory',
    fatal: () => 'Dies of a fatal error',
    stopped: () => 'Had not ended after five seconds',
    crashed: () => 'Crashes',
  },
  leaks: { proven: 'Leaks goroutines', suspected: 'May leak goroutines' },
  unknownLine: 'an unknown line',
  orders: (count) => `the same lines in ${count} orders`,
};
