/** Words of the schedules' view, which load with it. Counts come as numbers where a plural depends on them, values formatted. */
import { wordsIn, type Language } from '../../i18n/language.ts';
import type { ExitKind } from '../../protocol/run.ts';
import { en } from './strings-en.ts';

export interface ExploreStrings {
  /** BCP 47, for numbers. */
  readonly locale: string;
  readonly title: string;
  readonly intro: string;
  /** Of the choice how many schedules are tried. */
  readonly count: string;
  readonly schedules: (formatted: string) => string;
  readonly start: string;
  readonly stop: string;
  readonly building: string;
  readonly running: (tried: string, asked: string) => string;
  readonly done: (tried: string, outcomes: number, formatted: string) => string;
  readonly stopped: (tried: string, asked: string) => string;
  readonly failure: Readonly<Record<'diagnostics' | 'options' | 'toolchain', string>>;
  readonly broken: (detail: string) => string;
  readonly stale: string;
  readonly table: string;
  readonly columns: Readonly<Record<'outcome' | 'schedules' | 'seed', string>>;
  /** The outcome of an ordinary run. */
  readonly usual: string;
  readonly replay: string;
  readonly replaySeed: (seed: string) => string;
  /** How the program ended; panics and fatal errors have a message of their own besides. */
  readonly ending: Readonly<Record<ExitKind, (code: string) => string>>;
  /** Instead of an ordinary end: goroutines are left that can never go on, or perhaps never will. */
  readonly leaks: Readonly<Record<'proven' | 'suspected', string>>;
  readonly unknownLine: string;
  readonly orders: (count: string) => string;
}

export { en as englishExploreStrings };

/** By the page's language. English is part of the panel; the others are chunks of their own. */
export function loadExploreStrings(language: Language): Promise<ExploreStrings> {
  return wordsIn<ExploreStrings>(language, en, {
    zh: async () => (await import('./strings-zh.ts')).zh,
    fr: async () => (await import('./strings-fr.ts')).fr,
  });
}
