/** What the last build of this clone measured: for the page's table, and for the check of the docs. */
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { MeasuredRows } from './table/claim-table.ts';
import { BUILD_DIR } from '../lib/paths.mjs';

const FILE = join(BUILD_DIR, 'claims.json');

interface Saved {
  /** What it was measured from ({@link sourcesKey}). */
  readonly key: string;
  readonly rows: MeasuredRows;
}

/** null: nothing was measured yet, or something else than what `key` names. */
export function readMeasured(key: string, file = FILE): MeasuredRows | null {
  if (!existsSync(file)) return null;
  const saved = JSON.parse(readFileSync(file, 'utf8')) as Saved;
  return saved.key === key ? saved.rows : null;
}

export async function writeMeasured(key: string, rows: MeasuredRows, file = FILE): Promise<void> {
  const saved: Saved = { key, rows };
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, `${JSON.stringify(saved, null, 1)}\n`);
}
