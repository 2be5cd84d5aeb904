/**
 * Runs every example on the command line, as it is and with its lesson's edit, and checks its claims:
 * `tsx examples/check.ts [SLUG…]`. Two at a time, since each mostly sleeps.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Report } from '../src/protocol/report.ts';
import { brokenClaims, withEdit, type Claim } from './claims.ts';
import { readExampleFolders } from './read.ts';

const COMMAND = join(import.meta.dirname, '..', 'bin', 'heapscope.js');
const PARALLEL = 2;
/** A program that is to be stopped runs for this long; every other one has time to spare, s. */
const STOP_AFTER_S = 5;
const TIMEOUT_S = 60;

interface Job {
  readonly name: string;
  readonly source: string;
  readonly claim: Claim;
}

const wanted = process.argv.slice(2);
const jobs = readExampleFolders()
  .filter(({ example }) => wanted.length === 0 || wanted.includes(example.slug))
  .flatMap(({ example, source }): Job[] => [
    { name: example.slug, source, claim: example.claim },
    { name: `${example.slug}, edited`, source: withEdit(source, example.try), claim: example.try.claim },
  ]);

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
async function check({ source, claim }: Job, base: string): Promise<readonly string[]> {
  writeFileSync(`${base}.go`, source);
  const timeout = String(claim.exit === 'stopped' ? STOP_AFTER_S : TIMEOUT_S);
  const { stderr } = await run(['run', '--timeout', timeout, '--report', `${base}.json`, `${base}.go`]);
  let report: Report;
  try {
    report = JSON.parse(readFileSync(`${base}.json`, 'utf8')) as Report;
  } catch (error) {
    return [`no report: ${String(error)}`, stderr.trim()];
  }
  return brokenClaims(claim, report);
}

function run(args: readonly string[]): Promise<{ readonly stderr: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [COMMAND, ...args], { stdio: ['ignore', 'ignore', 'pipe'] });
    let stderr = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    child.on('error', reject);
    child.on('close', () => resolve({ stderr }));
  });
}
