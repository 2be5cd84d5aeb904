import type { SchedulerWords } from './scheduler-words.ts';

export const en: SchedulerWords = {
  title: 'Collector and scheduler',
  inView: 'Figures are of the time in view.',

  states: 'Goroutines by state',
  statesHelp: (most) => `Over time, one above the other; ${most} at most. Marks below: collections.`,
  stateColumns: { state: 'State', time: 'Time of all goroutines', share: 'Share' },
  queue: 'Run queue',
  queueHelp: (most, formatted) =>
    most === 0
      ? 'Nobody had to wait for a turn.'
      : `Goroutines that could run and waited for their turn: ${formatted} at most.`,

  collections: (count, formatted) => (count === 1 ? '1 collection' : `${formatted} collections`),
  noCollections: 'No collection in this time.',
  shownOf: (shown, all) => `${shown} of ${all} are listed.`,
  collectionColumns: {
    cycle: 'GC',
    start: 'Start',
    sweepStop: 'Stop before',
    mark: 'Marking',
    markStop: 'Stop after',
    assist: 'Assist',
    background: 'Workers',
    heap: 'Heap, MB',
    goal: 'Goal, MB',
    forced: 'Asked for',
  },
  forced: 'by the program',
  notForced: 'no',
  line: (cycle) => `Collection ${cycle} as GODEBUG=gctrace=1 prints it`,
  lineHelp:
    'In order: number, start, share of the processor · stop, marking, stop by the clock · stop, assist/workers/idle time, stop on the ' +
    'processor · heap at the start, as marking ended, what was left · goal · stacks · globals · processors.',
  missing:
    'Assist and workers’ time, stacks and globals are known only to the runtime. Set GODEBUG to gctrace=1 in the run options and run again: ' +
    'the lines it prints fill them in. Start is counted from the program’s start here, from a little later there.',
  chooseCycle: (cycle) => `Show collection ${cycle}`,

  pauses: 'How long the world stood still',
  pausesSummary: ({ count, formatted, total, median, p99, longest }) =>
    count === 0
      ? 'It never did.'
      : `${formatted} stops, ${total} in all. Half were at most ${median}, 99 of 100 at most ${p99}, the longest ${longest}.`,
  pauseColumns: { length: 'Length', sweepStops: 'before marking', markStops: 'after marking' },
  lessThan: (duration) => `under ${duration}`,
  between: (from, to) => `${from} – ${to}`,
  coarseClock:
    'Clocks in browsers go in steps of up to 0.1 ms: a shorter stop counts as none or as one step.',
  virtualClock: 'This run had a virtual clock, which does not measure how long a collection takes.',

  save: 'Save for other tools',
  untilMoment: 'Only up to the moment looked at',
  kinds: {
    'go-trace': 'Execution trace (trace.out)',
    perfetto: 'Perfetto trace (.pftrace)',
    'goroutine-profile': 'pprof goroutine profile (.pb)',
  },
  kindHints: {
    'go-trace': 'go tool trace trace.out',
    perfetto: 'Open it at ui.perfetto.dev; it stays in your browser.',
    'goroutine-profile': 'go tool pprof goroutines.pb',
  },
  saving: 'Writing the file…',
  saveFailed: (detail) => `The file could not be written: ${detail}`,
};
