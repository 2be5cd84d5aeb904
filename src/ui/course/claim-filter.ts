/** Which rows of the table of claims are shown, and how many each choice of a filter would show. */
import type { ClaimTableRow } from '../../protocol/lesson/claim-table.ts';
import type { ClaimVerdict } from '../../protocol/lesson/lesson.ts';

/** null: any. */
export interface ClaimFilter {
  readonly article: string | null;
  readonly verdict: ClaimVerdict | null;
}

/** In the order of the table. */
export function filterRows(
  rows: readonly ClaimTableRow[],
  { article, verdict }: ClaimFilter,
): readonly ClaimTableRow[] {
  return rows.filter(
    (row) =>
      (article === null || row.articles.includes(article)) && (verdict === null || row.verdict === verdict),
  );
}

/** `{count} of {total}` with values in place of the names. */
export function fillIn(template: string, values: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
