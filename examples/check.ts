/**
 * Runs every example with the built command line's parts: as it is, with its lesson's edit, and fixed.go; checks the claims of each, that
 * the run answers the lesson's question, and that no claim holds for program and fix alike: `tsx examples/check.ts [SLUG…]`. Runs that repeat are taken from the user's cache where
 * just this was run before; those on the real clock are run anew.
 */
import { inPairs } from '../scripts/course/in-pairs.ts';
import { LessonRunner } from '../scripts/course/runner.ts';
import { checkedRuns, fixedName, type CheckedRun } from '../scripts/course/runs.ts';
import { brokenClaims } from './broken-claims.ts';
import { answerOf } from '../src/protocol/lesson/question.ts';
import { readExampleFolders } from './read.ts';
import { interchangeable, type ClaimedRun } from './told-apart.ts';

const wanted = process.argv.slice(2);
const folders = readExampleFolders();
const known = new Set(folders.map(({ example }) => example.slug));
const unknown = wanted.filter((slug) => !known.has(slug));
for (const slug of unknown) console.log(`FAILED ${slug}: there is no such example`);

const runs = folders
  .filter(({ example }) => wanted.length === 0 || wanted.includes(example.slug))
  .flatMap(checkedRuns);
const runner = await LessonRunner.open();
let failed = unknown.length;
const results = new Map<string, ClaimedRun>();
await inPairs(runs, async (run) => {
  const problems = await check(run);
  if (problems.length > 0) failed++;
  console.log(
    `${problems.length === 0 ? 'ok    ' : 'FAILED'} ${[run.name, ...problems].join('\n         ')}`,
  );
});
for (const main of results.values()) {
  const fixed = results.get(fixedName(main.name));
  const problems = fixed === undefined ? [] : interchangeable(main, fixed);
  failed += problems.length;
  for (const problem of problems) console.log(`FAILED ${problem}`);
}
console.log(`${runs.length} runs, ${failed} against their claims`);
if (failed > 0 || runs.length === 0) process.exitCode = 1;

/** What was wrong, one sentence each. */
async function check({ name, source, claim, question, settings }: CheckedRun): Promise<readonly string[]> {
  try {
    const result = { ...(await runner.run(source, settings)), source };
    results.set(name, { name, claim, result });
    const answer = question === undefined ? null : answerOf(question, result);
    return [...brokenClaims(claim, result), ...(typeof answer === 'string' ? [`question: ${answer}`] : [])];
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
}
