/** A measured figure in words. */
import { formatBytes, formatDuration } from '../../../src/base/format.ts';
import type { ClaimFigure } from '../../../src/protocol/lesson/claim-table.ts';
import { unitOf, type Figure } from '../../../src/protocol/lesson/figure.ts';
import type { MeasuredFigure } from './row-figures.ts';
import type { TableWords } from './words.ts';

const NS_PER_MS = 1e6;
const NO_BREAK_SPACE = '\u00a0';

/** In the language of the words. */
export function figureText({ figure, unit, main, fixed }: MeasuredFigure, words: TableWords): ClaimFigure {
  const text = (value: number): string =>
    [valueText(figure, value, words.locale), ...(unit === undefined ? [] : [unit])].join(NO_BREAK_SPACE);
  return {
    label: labelOf(figure, words),
    isPrinted: figure.of === 'output',
    values: [
      ...(main === undefined ? [] : [{ file: 'main.go', text: text(main) } as const]),
      ...(fixed === undefined ? [] : [{ file: 'fixed.go', text: text(fixed) } as const]),
    ],
  };
}

function labelOf(figure: Figure, words: TableWords): string {
  switch (figure.of) {
    case 'output':
      // What the program prints ahead of its number names it.
      return figure.after.trim().replace(/[:=]$/, '');
    case 'snapshot':
      return words.snapshot(figure);
    case 'verdictCount':
      return words.verdictCount[figure.kind];
    default:
      return words.figure[figure.of];
  }
}

/** Bytes in three digits: what a page of the runtime more or less changes is not in them. */
function valueText(figure: Figure, value: number, locale: string): string {
  switch (unitOf(figure)) {
    case 'bytes':
      return formatBytes(value, locale);
    case 'ms':
      return formatDuration(Math.round(value * NS_PER_MS), locale);
    default:
      return countText(value, locale);
  }
}

function countText(value: number, locale: string): string {
  return new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }).format(value);
}
