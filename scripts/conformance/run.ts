/**
 * `npm run conformance`: every program of `conformance/` on native Go and on Heapscope, compared.
 *
 *   --only 'time/*,sync/*'   some of them
 *   --artefacts DIR          another build of the toolchain than this checkout's
 *   --unstable N             instead: runs each natively N times and names those that are not always the same
 *   --report FILE            writes how many passed and failed, as JSON
 *
 * Exit code 1 when something differs that conformance/differences.json does not list, or lists and no longer differs.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { buildArtefacts } from '../../wasm/build.ts';
import { judge, readAccepted } from './accepted.ts';
import { isForRepeating, readCorpus, select, type Program } from './corpus.ts';
import { BASE_ENV, nativeOutcomes, unstablePrograms } from './native.ts';
import type { Outcome } from './outcome.ts';
import { OwnRunner } from './ours.ts';
import { describeDifference, describeStale } from './print.ts';
import { stderrShape } from './shape.ts';
import { compareAll, trialsOf } from './suite.ts';

async function main(): Promise<void> {
  // On the real clock, a program's local time is that of the machine, unless its TZ says otherwise.
  process.env['TZ'] = BASE_ENV.TZ;
  const { values } = parseArgs({
    options: {
      only: { type: 'string' },
      artefacts: { type: 'string' },
      unstable: { type: 'string' },
      report: { type: 'string' },
    },
  });
  const all = readCorpus().filter((program) => !isForRepeating(program));
  const programs = select(all, values.only?.split(',') ?? []);
  if (programs.length === 0) throw new Error('no program of that name');
  if (values.unstable !== undefined) return checkStability(programs, Number(values.unstable));

  const started = performance.now();
  const native = await nativeOutcomes(programs);
  const nativeMs = performance.now() - started;
  const artefacts = values.artefacts ?? (await buildArtefacts());
  const runner = await OwnRunner.open(artefacts);
  const { differences, failures } = await compareAll(programs, native, runner).finally(() => runner.close());
  const trials = new Map(programs.flatMap((program) => trialsOf(program).map(({ name }) => [name, program])));
  const { unexpected, stale } = judge(new Set(trials.keys()), differences, readAccepted());
  for (const failure of failures) console.log(failure.text);
  for (const difference of unexpected) console.log(describeDifference(difference));
  for (const entry of stale) console.log(describeStale(entry));

  const programOf = (name: string): string => trials.get(name)?.name ?? name;
  const bad = new Set([...failures, ...unexpected, ...stale].map(({ program }) => programOf(program)));
  const different = new Set(differences.map(({ program }) => programOf(program)));
  const accepted = [...different].filter((name) => !bad.has(name)).length;
  const seconds = (ms: number): string => `${(ms / 1000).toFixed(0)} s`;
  console.log(
    `${programs.length} programs, ${trials.size} runs: ${programs.length - bad.size - accepted} as native Go has it,` +
      ` ${accepted} with accepted differences, ${bad.size} failed;` +
      ` ${seconds(performance.now() - started)}, ${seconds(nativeMs)} of it native`,
  );
  if (values.report !== undefined) {
    writeFileSync(values.report, JSON.stringify({ passed: programs.length - bad.size, failed: bad.size }));
  }
  if (bad.size > 0) process.exitCode = 1;
}

async function checkStability(programs: readonly Program[], times: number): Promise<void> {
  const shape = (outcome: Outcome): string =>
    [Buffer.from(outcome.stdout).toString('latin1'), ...stderrShape(outcome.stderr), outcome.code].join('\n');
  const unstable = await unstablePrograms(programs, times, shape);
  for (const name of unstable) console.log(`unstable: ${name}`);
  console.log(
    `${programs.length} programs, ${times} native runs each, ${unstable.length} not always the same`,
  );
  if (unstable.length > 0) process.exitCode = 1;
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
