/** Differences that js/wasm cannot avoid: listed one by one with the lines they may change, and the reason. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import type { Difference } from './compare.ts';
import { CORPUS_DIR } from './corpus.ts';

const schema = v.array(
  v.strictObject({
    program: v.string(),
    aspect: v.picklist(['stdout', 'stderr', 'exit']),
    /** Exactly the lines that only native Go prints. */
    native: v.array(v.string()),
    /** Exactly the lines that only Heapscope prints. */
    ours: v.array(v.string()),
    /** Where native Go says so, as Node names processors; everywhere, if absent. */
    arch: v.optional(v.string()),
    reason: v.pipe(v.string(), v.minLength(10)),
  }),
);

export type Accepted = v.InferOutput<typeof schema>[number];

/** The list, as far as it is about this machine. */
export function readAccepted(file: string = join(CORPUS_DIR, 'differences.json')): readonly Accepted[] {
  const entries = v.parse(schema, JSON.parse(readFileSync(file, 'utf8')));
  return entries.filter(({ arch }) => arch === undefined || arch === process.arch);
}

export interface Verdict {
  /** Differences that nobody accepted, or that are not what was accepted. */
  readonly unexpected: readonly Difference[];
  /** Entries whose program ran and showed nothing of the kind. */
  readonly stale: readonly Accepted[];
}

/**
 * @param programs names of the programs that ran
 */
export function judge(
  programs: ReadonlySet<string>,
  differences: readonly Difference[],
  accepted: readonly Accepted[],
): Verdict {
  const used = new Set<Accepted>();
  const unexpected = differences.filter((difference) => {
    const entry = accepted.find((each) => isThis(each, difference));
    if (entry !== undefined) used.add(entry);
    return entry === undefined;
  });
  return { unexpected, stale: accepted.filter((entry) => programs.has(entry.program) && !used.has(entry)) };
}

function isThis(entry: Accepted, difference: Difference): boolean {
  return (
    entry.program === difference.program &&
    entry.aspect === difference.aspect &&
    isSame(entry.native, difference.native) &&
    isSame(entry.ours, difference.ours)
  );
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((line, index) => line === b[index]);
}
