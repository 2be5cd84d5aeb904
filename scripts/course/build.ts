/**
 * The build's step between command line and site: measures what the rows of examples/documents/claims.json are proven by and keeps it for
 * the page's table.
 *
 *   tsx scripts/course/build.ts                 after the command line was built
 *   tsx scripts/course/build.ts --docs write    writes docs/claims.md and its translations, too
 *   tsx scripts/course/build.ts --docs check    says where these are not as measured
 */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readExampleFolders } from '../../examples/read.ts';
import { readRows } from '../../examples/rows.ts';
import { buildArtefacts } from '../../wasm/build.ts';
import { runMain, SetupError } from '../lib/errors.mjs';
import { step } from '../lib/log.mjs';
import { ROOT } from '../lib/paths.mjs';
import { answeredRows } from './answered-rows.ts';
import { claimsDocs, staleDocs } from './docs.ts';
import { measureRows, sourcesKey } from './measure-rows.ts';
import { writeMeasured } from './measured-file.ts';
import { LessonRunner } from './runner.ts';

await runMain(async () => {
  const { values } = parseArgs({ options: { docs: { type: 'string' } } });
  const { docs } = values;
  if (docs !== undefined && docs !== 'write' && docs !== 'check')
    throw new SetupError(`--docs ${docs}: write or check`);
  const lessons = readExampleFolders();
  const { answered: rows, problems } = answeredRows(readRows(), lessons);
  for (const problem of problems) console.error(`   ${problem}`);
  const measured = await step(
    'Measuring the lessons (minutes the first time, then kept)',
    async (progress) => {
      const runner = await LessonRunner.open(await buildArtefacts());
      return measureRows(rows, lessons, runner, (done, total) => progress.update(done, total, 'count'));
    },
  );
  await writeMeasured(sourcesKey(rows, lessons), measured);
  if (docs === undefined) return;
  const pages = await claimsDocs(rows, lessons, measured);
  if (docs === 'write') {
    for (const { file, text } of pages) await writeFile(join(ROOT, file), text);
    return;
  }
  const stale = [...problems, ...(await staleDocs(pages))];
  for (const problem of stale) console.error(`FAILED ${problem}`);
  if (stale.length > 0) process.exitCode = 1;
});
