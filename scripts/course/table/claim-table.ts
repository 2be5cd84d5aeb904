/** The table of claims in one language. */
import type { ClaimTable, ClaimTableRow } from '../../../src/protocol/lesson/claim-table.ts';
import type { ClaimVerdict } from '../../../src/protocol/lesson/lesson.ts';
import type { ExampleFolder } from '../../../examples/read.ts';
import { DOCUMENTS, type ClaimRow } from '../../../examples/rows.ts';
import type { Language } from '../../../src/protocol/lesson/texts.ts';
import { figureText } from './figure-text.ts';
import type { MeasuredFigure } from './row-figures.ts';
import { WORDS } from './words.ts';

/** What a build measured. */
export interface MeasuredRows {
  readonly go: string;
  /** By the row's id. */
  readonly figures: Readonly<Record<string, readonly MeasuredFigure[]>>;
}

/** `measured` null: the words alone. @throws Error naming a row whose lesson does not exist */
export function claimTable(
  language: Language,
  rows: readonly ClaimRow[],
  lessons: readonly Pick<ExampleFolder, 'example'>[],
  measured: MeasuredRows | null,
): ClaimTable {
  const words = WORDS[language];
  const titles = new Map(lessons.map(({ example }) => [example.slug, example.title[language]]));
  const tableRow = (row: ClaimRow): ClaimTableRow => {
    const title = titles.get(row.lesson);
    if (title === undefined) throw new Error(`row ${row.id}: there is no lesson ${row.lesson}`);
    return {
      ...{ id: row.id, articles: row.documents, verdict: row.verdict },
      lesson: { slug: row.lesson, title },
      says: row.says[language],
      why: row.why[language],
      measured: (measured?.figures[row.id] ?? []).map((figure) => figureText(figure, words)),
    };
  };
  return {
    go: measured?.go ?? null,
    words: {
      ...words.page,
      summary: words.summary(rows.length, countVerdicts(rows)),
      measuredWith: measured === null ? '' : words.measuredWith(measured.go),
    },
    articles: DOCUMENTS.map((id) => ({ id, name: words.articles[id] })),
    rows: rows.map(tableRow),
  };
}

function countVerdicts(rows: readonly ClaimRow[]): Readonly<Record<ClaimVerdict, number>> {
  const count = (verdict: ClaimVerdict): number => rows.filter((row) => row.verdict === verdict).length;
  return { true: count('true'), condition: count('condition'), false: count('false') };
}
