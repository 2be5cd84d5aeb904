/** Words of the comparison, which load with it. Counts come as numbers where a plural depends on them, values formatted. */
import { wordsIn, type Language } from '../../i18n/language.ts';
import type { TellingName } from '../../model/compare/difference.ts';
import type { FigureName } from '../../model/compare/run-figures.ts';
import { en } from './strings-en.ts';

/** The program of the lesson, as it is or as the user changed it, and its fixed version. */
export type SideName = 'program' | 'edited' | 'fixed';

/** Values of both, and what lies between them. */
export interface SentenceWords {
  /** The first one is not the lesson's own program any more. */
  readonly edited: boolean;
  readonly first: string;
  readonly second: string;
  readonly change: string;
}

/** What the second one has, seen from the first. */
export type Direction = 'less' | 'more';

export interface CompareStrings {
  /** BCP 47, for numbers. */
  readonly locale: string;
  readonly title: string;
  readonly intro: string;
  readonly close: string;
  readonly again: string;
  readonly stop: string;
  readonly openFix: string;
  readonly side: Readonly<Record<SideName, string>>;
  /** Of the one whose turn has not come. */
  readonly waits: string;
  readonly notRun: string;
  readonly noFix: string;
  readonly failed: (detail: string) => string;
  readonly sentence: Readonly<Record<TellingName, (words: SentenceWords) => string>>;
  /** Ways to end, as the table says them. */
  readonly ends: (words: Omit<SentenceWords, 'change'>) => string;
  /** Nothing lies between them. */
  readonly alike: string;
  /** `formatted`: the larger over the smaller. */
  readonly times: (direction: Direction, formatted: string) => string;
  /** `formatted`: `12 %`. */
  readonly share: (direction: Direction, formatted: string) => string;
  readonly count: (direction: Direction, formatted: string) => string;
  /** `formatted`: an amount. */
  readonly amount: (direction: Direction, formatted: string) => string;
  readonly same: string;
  readonly about: string;
  readonly none: string;
  readonly table: Readonly<Record<'title' | 'figure' | 'difference' | 'end', string>>;
  readonly figure: Readonly<Record<FigureName, string>>;
  readonly charts: string;
  readonly verdicts: string;
  readonly output: Readonly<Record<'title' | 'same' | 'nothing', string>>;
  /** From which line on the outputs differ. */
  readonly outputFrom: (line: string) => string;
  readonly moreLines: (count: number, formatted: string) => string;
  readonly source: Readonly<Record<'title' | 'same' | 'asText', string>>;
  readonly changed: (removed: number, added: number) => string;
  readonly removedLine: (line: number) => string;
  readonly addedLine: (line: number) => string;
  /** As CodeMirror wants it: `$` is the number. */
  readonly unchanged: string;
  readonly diffFailed: (detail: string) => string;
}

export { en as englishCompareStrings };

/** By the page's language. English is part of the panel; the others are chunks of their own. */
export function loadCompareStrings(language: Language): Promise<CompareStrings> {
  return wordsIn<CompareStrings>(language, en, {
    zh: async () => (await import('./strings-zh.ts')).zh,
    fr: async () => (await import('./strings-fr.ts')).fr,
  });
}
