/** What an example promises (docs/examples.md), and whether a run's report keeps it. */
import * as v from 'valibot';
import { judgeFloors } from '../src/model/verdict/heap-growth.ts';
import type { Report } from '../src/protocol/report.ts';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

const claimSchema = v.strictObject({
  /** How the program ends; `stopped`: it must be ended from outside. */
  exit: v.picklist(['exit', 'stopped']),
  /** `flat` also allows a floor that goes up and down, or fills up and stays, below `maxHeapMiB`. */
  verdict: v.optional(v.picklist(['rising', 'flat', 'fell'])),
  minGCs: v.optional(count),
  minGoroutinesAtEnd: v.optional(count),
  maxGoroutinesAtEnd: v.optional(count),
  /** Highest live heap. */
  maxHeapMiB: v.optional(count),
});

const text = v.pipe(v.string(), v.nonEmpty());
const texts = v.strictObject({ en: text, zh: text, fr: text });

export const exampleSchema = v.strictObject({
  slug: v.pipe(v.string(), v.regex(/^[a-z]+(-[a-z]+)*$/)),
  seed: v.pipe(v.string(), v.regex(/^\d{3}$/)),
  order: v.pipe(v.number(), v.integer(), v.minValue(1)),
  title: texts,
  summary: texts,
  claim: claimSchema,
  /** The edit that the lesson proposes, and what holds after it. */
  try: v.strictObject({ from: text, to: text, claim: claimSchema }),
});

export type Claim = v.InferOutput<typeof claimSchema>;
export type Example = v.InferOutput<typeof exampleSchema>;

/** The source with the proposed edit. @throws Error when the text to replace is not there exactly once */
export function withEdit(source: string, { from, to }: Pick<Example['try'], 'from' | 'to'>): string {
  const parts = source.split(from);
  if (parts.length !== 2) throw new Error(`${JSON.stringify(from)} occurs ${parts.length - 1} times`);
  return parts.join(to);
}

/** What the report says against the claim, one sentence each; empty when all holds. */
export function brokenClaims(claim: Claim, report: Report): readonly string[] {
  const broken: string[] = [];
  const expectThat = (holds: boolean, otherwise: string): void => {
    if (!holds) broken.push(otherwise);
  };
  const { kind, code } = report.exit;
  expectThat(kind === claim.exit, `ended with ${kind} instead of ${claim.exit}`);
  expectThat(kind !== 'exit' || code === 0, `exit code ${code}`);
  if (claim.verdict !== undefined) {
    const judged = judgeFloors(report.gc.map(({ end, heapAfter }) => ({ t: end, bytes: heapAfter }))).kind;
    const flat = judged === 'flat' || judged === 'swings' || judged === 'levelled';
    const holds = claim.verdict === 'flat' ? flat : judged === claim.verdict;
    expectThat(holds, `the floor is ${judged} instead of ${claim.verdict}`);
  }
  const gcs = report.gc.length;
  const goroutines = report.samples.at(-1)?.goroutines ?? 0;
  const heapMiB = report.samples.reduce((most, { heapLive }) => Math.max(most, heapLive), 0) / 2 ** 20;
  expectThat(gcs >= (claim.minGCs ?? 0), `${gcs} collections instead of at least ${claim.minGCs ?? 0}`);
  expectThat(
    goroutines >= (claim.minGoroutinesAtEnd ?? 0),
    `${goroutines} goroutines at the end instead of at least ${claim.minGoroutinesAtEnd ?? 0}`,
  );
  expectThat(
    goroutines <= (claim.maxGoroutinesAtEnd ?? Infinity),
    `${goroutines} goroutines at the end instead of at most ${claim.maxGoroutinesAtEnd ?? Infinity}`,
  );
  expectThat(
    heapMiB <= (claim.maxHeapMiB ?? Infinity),
    `a live heap of ${heapMiB.toFixed(1)} MiB instead of at most ${claim.maxHeapMiB ?? Infinity}`,
  );
  return broken;
}
