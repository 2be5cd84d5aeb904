import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { answeredRows } from './answered-rows.ts';
import { staleDocs } from './docs.ts';
import { readExampleFolders } from '../../examples/read.ts';
import { readRows } from '../../examples/rows.ts';

test('names the page that is not committed as it was measured, and the line', async () => {
  const root = mkdtempSync(join(tmpdir(), 'heapscope-docs-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  mkdirSync(join(root, 'docs'));
  const file = 'docs/claims.md';
  expect(await staleDocs([{ file, text: 'a\n' }], root)).toEqual([
    'docs/claims.md: it is missing; run npm run build and commit it',
  ]);
  writeFileSync(join(root, file), 'a\nb 1\n');
  expect(await staleDocs([{ file, text: 'a\nb 1\n' }], root)).toEqual([]);
  const [problem] = await staleDocs([{ file, text: 'a\nb 2\n' }], root);
  expect(problem).toMatch(
    /^docs\/claims\.md: line 2 is not [^]*b 1[^]*b 2[^]*run npm run build and commit it$/,
  );
});

test('a row whose lesson does not exist is named, and left out of the table', () => {
  const [row] = readRows();
  if (row === undefined) throw new Error('there is no row');
  const { answered, problems } = answeredRows([{ ...row, lesson: 'nowhere' }], readExampleFolders());
  expect(answered).toEqual([]);
  expect(problems).toEqual([`row ${row.id}: there is no lesson nowhere`]);
});
