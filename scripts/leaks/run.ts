/**
 * Every program of `leaks/` on the virtual clock: what leaks must get the verdicts that its expect.json says, to the line, and what is
 * fixed or healthy must get none.
 *
 *   --only 'mutex,healthy/'   programs whose names contain one of these
 *   --artefacts DIR           another build of the toolchain than this checkout's
 *   --report FILE             writes how many passed and failed, as JSON
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { buildArtefacts } from '../../wasm/build.ts';
import { CheckThread } from './check-thread.ts';
import { readLeaks, type LeakProgram } from './corpus.ts';

/** Programs at a time. */
const THREADS = 2;
/** Programs from one line of progress to the next. */
const PROGRESS = 25;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { only: { type: 'string' }, artefacts: { type: 'string' }, report: { type: 'string' } },
  });
  const parts = (values.only ?? '').split(',');
  const programs = readLeaks().filter(({ name }) => parts.some((part) => name.includes(part)));
  if (programs.length === 0) throw new Error('no program of that name');
  const failed = await checkAll(programs, values.artefacts ?? (await buildArtefacts()));
  const leaking = programs.filter(({ expected }) => expected.length > 0).length;
  console.log(`${programs.length} programs, ${leaking} of them leak: ${failed} not judged as they should be`);
  if (values.report !== undefined) {
    writeFileSync(values.report, JSON.stringify({ passed: programs.length - failed, failed }));
  }
  if (failed > 0) process.exitCode = 1;
}

/** @returns how many failed */
async function checkAll(programs: readonly LeakProgram[], artefacts: string): Promise<number> {
  const queue = [...programs];
  let [done, failed] = [0, 0];
  const work = async (): Promise<void> => {
    const thread = new CheckThread(artefacts);
    try {
      for (let program = queue.shift(); program !== undefined; program = queue.shift()) {
        const problems = await thread.check(program);
        if (problems.length > 0) failed++;
        for (const problem of problems) console.log(`FAILED ${program.name}: ${problem}`);
        if (++done % PROGRESS === 0) console.log(`${done} of ${programs.length}`);
      }
    } finally {
      await thread.close();
    }
  };
  await Promise.all(Array.from({ length: THREADS }, work));
  return failed;
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
