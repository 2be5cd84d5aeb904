/** Words for the lives of goroutines. Counts come as numbers where a plural may depend on them, other values formatted. */
import type { LaneState } from '../../draw/goroutines/lane-state.ts';
import { wordsIn, type Language } from '../../i18n/language.ts';
import type { GoroutineId, LaneOrder, WaitGraphEdge, WaitObject } from '../../protocol/goroutine-views.ts';
import { en } from './strings-en.ts';
import type { SchedulerWords } from './scheduler-words.ts';
import type { VerdictWords } from './verdict-words.ts';

export type ObjectKind = WaitObject['kind'];

export interface GoroutineStrings {
  /** BCP 47, for numbers. */
  readonly locale: string;
  readonly scheduler: SchedulerWords;
  readonly verdict: VerdictWords;
  readonly title: string;
  readonly state: Readonly<Record<LaneState, string>>;
  readonly goroutine: (id: GoroutineId) => string;
  /** Goroutine 0: a timer, the event loop, the collector. */
  readonly runtime: string;
  readonly goroutines: (count: number, formatted: string) => string;
  readonly group: (name: string, count: string) => string;
  readonly class: Readonly<Record<'proven' | 'suspected', string>>;
  /** Spoken, of a group in which some are leaked. */
  readonly leakedOf: (leaked: string, all: string) => string;
  readonly startedAt: (place: string) => string;
  readonly unknownPlace: string;

  readonly overview: (words: {
    readonly created: number;
    readonly alive: number;
    readonly proven: number;
    readonly ended: boolean;
    readonly format: (count: number) => string;
  }) => string;
  readonly folded: (events: string, before: string) => string;
  readonly empty: Readonly<Record<'title' | 'before' | 'level' | 'running' | 'saved', string>>;
  readonly panelFailed: (detail: string) => string;
  readonly workerFailed: (detail: string) => string;
  readonly flood: string;
  readonly streamProblem: (detail: string) => string;

  readonly groupBySite: string;
  readonly orderLabel: string;
  readonly order: Readonly<Record<LaneOrder, string>>;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly showAll: string;
  readonly savePng: string;
  readonly pictureFailed: string;
  readonly lanes: string;
  readonly lanesHelp: string;
  /** Spoken and beside the pointer: what a goroutine does at a moment. */
  readonly doing: (words: {
    readonly who: string;
    readonly state: string;
    readonly detail: string;
    readonly duration: string;
  }) => string;
  readonly changes: (count: number, formatted: string) => string;
  readonly legend: string;
  readonly legendStart: string;
  readonly legendEnd: string;
  readonly legendFolded: string;
  readonly legendCreator: string;
  readonly legendWaker: string;
  /** Above the list of arrows in words. */
  readonly arrows: (who: string) => string;
  readonly moreArrows: (count: string) => string;

  readonly moment: string;
  readonly momentHelp: string;
  readonly atEnd: string;
  readonly toEnd: string;
  readonly heapThen: {
    readonly title: string;
    /** `goal` empty: there is none. */
    readonly live: (bytes: string, goal: string) => string;
    readonly lastGC: (cycle: string, ago: string, left: string) => string;
    readonly noGC: string;
    /** The nearest; `name` as the program called it, or empty. */
    readonly openSnapshot: (name: string, when: string) => string;
  };
  readonly byState: string;
  readonly allStates: string;
  readonly instant: string;
  readonly instantHelp: string;
  readonly columns: Readonly<Record<'who' | 'state' | 'where' | 'since' | 'started', string>>;
  readonly none: string;
  readonly rows: (from: string, to: string, total: string) => string;
  readonly previous: string;
  readonly next: string;
  readonly oneByOne: string;
  readonly omittedArrows: (count: string) => string;

  readonly detail: Readonly<
    Record<
      | 'close'
      | 'now'
      | 'stack'
      | 'noStack'
      | 'creators'
      | 'woken'
      | 'times'
      | 'waits'
      | 'history'
      | 'beforeMain',
      string
    >
  >;
  readonly gone: string;
  readonly wokenBy: (by: string, when: string) => string;
  readonly started: (by: string, when: string) => string;
  readonly ended: (when: string) => string;
  readonly alive: string;
  readonly wokenTimes: (count: number, formatted: string) => string;
  readonly lastly: (when: string) => string;
  readonly from: (when: string) => string;
  readonly foldedLife: (count: string) => string;

  readonly tabs: Readonly<Record<'instant' | 'waits', string>>;
  readonly waits: string;
  readonly waitsHelp: string;
  readonly nobodyWaits: string;
  readonly omittedWaits: (count: number, formatted: string) => string;
  readonly object: Readonly<Record<ObjectKind, string>>;
  readonly channel: (elementType: string) => string;
  readonly buffer: (fill: string, capacity: string) => string;
  readonly unbuffered: string;
  readonly madeAt: (place: string) => string;
  readonly edge: Readonly<Record<WaitGraphEdge['kind'], string>>;
  /** Spoken: `a` waits for `b` in this way. */
  readonly edgeText: (from: string, edge: string, to: string) => string;
  readonly deadlock: (count: number) => string;
  readonly inDeadlock: string;
}

export { en as englishGoroutineStrings };

/** By the page's language. English is part of the panel; the others are chunks of their own. */
export function loadGoroutineStrings(language: Language): Promise<GoroutineStrings> {
  return wordsIn<GoroutineStrings>(language, en, {
    zh: async () => (await import('./strings-zh.ts')).zh,
    fr: async () => (await import('./strings-fr.ts')).fr,
  });
}
