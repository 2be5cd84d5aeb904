/**
 * Does a run repeat? Each program of `conformance/repeat` runs twice on the virtual clock with one seed, and both runs must
 * agree to the byte: output, exit code, and the whole report but for the time that it took us. A third run, with another
 * seed, must differ: it shows that there was something to repeat.
 *
 *   --only 'select,leak'   some of the programs
 *   --artefacts DIR        another build of the toolchain than this checkout's
 *   --report FILE          writes how many passed and failed, as JSON
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { buildReport, RunModel } from '../../src/model/index.ts';
import { buildArtefacts } from '../../wasm/build.ts';
import { isForRepeating, readCorpus, select, type Program } from './corpus.ts';
import { OwnRunner, USUAL_MODE, type OwnOutcome } from './ours.ts';

const SEED = 7;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { only: { type: 'string' }, artefacts: { type: 'string' }, report: { type: 'string' } },
  });
  const globs = (values.only ?? '*').split(',').map((name) => `repeat/${name}`);
  const programs = select(readCorpus().filter(isForRepeating), globs);
  if (programs.length === 0) throw new Error('no program of that name');
  const runner = await OwnRunner.open(values.artefacts ?? (await buildArtefacts()));
  let failed = 0;
  try {
    for (const program of programs) {
      const problem = await check(program, runner);
      if (problem === null) continue;
      failed++;
      console.log(`FAILED ${program.name}: ${problem}`);
    }
  } finally {
    await runner.close();
  }
  console.log(`${programs.length} programs, twice with one seed and once with another: ${failed} failed`);
  if (values.report !== undefined) {
    writeFileSync(values.report, JSON.stringify({ passed: programs.length - failed, failed }));
  }
  if (failed > 0) process.exitCode = 1;
}

/** @returns what was wrong */
async function check(program: Program, runner: OwnRunner): Promise<string | null> {
  const binary = await runner.build(program);
  const run = async (seed: number): Promise<readonly string[]> =>
    transcript(
      await runner.run(program, binary, { ...USUAL_MODE, clock: 'virtual', seed }),
      runner.goVersion,
    );
  const first = await run(SEED);
  const second = await run(SEED);
  const at = firstDifference(first, second);
  if (at !== null) {
    return `line ${at + 1} of all that is known of it\n   first run ${first[at] ?? ''}\n  second run ${second[at] ?? ''}`;
  }
  return firstDifference(first, await run(SEED + 1)) === null ? 'another seed makes no difference' : null;
}

/** All that is known of a run, but for how long it took us. */
function transcript({ stdout, stderr, status, records }: OwnOutcome, goVersion: string): readonly string[] {
  if (status === null) return ['did not end in time'];
  const model = new RunModel();
  model.push(records);
  const repeatable = { ...status, wallMs: 0 };
  model.end(repeatable);
  const report = buildReport(model, repeatable, { goVersion, observe: 'live', clock: 'virtual' });
  return [
    ...new TextDecoder().decode(stdout).split('\n'),
    ...stderr.split('\n'),
    ...JSON.stringify(report, null, 1).split('\n'),
  ];
}

/** @returns an index; null when all are equal */
function firstDifference(left: readonly string[], right: readonly string[]): number | null {
  const length = Math.max(left.length, right.length);
  for (let at = 0; at < length; at++) if (left[at] !== right[at]) return at;
  return null;
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
