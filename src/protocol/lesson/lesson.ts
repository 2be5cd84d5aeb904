/** A lesson as the build hands it to the page. */
import type { Figure } from './figure.ts';
import type { ARTICLES, LESSON_VIEWS, SECTIONS, VERDICTS } from './names.ts';

export type Section = (typeof SECTIONS)[number];
export type LessonView = (typeof LESSON_VIEWS)[number];
export type ClaimVerdict = (typeof VERDICTS)[number];
export type Article = (typeof ARTICLES)[number];

/** How a lesson's program is run. */
export interface LessonRun {
  readonly clock: 'real' | 'virtual';
  /** At least so much is observed. */
  readonly observe: 'live' | 'objects';
  readonly memoryMiB?: number | undefined;
}

/** The question in one language; which guess is right: ./question.ts. */
export type LessonQuestion = { readonly text: string; readonly figure: Figure } & (
  | {
      readonly choices: readonly {
        readonly text: string;
        readonly min?: number | undefined;
        readonly max?: number | undefined;
      }[];
    }
  | { readonly tolerance: number }
);

/** What an article says, in one language, and our verdict on it. */
export interface LessonClaim {
  readonly id: string;
  readonly articles: readonly Article[];
  readonly verdict: ClaimVerdict;
  readonly says: string;
  readonly why: string;
}

/** One lesson in one language. The HTML is made at build time from our own Markdown. */
export interface LessonText {
  readonly introduction: string;
  /** Shown after the guess and the run. Empty: the lesson has only an introduction. */
  readonly explanation: string;
  /** null: it asks nothing. */
  readonly question: LessonQuestion | null;
  /** Statements of the articles that this lesson answers. */
  readonly claims: readonly LessonClaim[];
}
