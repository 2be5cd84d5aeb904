/** Every word the charts show. Values come formatted; plural and word order are each language's own business. */
import { wordsIn, type Language } from '../../i18n/language.ts';
import type { ClockKind } from '../../protocol/run.ts';
import { en } from './strings-en.ts';

/** What is said of one GC mark; a mark may stand for several cycles. */
export interface GcWords {
  /** `12` or `12–19`. */
  readonly cycle: string;
  readonly cycles: number;
  readonly forced: number;
  readonly time: string;
  /** null: not measured, as on the virtual clock. */
  readonly measured: { readonly duration: string; readonly pause: string } | null;
  readonly before: string;
  readonly after: string;
}

export interface SummaryWords {
  readonly time: string;
  readonly live: string;
  /** Heap after the last GC; null before the first. */
  readonly floor: string | null;
  readonly gcs: number;
  readonly goroutines: number;
  readonly running: boolean;
}

export interface HeapVerdictWords {
  readonly gcs: number;
  readonly from: string;
  readonly to: string;
  readonly low: string;
  readonly high: string;
}

export interface GoroutineVerdictWords {
  readonly alive: number;
  readonly more: number;
  readonly fromSite: number;
  /** `main.go:14`; null when not known. */
  readonly site: string | null;
  readonly ended: boolean;
}

export interface ChartStrings {
  /** BCP 47, for numbers. */
  readonly locale: string;
  readonly title: string;
  readonly heap: string;
  readonly goroutinesHeading: string;
  readonly live: string;
  readonly floor: string;
  readonly goal: string;
  readonly gc: string;
  /** Instead of `gc` where pauses are not measured. */
  readonly gcCycle: string;
  readonly goroutines: string;
  readonly waiting: string;
  readonly runnable: string;
  readonly time: string;
  readonly virtualTime: string;
  /** What the time axes count. */
  readonly axis: Readonly<Record<ClockKind, string>>;
  /** The views of the memory: these charts, one heap, and the lives of goroutines. */
  readonly views: string;
  readonly view: Readonly<Record<'time' | 'heap' | 'goroutines' | 'explore', string>>;
  readonly exploreFailed: (detail: string) => string;
  readonly viewFailed: (detail: string) => string;
  /** The button that records the heap of a running program, and why it cannot be pressed. */
  readonly snapshot: Readonly<Record<'take' | 'hint' | 'level' | 'idle' | 'asked', string>>;
  readonly emptyTitle: string;
  readonly emptyText: string;
  readonly startingText: string;
  readonly resetZoom: string;
  readonly showTable: string;
  readonly hideTable: string;
  readonly downloadPng: string;
  readonly downloadSvg: string;
  readonly downloadFailed: string;
  /** Accessible name of a chart's cursor. */
  readonly cursor: (chart: string) => string;
  readonly keyboardHelp: string;
  readonly gcList: string;
  readonly gcMark: (words: GcWords) => string;
  readonly summary: (words: SummaryWords) => string;
  readonly problem: (detail: string) => string;
  readonly cyclesTable: (shown: number, total: number) => string;
  readonly samplesTable: (shown: number, total: number) => string;
  readonly cycleColumn: string;
  readonly start: string;
  readonly duration: string;
  readonly pause: string;
  readonly before: string;
  readonly after: string;
  readonly forced: string;
  readonly yes: string;
  readonly no: string;
  readonly inUse: string;
  readonly system: string;
  readonly verdicts: string;
  readonly rising: (words: HeapVerdictWords) => string;
  readonly levelled: (words: HeapVerdictWords) => string;
  readonly flat: (words: HeapVerdictWords) => string;
  readonly swings: (words: HeapVerdictWords) => string;
  readonly fell: (words: HeapVerdictWords) => string;
  readonly tooFew: (gcs: number, needed: number, ended: boolean) => string;
  readonly goroutinesGrowing: (words: GoroutineVerdictWords) => string;
  readonly goroutinesAlive: (words: GoroutineVerdictWords) => string;
  readonly goroutinesSteady: string;
}

export { en as englishChartStrings };

/** By the page's language. English is part of the charts; the others are chunks of their own. */
export function loadChartStrings(language: Language): Promise<ChartStrings> {
  return wordsIn<ChartStrings>(language, en, {
    zh: async () => (await import('./strings-zh.ts')).zh,
    fr: async () => (await import('./strings-fr.ts')).fr,
  });
}
