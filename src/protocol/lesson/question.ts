/** What a lesson asks before the run, and how the run answers it. */
import * as v from 'valibot';
import { describeFigure, figureOf, figureSchema, type Figure, type RunResult } from './figure.ts';
import { textsSchema } from './texts.ts';

const number = v.pipe(v.number(), v.finite());

/** A figure within `min` and `max`, both inclusive, makes it the right one. */
const choiceSchema = v.strictObject({ text: textsSchema, min: v.optional(number), max: v.optional(number) });

const asked = { text: textsSchema, figure: figureSchema };

/** Either a choice or a number; a guess is right within `tolerance`, a share of the true one. */
export const questionSchema = v.union([
  v.strictObject({ ...asked, choices: v.pipe(v.array(choiceSchema), v.minLength(2), v.maxLength(5)) }),
  v.strictObject({ ...asked, tolerance: v.pipe(number, v.minValue(0), v.maxValue(1)) }),
]);

export type Question = v.InferOutput<typeof questionSchema>;

/** A choice as far as a figure decides on it. */
type Range = Pick<Extract<Question, { choices: unknown }>['choices'][number], 'min' | 'max'>;

/** A question as far as a run answers it, in whatever language it is put. */
export type Asked =
  | { readonly figure: Figure; readonly choices: readonly Range[] }
  | { readonly figure: Figure; readonly tolerance: number };

export type Answer =
  | { readonly kind: 'choice'; readonly index: number; readonly figure: number }
  | { readonly kind: 'number'; readonly figure: number };

/** @returns the answer, or in words why the run gives none */
export function answerOf(question: Asked, run: RunResult): Answer | string {
  const figure = figureOf(question.figure, run);
  if (figure === null) return `the run has no ${describeFigure(question.figure)}`;
  if (!('choices' in question)) return { kind: 'number', figure };
  const right = rightChoices(question.choices, figure);
  const [index] = right;
  if (index === undefined || right.length !== 1)
    return `${describeFigure(question.figure)} is ${figure}, which makes ${right.length} choices right instead of one`;
  return { kind: 'choice', index, figure };
}

/** Whether the reader guessed it. `guess`: the index of a choice, or a number in the unit of the figure. */
export function isRight(question: Asked, guess: number, figure: number): boolean {
  if ('choices' in question) return rightChoices(question.choices, figure).includes(guess);
  return Math.abs(guess - figure) <= question.tolerance * Math.abs(figure);
}

/** Indices of the choices that the figure makes right: one, where a lesson keeps its claims. */
export function rightChoices(choices: readonly Range[], figure: number): readonly number[] {
  return choices.flatMap(({ min = -Infinity, max = Infinity }, index) =>
    figure >= min && figure <= max ? [index] : [],
  );
}
