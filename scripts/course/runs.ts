/** The runs of the lessons: which programs, how, and what must hold. */
import { withEdit, type Claim, type Example } from '../../examples/claims.ts';
import type { ExampleFolder } from '../../examples/read.ts';
import type { Question } from '../../src/protocol/lesson/question.ts';
import type { MeasureSettings } from '../../src/cli/measure.ts';
import { DEFAULT_VIRTUAL_SEED } from '../../src/state/run-options.ts';

/** A program that is to be stopped runs for this long; every other one has time to spare, s. */
const STOP_AFTER_S = 5;
const TIMEOUT_S = 120;

const AS_EVER: NonNullable<Example['run']> = { clock: 'real', observe: 'live' };

/** What a reader has who changed nothing: some verdicts follow from these snapshots (src/state/preferences.svelte.ts). */
const AS_IN_THE_PAGE = 'growth';

/** A run of a lesson and what must hold. */
export interface CheckedRun {
  readonly name: string;
  readonly source: string;
  readonly claim: Claim;
  readonly question?: Question;
  readonly settings: MeasureSettings;
}

/** main.go, the proposed edit and fixed.go, as the page runs them. */
export function checkedRuns({ example, source, fixed }: ExampleFolder): readonly CheckedRun[] {
  const { slug, claim, question, try: edit, run } = example;
  return [
    {
      ...{ name: slug, source, claim, settings: settingsOf(run, claim) },
      ...(question === undefined ? {} : { question }),
    },
    ...(edit === undefined
      ? []
      : [
          {
            ...{ name: `${slug}, edited`, source: withEdit(source, edit), claim: edit.claim },
            settings: settingsOf(run, edit.claim),
          },
        ]),
    ...(fixed === null || example.fixed === undefined
      ? []
      : [
          {
            ...{ name: fixedName(slug), source: fixed, claim: example.fixed },
            settings: settingsOf(run, example.fixed),
          },
        ]),
  ];
}

/** Of the run of a lesson's fixed.go. */
export function fixedName(slug: string): string {
  return `${slug}, fixed`;
}

/** For figures in a table: always the virtual clock and all objects, so that they are the same in every build. */
export function tableSettings({ run }: Example): MeasureSettings {
  return {
    ...{ clock: 'virtual', observe: 'objects', seed: DEFAULT_VIRTUAL_SEED },
    ...{ snapshotsAtGC: AS_IN_THE_PAGE, timeoutSeconds: TIMEOUT_S },
    ...memoryOf(run),
  };
}

/** On the virtual clock with the seed that the page has there. */
function settingsOf(run: Example['run'], claim: Claim): MeasureSettings {
  const { clock, observe } = run ?? AS_EVER;
  return {
    ...{ clock, observe, seed: clock === 'virtual' ? DEFAULT_VIRTUAL_SEED : null },
    snapshotsAtGC: observe === 'objects' ? AS_IN_THE_PAGE : 'none',
    timeoutSeconds: claim.exit === 'stopped' ? STOP_AFTER_S : TIMEOUT_S,
    ...memoryOf(run),
  };
}

function memoryOf(run: Example['run']): Pick<MeasureSettings, 'memoryMiB'> {
  return run?.memoryMiB === undefined ? {} : { memoryMiB: run.memoryMiB };
}
