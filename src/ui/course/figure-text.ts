import { formatBytes, formatDuration } from '../../base/format.ts';
import { unitOf, type Figure } from '../../protocol/lesson/figure.ts';
import type { LessonQuestion } from '../../protocol/lesson/lesson.ts';
import type { CourseStrings } from './strings.ts';

const NS_PER_MS = 1e6;

/** A figure of a run with its unit: `33.2 MiB`, `5 collections`; what a program printed, with the words before it. */
export function figureText(figure: Figure, value: number, t: CourseStrings): string {
  const unit = unitOf(figure);
  switch (unit) {
    case 'bytes':
      return formatBytes(value, t.locale);
    case 'ms':
      return formatDuration(value * NS_PER_MS, t.locale);
    case 'printed':
      return figure.of === 'output' ? `${figure.after.trim()} ${plain(value, t)}` : plain(value, t);
    default:
      return t.count[unit](value, plain(value, t));
  }
}

/** What the reader said: the words of the choice, or the number as a figure. null: such a guess cannot be. */
export function guessText(question: LessonQuestion, guess: number, t: CourseStrings): string | null {
  if ('choices' in question) return question.choices[guess]?.text ?? null;
  return unitOf(question.figure) === 'printed' ? plain(guess, t) : figureText(question.figure, guess, t);
}

function plain(value: number, { locale }: CourseStrings): string {
  return new Intl.NumberFormat(locale).format(value);
}

/** What a number may be typed in, largest first; the factor gives the figure's own unit. */
export const BYTE_UNITS = [
  ['MiB', 1 << 20],
  ['KiB', 1 << 10],
  ['B', 1],
] as const;
export type ByteUnit = (typeof BYTE_UNITS)[number][0];

/** A typed number, with the marks of its language: a comma parts thousands in English and decimals in French. null: it is none. */
export function numberOf(text: string, { locale }: Pick<CourseStrings, 'locale'>): number | null {
  const bare = text.replace(/\s/g, '');
  const typed = locale === 'fr' ? bare.replace(',', '.') : bare.replace(/[,，]/g, '');
  const value = Number(typed);
  return typed !== '' && Number.isFinite(value) ? value : null;
}
