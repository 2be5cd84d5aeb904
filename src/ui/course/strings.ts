/** Words of the course: its page and its lessons, which load with them. Values come formatted; plurals are each language's own business. */
import { wordsIn, type Language } from '../../i18n/language.ts';
import type { FigureUnit } from '../../protocol/lesson/figure.ts';
import type { ClaimVerdict, Section } from '../../protocol/lesson/lesson.ts';
import type { CourseTab } from '../../state/course/course-tabs.ts';
import type { StepState } from '../../state/course/progress.svelte.ts';
import { en } from './strings-en.ts';

/** Units of which a number is followed by a word. */
export type CountUnit = Exclude<FigureUnit, 'bytes' | 'ms' | 'printed'>;

export interface CourseStrings {
  /** BCP 47, for numbers. */
  readonly locale: string;
  readonly title: string;
  readonly close: string;
  readonly tabs: Readonly<Record<CourseTab, string>>;
  readonly section: Readonly<Record<Section, string>>;
  readonly state: Readonly<Record<StepState, string>>;
  /** Of the lesson that is open. */
  readonly open: string;
  readonly progress: (done: string, total: string) => string;
  readonly goOn: (lesson: string) => string;
  readonly begin: (lesson: string) => string;
  readonly reset: string;
  readonly resetAsk: string;
  readonly resetYes: string;
  readonly resetNo: string;
  readonly tableFailed: (detail: string) => string;

  /** `Lesson 16 of 54`. */
  readonly place: (order: string, total: string) => string;
  readonly question: string;
  readonly guess: string;
  readonly unit: string;
  readonly keep: string;
  readonly badNumber: string;
  /** A guess is kept: what to do now. */
  readonly nowRun: string;
  /** It has run, and nothing was guessed. */
  readonly ranWithout: string;
  readonly run: string;
  readonly showAnyway: string;
  readonly again: string;
  readonly measuring: string;
  readonly right: string;
  readonly wrong: string;
  readonly youSaid: (guess: string) => string;
  readonly runSays: (figure: string) => string;
  /** What the program itself says of it. */
  readonly runPrinted: (text: string) => string;
  readonly rightChoice: string;
  readonly yourChoice: string;
  /** The last run does not answer the question, and why. */
  readonly edited: string;
  readonly stopped: string;
  readonly noFigure: string;
  readonly failed: (detail: string) => string;
  readonly explanation: string;

  readonly claims: string;
  readonly says: (articles: readonly string[]) => string;
  readonly verdict: Readonly<Record<ClaimVerdict, string>>;

  readonly steps: string;
  readonly previous: string;
  readonly next: string;
  readonly copyLink: string;
  readonly linkCopied: string;
  readonly linkShown: string;
  readonly count: Readonly<Record<CountUnit, (count: number, formatted: string) => string>>;
}

export { en as englishCourseStrings };

/** By the page's language. English is part of the course; the others are chunks of their own. */
export function loadCourseStrings(language: Language): Promise<CourseStrings> {
  return wordsIn<CourseStrings>(language, en, {
    zh: async () => (await import('./strings-zh.ts')).zh,
    fr: async () => (await import('./strings-fr.ts')).fr,
  });
}
