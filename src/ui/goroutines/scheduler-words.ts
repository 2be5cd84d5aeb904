/** Words for what the collector and the scheduler did, and for files of a run. Counts come as numbers where a plural may depend on them. */
import type { GoroutineExport } from '../../protocol/goroutine-exports.ts';

export interface SchedulerWords {
  /** Of the tab. */
  readonly title: string;
  readonly inView: string;

  readonly states: string;
  readonly statesHelp: (most: string) => string;
  readonly stateColumns: Readonly<Record<'state' | 'time' | 'share', string>>;
  readonly queue: string;
  readonly queueHelp: (most: number, formatted: string) => string;

  readonly collections: (count: number, formatted: string) => string;
  readonly noCollections: string;
  readonly shownOf: (shown: string, all: string) => string;
  readonly collectionColumns: Readonly<
    Record<
      | 'cycle'
      | 'start'
      | 'sweepStop'
      | 'mark'
      | 'markStop'
      | 'assist'
      | 'background'
      | 'heap'
      | 'goal'
      | 'forced',
      string
    >
  >;
  readonly forced: string;
  readonly notForced: string;
  readonly line: (cycle: number) => string;
  readonly lineHelp: string;
  /** Some figures only the runtime knows. */
  readonly missing: string;
  readonly chooseCycle: (cycle: number) => string;

  readonly pauses: string;
  readonly pausesSummary: (words: {
    readonly count: number;
    readonly formatted: string;
    readonly total: string;
    readonly median: string;
    readonly p99: string;
    readonly longest: string;
  }) => string;
  readonly pauseColumns: Readonly<Record<'length' | 'sweepStops' | 'markStops', string>>;
  readonly lessThan: (duration: string) => string;
  readonly between: (from: string, to: string) => string;
  /** Clocks of browsers are coarse. */
  readonly coarseClock: string;
  readonly virtualClock: string;

  readonly save: string;
  readonly untilMoment: string;
  readonly kinds: Readonly<Record<GoroutineExport, string>>;
  readonly kindHints: Readonly<Record<GoroutineExport, string>>;
  readonly saving: string;
  readonly saveFailed: (detail: string) => string;
}
