/** What an example promises (docs/examples.md). */
import * as v from 'valibot';
import { figureSchema } from '../src/protocol/lesson/figure.ts';
import { LESSON_VIEWS, SECTIONS } from '../src/protocol/lesson/names.ts';
import { questionSchema } from '../src/protocol/lesson/question.ts';
import { slugSchema, textsSchema } from '../src/protocol/lesson/texts.ts';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const text = v.pipe(v.string(), v.nonEmpty());
/** A text that one line of the program has, and no other: it names the line without its number. */
const at = text;

const verdictKind = v.picklist(['goroutine-leak', 'heap-growth', 'retained', 'oom', 'deadlock']);

const expectedVerdictSchema = v.strictObject({
  kind: verdictKind,
  class: v.picklist(['proven', 'suspected']),
  /** The verdict's line. */
  at: v.optional(at),
  /** Of the `go` statement. */
  createdAt: v.optional(at),
  count: v.optional(count),
  reason: v.optional(v.string()),
});

const expectedGoroutinesSchema = v.strictObject({
  /** What they do when the program ends. */
  state: v.picklist(['running', 'runnable', 'channel', 'lock', 'sync', 'timer', 'other', 'stuck']),
  reason: v.optional(text),
  /** Where they wait. */
  at: v.optional(at),
  count,
});

const boundSchema = v.strictObject({
  figure: figureSchema,
  min: v.optional(v.number()),
  max: v.optional(v.number()),
});

const claimSchema = v.strictObject({
  /** How the program ends; `stopped`: it must be ended from outside. */
  exit: v.picklist(['exit', 'stopped', 'panic', 'deadlock', 'out-of-memory']),
  /** Exit code; if missing, 0 of a program that exits, and any of one that ends otherwise. */
  code: v.optional(count),
  /** `flat` also allows a floor that goes up and down, or fills up and stays, below `maxHeapMiB`. */
  verdict: v.optional(v.picklist(['rising', 'flat', 'fell'])),
  minGCs: v.optional(count),
  minGoroutinesAtEnd: v.optional(count),
  maxGoroutinesAtEnd: v.optional(count),
  /** Highest live heap. */
  maxHeapMiB: v.optional(count),
  /** Each must be in the report. */
  verdicts: v.optional(v.array(expectedVerdictSchema)),
  /** Of these kinds there must be none. */
  noVerdicts: v.optional(v.array(verdictKind)),
  /** Each must be in what the program prints. */
  output: v.optional(v.array(text)),
  figures: v.optional(v.array(boundSchema)),
  goroutines: v.optional(v.array(expectedGoroutinesSchema)),
});

const runSchema = v.strictObject({
  clock: v.picklist(['real', 'virtual']),
  observe: v.picklist(['live', 'objects']),
  memoryMiB: v.optional(count),
});

export const exampleSchema = v.strictObject({
  slug: slugSchema,
  /** The article that it answers first; none for what goes beyond them. */
  seed: v.optional(v.pipe(v.string(), v.regex(/^\d{3}$/))),
  /** Place in the course, from 1. */
  order: v.pipe(v.number(), v.integer(), v.minValue(1)),
  section: v.picklist(SECTIONS),
  title: textsSchema,
  summary: textsSchema,
  claim: claimSchema,
  /** The edit that the lesson proposes, and what holds after it. */
  try: v.optional(v.strictObject({ from: text, to: text, claim: claimSchema })),
  /** What holds for fixed.go; there if and only if that is. */
  fixed: v.optional(claimSchema),
  /** How it is run; missing: real clock, level `live`. */
  run: v.optional(runSchema),
  /** Rows of documents/claims.json that it measures. */
  claims: v.optional(v.array(slugSchema)),
  /** What the page opens with it. */
  view: v.optional(v.picklist(LESSON_VIEWS)),
  question: v.optional(questionSchema),
});

export { SECTIONS };

export type Claim = v.InferOutput<typeof claimSchema>;
export type ExpectedVerdict = v.InferOutput<typeof expectedVerdictSchema>;
export type ExpectedGoroutines = v.InferOutput<typeof expectedGoroutinesSchema>;
export type Example = v.InferOutput<typeof exampleSchema>;
export type Edit = NonNullable<Example['try']>;

/** The source with the proposed edit. @throws Error when the text to replace is not there exactly once */
export function withEdit(source: string, { from, to }: Pick<Edit, 'from' | 'to'>): string {
  const parts = source.split(from);
  if (parts.length !== 2) throw new Error(`${JSON.stringify(from)} occurs ${parts.length - 1} times`);
  return parts.join(to);
}
