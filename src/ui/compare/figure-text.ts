/** Figures of two runs and what lies between them, in the reader's words. */
import { formatBytes, formatDuration } from '../../base/format.ts';
import { differenceOf, isCounted, tellingFigures, type Difference } from '../../model/compare/difference.ts';
import { FIGURE_UNITS, type FigureName, type RunFigures } from '../../model/compare/run-figures.ts';
import type { CompareStrings } from './strings.ts';

/** From here on "so many times" says more than a percentage. */
const MIN_TIMES = 1.95;

/** Empty: the run has no such figure. */
export function figureText(name: FigureName, value: number | null, t: CompareStrings): string {
  if (value === null) return '';
  switch (FIGURE_UNITS[name]) {
    case 'bytes':
      return formatBytes(value, t.locale);
    case 'duration':
      return formatDuration(value, t.locale);
    case 'count':
      return new Intl.NumberFormat(t.locale).format(value);
  }
}

/** What the second run has, seen from the first: `83 times less`. */
export function differenceText(name: FigureName, difference: Difference, t: CompareStrings): string {
  if (difference.kind === 'same') return t.same;
  if (difference.kind === 'close') return t.about;
  const { kind, ratio, by } = difference;
  if (isCounted(name, by)) return t.count(kind, figureText(name, by, t));
  if (ratio === null) return t.amount(kind, figureText(name, by, t));
  if (ratio >= MIN_TIMES) {
    const digits = { maximumFractionDigits: ratio < 9.95 ? 1 : 0 };
    return t.times(kind, new Intl.NumberFormat(t.locale, digits).format(ratio));
  }
  // Of what the first one has.
  const share = kind === 'less' ? 1 - 1 / ratio : ratio - 1;
  return t.share(kind, new Intl.NumberFormat(t.locale, { style: 'percent' }).format(share));
}

/** The difference in words, most telling first; empty: there is none worth a word. */
export function differenceSentences(
  first: RunFigures,
  second: RunFigures,
  edited: boolean,
  t: CompareStrings,
): readonly string[] {
  return tellingFigures(first, second).flatMap((name) => {
    const difference = differenceOf(name, first, second);
    if (difference === null) return [];
    return t.sentence[name]({
      edited,
      first: figureText(name, first[name], t),
      second: figureText(name, second[name], t),
      change: differenceText(name, difference, t),
    });
  });
}
