/** The words of the table of claims, in the docs and in the page. */
import type { ClaimTableWords } from '../../../src/protocol/lesson/claim-table.ts';
import type { ClaimVerdict } from '../../../src/protocol/lesson/lesson.ts';
import type { Figure } from '../../../src/protocol/lesson/figure.ts';
import type { DOCUMENTS } from '../../../examples/rows.ts';
import type { Language } from '../../../src/protocol/lesson/texts.ts';
import { en } from './words-en.ts';
import { fr } from './words-fr.ts';
import { zh } from './words-zh.ts';

export type DocumentId = (typeof DOCUMENTS)[number];
type PlainFigure = Exclude<Figure['of'], 'output' | 'snapshot' | 'verdictCount'>;
type SnapshotFigure = Extract<Figure, { of: 'snapshot' }>;

export interface TableWords {
  /** For numbers. */
  readonly locale: string;
  readonly page: Omit<ClaimTableWords, 'summary' | 'measuredWith'>;
  readonly articles: Readonly<Record<DocumentId, string>>;
  readonly summary: (all: number, counts: Readonly<Record<ClaimVerdict, number>>) => string;
  readonly measuredWith: (go: string) => string;
  readonly figure: Readonly<Record<PlainFigure, string>>;
  readonly verdictCount: Readonly<Record<Extract<Figure, { of: 'verdictCount' }>['kind'], string>>;
  /** `type` in code marks where there is one. */
  readonly snapshot: (figure: SnapshotFigure) => string;
  /** Between a label and its value: French has a space before the colon. */
  readonly colon: string;
  /** What stands above the tables in the docs. */
  readonly preface: string;
}

export const WORDS: Readonly<Record<Language, TableWords>> = { en, zh, fr };
