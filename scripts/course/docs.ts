/** docs/claims.md and its translations, as this build's figures make them. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import type { ExampleFolder } from '../../examples/read.ts';
import type { ClaimRow } from '../../examples/rows.ts';
import { claimTable, type MeasuredRows } from './table/claim-table.ts';
import { claimsMarkdown, docsFile } from './table/markdown.ts';
import { LANGUAGES } from '../../src/protocol/lesson/texts.ts';
import { ROOT } from '../lib/paths.mjs';

export interface DocsPage {
  /** From the repository's root. */
  readonly file: string;
  readonly text: string;
}

export async function claimsDocs(
  rows: readonly ClaimRow[],
  lessons: readonly ExampleFolder[],
  measured: MeasuredRows,
): Promise<readonly DocsPage[]> {
  const config = await resolveConfig(join(ROOT, 'docs', 'claims.md'));
  return Promise.all(
    LANGUAGES.map(async (language) => {
      const text = claimsMarkdown(language, claimTable(language, rows, lessons, measured));
      return { file: docsFile(language), text: await format(text, { ...config, parser: 'markdown' }) };
    }),
  );
}

/** What the committed pages say otherwise, a sentence each, with the first line that differs. */
export async function staleDocs(pages: readonly DocsPage[], root = ROOT): Promise<readonly string[]> {
  const problems = await Promise.all(
    pages.map(async ({ file, text }) => {
      const path = join(root, file);
      const problem = existsSync(path)
        ? firstDifference(await readFile(path, 'utf8'), text)
        : 'it is missing';
      return problem === null ? [] : [`${file}: ${problem}; run npm run build and commit it`];
    }),
  );
  return problems.flat();
}

function firstDifference(committed: string, made: string): string | null {
  if (committed === made) return null;
  const [old, now] = [committed.split('\n'), made.split('\n')];
  const at = now.findIndex((line, index) => line !== old[index]);
  const index = at < 0 ? now.length : at;
  return `line ${index + 1} is not what this build measures:\n  ${old[index] ?? '(nothing)'}\n  ${now[index] ?? '(nothing)'}`;
}
