/** The programs, each built once here and run on every clock on which it has to do what native Go does. */
import { compareOutcomes, compareWithWanted, type Difference } from './compare.ts';
import type { Program } from './corpus.ts';
import type { Outcome } from './outcome.ts';
import { USUAL_MODE, type OwnRunner, type RunMode } from './ours.ts';

/** What did not even run. */
export interface Failure {
  readonly program: string;
  readonly text: string;
}

/** A program on a clock. */
interface Trial {
  /** The program's name, and the clock if it is not the real one. */
  readonly name: string;
  readonly mode: RunMode;
}

const VIRTUAL_MODE: RunMode = { ...USUAL_MODE, clock: 'virtual', seed: 1 };

/** Areas in which a clock could make a difference. */
const CLOCK_AREAS = /^(context|ends|preempt|sync|time)\//;

/** How a program is run, by the names that its differences have. */
export function trialsOf(program: Program): readonly Trial[] {
  const trials: Trial[] = [];
  if (program.clocks.includes('real')) trials.push({ name: program.name, mode: USUAL_MODE });
  if (program.clocks.includes('virtual') && CLOCK_AREAS.test(program.name)) {
    trials.push({ name: `${program.name} on the virtual clock`, mode: VIRTUAL_MODE });
  }
  return trials;
}

/**
 * Runs all of `programs` here. The next program is built while the last one runs.
 * @param native what each does on native Go; those that are not in it have a `want`
 */
export async function compareAll(
  programs: readonly Program[],
  native: ReadonlyMap<string, Outcome>,
  runner: OwnRunner,
): Promise<{ readonly differences: readonly Difference[]; readonly failures: readonly Failure[] }> {
  const differences: Difference[] = [];
  const failures: Failure[] = [];
  const runTrials = async (program: Program, binary: ArrayBuffer): Promise<void> => {
    const expected = native.get(program.name);
    for (const { name, mode } of trialsOf(program)) {
      const ours = await runner.run(program, binary, mode);
      differences.push(
        ...(expected === undefined
          ? compareWithWanted(name, program.want ?? '', ours)
          : compareOutcomes(name, expected, ours)),
      );
    }
  };
  let running: Promise<void> = Promise.resolve();
  for (const program of programs) {
    const building = runner.build(program);
    const before = running;
    running = building
      .then(async (binary) => {
        await before;
        await runTrials(program, binary);
      })
      .catch((error: unknown) => {
        failures.push({ program: program.name, text: `FAILED ${program.name}: ${String(error)}` });
      });
    // One program ahead at most: binaries are large.
    await Promise.allSettled([building, before]);
  }
  await running;
  return { differences, failures };
}
