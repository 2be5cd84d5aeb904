/**
 * Does the observer change what it observes? Each program of `conformance/truth` runs at every level, and what the
 * runtime itself says at its end must be the same as without observer: bytes of the heap after a collection and
 * objects allocated within 1 %; the number of collections within 1 %, or by one where 1 % is less than one, because a
 * cycle starts when the heap reaches its goal and may fall to either side of the end. All runs are on the virtual clock.
 *
 *   --only 'maps,pool'   some of the programs
 *   --artefacts DIR      another build of the toolchain than this checkout's
 *   --report FILE        writes how many passed and failed, as JSON
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { buildArtefacts } from '../../wasm/build.ts';
import { readCorpus, select, type Program } from './corpus.ts';
import { deviations, parseFigures, type Figures } from './figures.ts';
import { OBSERVING_LEVELS } from './levels.ts';
import { OwnRunner, USUAL_MODE, type OwnOutcome, type RunMode } from './ours.ts';

/** How far a collection gets in a time slice depends on the machine's other work on a real clock, and on nothing here. */
const MODE: RunMode = { ...USUAL_MODE, clock: 'virtual', seed: 1 };

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { only: { type: 'string' }, artefacts: { type: 'string' }, report: { type: 'string' } },
  });
  const globs = (values.only ?? '*').split(',').map((name) => `truth/${name}`);
  const programs = select(readCorpus(), globs);
  if (programs.length === 0) throw new Error('no program of that name');
  const runner = await OwnRunner.open(values.artefacts ?? (await buildArtefacts()));
  let failed = 0;
  try {
    for (const program of programs) {
      const problems = await check(program, runner);
      if (problems.length > 0) failed++;
      for (const problem of problems) console.log(`FAILED ${program.name}: ${problem}`);
    }
  } finally {
    await runner.close();
  }
  const levels = OBSERVING_LEVELS.join(', ');
  console.log(`${programs.length} programs, observer off and ${levels}: ${failed} not the same`);
  if (values.report !== undefined) {
    writeFileSync(values.report, JSON.stringify({ passed: programs.length - failed, failed }));
  }
  if (failed > 0) process.exitCode = 1;
}

/** What was wrong, a sentence each. */
async function check(program: Program, runner: OwnRunner): Promise<readonly string[]> {
  const asked = { ...program, env: { ...program.env, FIGURES: '1' } };
  const binary = await runner.build(asked);
  const off = await runner.run(asked, binary, { ...MODE, observe: 'off' });
  const expected = figuresOf(off);
  if (typeof expected === 'string') return [`observer off: ${expected}`];
  const problems: string[] = [];
  for (const level of OBSERVING_LEVELS) {
    const outcome = await runner.run(asked, binary, { ...MODE, observe: level });
    const figures = figuresOf(outcome);
    const wrong = typeof figures === 'string' ? [figures] : deviations(expected, figures);
    problems.push(...wrong.map((text) => `observer ${level}: ${text}`));
  }
  return problems;
}

/** The figures, or why there are none. */
function figuresOf({ stdout, stderr, code }: OwnOutcome): Figures | string {
  const text = new TextDecoder().decode(stdout);
  if (code !== 0) return `exit code ${code}: ${text}${stderr}`;
  return parseFigures(text) ?? `no figures in ${JSON.stringify(text)}`;
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
