/** The rows that a table can be made of. */
import type { ExampleFolder } from '../../examples/read.ts';
import type { ClaimRow } from '../../examples/rows.ts';

export interface SortedRows {
  readonly answered: readonly ClaimRow[];
  /** Those whose lesson does not exist, a sentence each. */
  readonly problems: readonly string[];
}

export function answeredRows(rows: readonly ClaimRow[], lessons: readonly ExampleFolder[]): SortedRows {
  const slugs = new Set(lessons.map(({ example }) => example.slug));
  return {
    answered: rows.filter(({ lesson }) => slugs.has(lesson)),
    problems: rows.flatMap(({ id, lesson }) =>
      slugs.has(lesson) ? [] : [`row ${id}: there is no lesson ${lesson}`],
    ),
  };
}
