/** One number of a run: what a lesson asks for, and what its claims bound. */
import * as v from 'valibot';
import type { Report, ReportSnapshot } from '../report.ts';

const name = v.pipe(v.string(), v.nonEmpty());

/** What a run left: its report, what it printed to stdout, and its source, in which a claim's `at` is looked up. */
export interface RunResult {
  readonly report: Report;
  readonly output: string;
  readonly source: string;
}

/**
 * `output`: the number that follows `after` where the program prints it last. `snapshot` without a `name` is the last one; with a
 * `type`, that type's row alone. `lastFloor`: what the last collection left. Bytes are bytes, `virtualMs` is the time of the last sample.
 */
export const figureSchema = v.variant('of', [
  v.strictObject({ of: v.picklist(['exitCode', 'goroutinesAtEnd', 'collections', 'virtualMs']) }),
  v.strictObject({
    of: v.picklist(['highestHeap', 'lastFloor', 'highestStack', 'totalAllocated', 'allocations']),
  }),
  v.strictObject({ of: v.literal('output'), after: name }),
  v.strictObject({
    of: v.literal('snapshot'),
    name: v.optional(name),
    type: v.optional(name),
    field: v.picklist(['objects', 'bytes', 'retained']),
  }),
  v.strictObject({
    of: v.literal('verdictCount'),
    kind: v.picklist(['goroutine-leak', 'deadlock', 'retained']),
  }),
]);

export type Figure = v.InferOutput<typeof figureSchema>;

/** @returns null when the run does not have the figure: a snapshot of another name, a text that was not printed */
export function figureOf(figure: Figure, { report, output }: RunResult): number | null {
  const last = report.samples.at(-1);
  const highest = (field: 'heapLive' | 'stackInUse'): number =>
    report.samples.reduce((most, sample) => Math.max(most, sample[field]), 0);
  switch (figure.of) {
    case 'exitCode':
      return report.exit.code;
    case 'goroutinesAtEnd':
      return last?.goroutines ?? null;
    case 'collections':
      return report.gc.length;
    case 'virtualMs':
      return last === undefined ? null : last.t / 1e6;
    case 'highestHeap':
      return highest('heapLive');
    case 'highestStack':
      return highest('stackInUse');
    case 'lastFloor':
      return report.gc.at(-1)?.heapAfter ?? null;
    case 'totalAllocated':
      return last?.totalAlloc ?? null;
    case 'allocations':
      return last?.mallocs ?? null;
    case 'output':
      return printedAfter(figure.after, output);
    case 'snapshot':
      return figureOfSnapshot(figure, report.snapshots);
    case 'verdictCount':
      return report.verdicts
        .filter(({ kind }) => kind === figure.kind)
        .reduce((sum, { count }) => sum + count, 0);
  }
}

/** What a figure counts; `printed`: whatever the program says of it. */
export type FigureUnit = 'bytes' | 'ms' | 'printed' | 'collections' | 'goroutines' | 'objects' | 'exitCode';

/** What a figure's number means, for words around it. */
export function unitOf(figure: Figure): FigureUnit {
  switch (figure.of) {
    case 'exitCode':
    case 'collections':
      return figure.of;
    case 'goroutinesAtEnd':
      return 'goroutines';
    case 'virtualMs':
      return 'ms';
    case 'highestHeap':
    case 'lastFloor':
    case 'highestStack':
    case 'totalAllocated':
      return 'bytes';
    case 'allocations':
      return 'objects';
    case 'output':
      return 'printed';
    case 'snapshot':
      return figure.field === 'objects' ? 'objects' : 'bytes';
    case 'verdictCount':
      return figure.kind === 'retained' ? 'objects' : 'goroutines';
  }
}

/** The figure in words, for a message: `output after "open files:"`. */
export function describeFigure(figure: Figure): string {
  switch (figure.of) {
    case 'output':
      return `output after ${JSON.stringify(figure.after)}`;
    case 'snapshot':
      return ['snapshot', figure.name, figure.type, figure.field]
        .filter((part) => part !== undefined)
        .join(' ');
    case 'verdictCount':
      return `goroutines or objects of ${figure.kind} verdicts`;
    default:
      return figure.of;
  }
}

function printedAfter(text: string, output: string): number | null {
  const at = output.lastIndexOf(text);
  const number = at < 0 ? null : /^\s*(-?\d+(?:\.\d+)?)/.exec(output.slice(at + text.length));
  return number === null ? null : Number(number[1]);
}

function figureOfSnapshot(
  { name: wanted, type, field }: Extract<Figure, { of: 'snapshot' }>,
  snapshots: readonly ReportSnapshot[],
): number | null {
  const snapshot = snapshots.findLast((each) => wanted === undefined || each.name === wanted);
  if (snapshot === undefined) return null;
  if (type === undefined) return field === 'objects' ? snapshot.objects : snapshot.bytes;
  const row = snapshot.types.find((each) => each.name === type);
  if (row === undefined) return 0;
  return field === 'objects' ? row.count : row[field];
}
