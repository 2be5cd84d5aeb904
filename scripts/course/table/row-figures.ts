/** Which numbers of a lesson's runs stand beside a row, and what they are. */
import {
  describeFigure,
  figureOf,
  type Figure,
  type RunResult,
} from '../../../src/protocol/lesson/figure.ts';
import type { ExampleFolder } from '../../../examples/read.ts';
import type { ClaimRow } from '../../../examples/rows.ts';

/** The runs of a lesson that figures are taken from. */
export interface LessonRuns {
  readonly main: RunResult;
  /** null: there is no fixed.go. */
  readonly fixed: RunResult | null;
}

/** A figure and its value in one or both programs. */
export interface MeasuredFigure {
  readonly figure: Figure;
  /** What the program prints right after the number. */
  readonly unit?: string;
  readonly main?: number;
  readonly fixed?: number;
}

/**
 * The figures that the row asks for, else the one of the lesson's question. One that is asked for of both programs may be missing in
 * one of them, as a line that only the other prints.
 * @throws Error naming the row when no program has a figure
 */
export function rowFigures(
  row: ClaimRow,
  { example }: Pick<ExampleFolder, 'example'>,
  { main, fixed }: LessonRuns,
): readonly MeasuredFigure[] {
  const asked = row.measured ?? (example.question === undefined ? [] : [{ figure: example.question.figure }]);
  return asked.map(({ figure, of }) => {
    const mainValue = of === 'fixed' ? null : figureOf(figure, main);
    const fixedValue = of === 'main' || fixed === null ? null : figureOf(figure, fixed);
    if (mainValue === null && fixedValue === null)
      throw new Error(
        `row ${row.id}: ${filesOf(of, row.lesson, fixed)}: there is no ${describeFigure(figure)}`,
      );
    const unit = figure.of === 'output' ? unitAfter(figure.after, mainValue === null ? fixed : main) : null;
    return {
      figure,
      ...(unit === null ? {} : { unit }),
      ...(mainValue === null ? {} : { main: mainValue }),
      ...(fixedValue === null ? {} : { fixed: fixedValue }),
    };
  });
}

function filesOf(of: 'main' | 'fixed' | undefined, slug: string, fixed: RunResult | null): string {
  if (of !== undefined) return `${slug}/${of}.go`;
  return fixed === null ? `${slug}/main.go` : `${slug}/main.go and fixed.go`;
}

function unitAfter(text: string, run: RunResult | null): string | null {
  const rest = run?.output.slice(run.output.lastIndexOf(text) + text.length) ?? '';
  return /^\s*-?\d+(?:\.\d+)? (B|KiB|MiB|GiB|bytes|ms|s)\b/.exec(rest)?.[1] ?? null;
}
