/** What the articles state, what we found, and the measured numbers, in one language: made by the build, shown by the page. */

import type { ClaimVerdict } from './lesson.ts';

export interface ClaimTable {
  /** As `go1.27.4`; null: nothing was measured, as when the page is served without a build. */
  readonly go: string | null;
  readonly words: ClaimTableWords;
  /** In the order in which they are told of. */
  readonly articles: readonly ClaimArticle[];
  readonly rows: readonly ClaimTableRow[];
}

export interface ClaimArticle {
  /** `000`…`004`. */
  readonly id: string;
  /** Its subject and its language. */
  readonly name: string;
}

export interface ClaimTableRow {
  readonly id: string;
  /** Ids of the articles that state it. */
  readonly articles: readonly string[];
  readonly verdict: ClaimVerdict;
  readonly lesson: { readonly slug: string; readonly title: string };
  /** The statement. */
  readonly says: string;
  readonly why: string;
  /** Of the lesson's programs; empty when nothing was measured. */
  readonly measured: readonly ClaimFigure[];
}

/** One figure of one or both programs of a lesson. */
export interface ClaimFigure {
  readonly label: string;
  /** The label is text that the program prints. */
  readonly isPrinted: boolean;
  readonly values: readonly { readonly file: 'main.go' | 'fixed.go'; readonly text: string }[];
}

/** Words of the table; `{name}` stands for a value. */
export interface ClaimTableWords {
  readonly title: string;
  /** How many statements, and how many of each verdict: the counts are in it. */
  readonly summary: string;
  readonly measuredWith: string;
  readonly notMeasured: string;
  readonly verdict: Readonly<Record<ClaimVerdict, string>>;
  readonly statement: string;
  readonly verdictHeading: string;
  readonly why: string;
  readonly measured: string;
  readonly lesson: string;
  readonly article: string;
  readonly allArticles: string;
  readonly allVerdicts: string;
  /** `{count}` of `{total}` are shown. */
  readonly shown: string;
  /** Opens the lesson `{title}`. */
  readonly open: string;
}
