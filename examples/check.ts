/**
 * Runs every example on the command line: as it is, with its lesson's edit, and fixed.go; checks the claims of each and that the run answers
 * the lesson's question:
 * `tsx examples/check.ts [SLUG…]`. Two at a time, since each mostly sleeps.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Report } from '../src/protocol/report.ts';
import { brokenClaims } from './broken-claims.ts';
import { withEdit, type Claim, type Example } from './claims.ts';
import { answerOf, type Question } from '../src/protocol/lesson/question.ts';
import { readExampleFolders } from './read.ts';

const COMMAND = join(import.meta.dirname, '..', 'bin', 'heapscope.js');
const PARALLEL = 2;
/** A program that is to be stopped runs for this long; every other one has time to spare, s. */
const STOP_AFTER_S = 5;
const TIMEOUT_S = 60;
const OUTPUT_LENGTH = 1 << 20;

interface Job {
  readonly name: string;
  readonly source: string;
  readonly claim: Claim;
  readonly question?: Question;
  readonly run: NonNullable<Example['run']>;
}

const AS_EVER: Job['run'] = { clock: 'real', observe: 'live' };

const wanted = process.argv.slice(2);
const jobs = readExampleFolders()
  .filter(({ example }) => wanted.length === 0 || wanted.includes(example.slug))
  .flatMap(({ example, source, fixed }): Job[] => {
    const { slug, claim, question, try: edit, run = AS_EVER } = example;
    return [
      { name: slug, source, claim, run, ...(question === undefined ? {} : { question }) },
      ...(edit === undefined
        ? []
        : [{ name: `${slug}, edited`, source: withEdit(source, edit), claim: edit.claim, run }]),
      ...(fixed === null || example.fixed === undefined
        ? []
        : [{ name: `${slug}, fixed`, source: fixed, claim: example.fixed, run }]),
    ];
  });

const folder = mkdtempSync(join(tmpdir(), 'heapscope-examples-'));
try {
  let next = 0;
  let failed = 0;
  const worker = async (): Promise<void> => {
    for (let index = next++; index < jobs.length; index = next++) {
      const job = jobs[index];
      if (job === undefined) return;
      const problems = await check(job, join(folder, String(index)));
      if (problems.length > 0) failed++;
      console.log(
        `${problems.length === 0 ? 'ok    ' : 'FAILED'} ${[job.name, ...problems].join('\n         ')}`,
      );
    }
  };
  await Promise.all(Array.from({ length: PARALLEL }, worker));
  console.log(`${jobs.length} runs, ${failed} against their claims`);
  if (failed > 0 || jobs.length === 0) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** What was wrong, one sentence each. */
async function check({ source, claim, question, run }: Job, base: string): Promise<readonly string[]> {
  writeFileSync(`${base}.go`, source);
  const timeout = String(claim.exit === 'stopped' ? STOP_AFTER_S : TIMEOUT_S);
  const memory = run.memoryMiB === undefined ? [] : ['--memory', String(run.memoryMiB)];
  const how = ['--clock', run.clock, '--observe', run.observe, '--timeout', timeout, ...memory];
  const { stdout, stderr } = await command(['run', ...how, '--report', `${base}.json`, `${base}.go`]);
  let report: Report;
  try {
    report = JSON.parse(readFileSync(`${base}.json`, 'utf8')) as Report;
  } catch (error) {
    return [`no report: ${String(error)}`, stderr.trim()];
  }
  const result = { report, output: stdout, source };
  const answer = question === undefined ? null : answerOf(question, result);
  return [...brokenClaims(claim, result), ...(typeof answer === 'string' ? [`question: ${answer}`] : [])];
}

/** What it printed; of stdout the last {@link OUTPUT_LENGTH} characters at least, since an example may print without end. */
function command(args: readonly string[]): Promise<{ readonly stdout: string; readonly stderr: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [COMMAND, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
      if (stdout.length > 2 * OUTPUT_LENGTH) stdout = stdout.slice(-OUTPUT_LENGTH);
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    child.on('error', reject);
    child.on('close', () => resolve({ stdout, stderr }));
  });
}
