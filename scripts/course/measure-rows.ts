/** Runs the lessons that rows name and takes the rows' figures from the runs. */
import { createHash } from 'node:crypto';
import type { ExampleFolder } from '../../examples/read.ts';
import type { ClaimRow } from '../../examples/rows.ts';
import type { RunResult } from '../../src/protocol/lesson/figure.ts';
import { rowFigures, type LessonRuns } from './table/row-figures.ts';
import type { MeasuredRows } from './table/claim-table.ts';
import { inPairs } from './in-pairs.ts';
import type { LessonRunner } from './runner.ts';
import { tableSettings } from './runs.ts';

/** Says how many of the programs have been run. */
export type OnProgress = (done: number, total: number) => void;

/** @throws Error naming the row or the lesson's program that has no figure, does not build or does not end */
export async function measureRows(
  rows: readonly ClaimRow[],
  lessons: readonly ExampleFolder[],
  runner: Pick<LessonRunner, 'run'>,
  onProgress: OnProgress,
): Promise<MeasuredRows> {
  const named = new Set(rows.map(({ lesson }) => lesson));
  const measured = lessons.filter(({ example }) => named.has(example.slug));
  const results = new Map<string, RunResult>();
  const programs = measured.flatMap((lesson) => programsOf(lesson));
  await inPairs(
    programs,
    async ({ name, source, lesson }) => {
      results.set(name, await runProgram(name, source, lesson, runner));
    },
    (done) => onProgress(done, programs.length),
  );

  let go: string | null = null;
  const figures: Record<string, MeasuredRows['figures'][string]> = {};
  for (const row of rows) {
    const lesson = measured.find(({ example }) => example.slug === row.lesson);
    const main = results.get(nameOf(row.lesson, 'main'));
    if (lesson === undefined || main === undefined)
      throw new Error(`row ${row.id}: there is no lesson ${row.lesson}`);
    go = main.report.go;
    const runs: LessonRuns = { main, fixed: results.get(nameOf(row.lesson, 'fixed')) ?? null };
    figures[row.id] = rowFigures(row, lesson, runs);
  }
  if (go === null) throw new Error('there is no row');
  return { go, figures };
}

/** Names what rows were measured from: where it differs, the figures are of something else. */
export function sourcesKey(rows: readonly ClaimRow[], lessons: readonly ExampleFolder[]): string {
  const named = new Set(rows.map(({ lesson }) => lesson));
  const parts = lessons
    .filter(({ example }) => named.has(example.slug))
    .map(({ example, source, fixed }) => [
      example.slug,
      example.run,
      example.question?.figure,
      source,
      fixed,
    ]);
  const asked = rows.map(({ id, lesson, measured }) => [id, lesson, measured]);
  return createHash('sha256')
    .update(JSON.stringify([parts, asked]))
    .digest('hex');
}

interface Program {
  readonly name: string;
  readonly source: string;
  readonly lesson: ExampleFolder;
}

function programsOf(lesson: ExampleFolder): readonly Program[] {
  const { example, source, fixed } = lesson;
  return [
    { name: nameOf(example.slug, 'main'), source, lesson },
    ...(fixed === null ? [] : [{ name: nameOf(example.slug, 'fixed'), source: fixed, lesson }]),
  ];
}

function nameOf(slug: string, program: 'main' | 'fixed'): string {
  return `${slug}/${program}.go`;
}

async function runProgram(
  name: string,
  source: string,
  { example }: ExampleFolder,
  runner: Pick<LessonRunner, 'run'>,
): Promise<RunResult> {
  try {
    const { report, output } = await runner.run(source, tableSettings(example));
    if (report.exit.kind === 'stopped') throw new Error('it does not end on the virtual clock');
    return { report, output, source };
  } catch (error) {
    throw new Error(`${name}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}
