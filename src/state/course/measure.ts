/** The figure that a lesson asks for, out of a run that has ended. Loaded when a run has something to answer. */
import { figureOf, type Figure } from '../../protocol/lesson/figure.ts';
import type { RunRecord } from '../run-record.svelte.ts';
import { reportOf } from '../saved-run.ts';

/** @returns null when the run does not have it */
export async function measure(record: RunRecord, figure: Figure, goVersion: string): Promise<number | null> {
  const report = await reportOf(record, goVersion);
  if (report === null) return null;
  return figureOf(figure, { report, output: record.printed.text(), source: record.source ?? '' });
}
