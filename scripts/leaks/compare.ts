/** Verdicts of a run against those that its program must get. */
import type { GoroutineVerdict } from '../../src/model/goroutines/verdict/verdict.ts';
import type { ExpectedLeak } from './corpus.ts';

/** What is compared of a verdict. */
export type FoundVerdict = Pick<
  GoroutineVerdict,
  'kind' | 'class' | 'count' | 'reason' | 'blocked' | 'created'
>;

/** What is missing and what is too much, a line each; empty: all is as expected. */
export function differences(
  expected: readonly ExpectedLeak[],
  verdicts: readonly FoundVerdict[],
): readonly string[] {
  const wanted = expected.map(describeExpected);
  const found = verdicts.filter((verdict) => verdict.class !== 'none').map(describeFound);
  return [
    ...without(wanted, found).map((text) => `missing: ${text}`),
    ...without(found, wanted).map((text) => `too much: ${text}`),
  ];
}

/** What is left of `all` when each of `some` has taken one away. */
function without(all: readonly string[], some: readonly string[]): readonly string[] {
  const rest = [...all];
  for (const text of some) {
    const at = rest.indexOf(text);
    if (at !== -1) rest.splice(at, 1);
  }
  return rest;
}

function describeExpected({ kind, class: own, count, reason, line, startLine }: ExpectedLeak): string {
  return describe(kind, own, count, reason, line, startLine);
}

function describeFound({ kind, class: own, count, reason, blocked, created }: FoundVerdict): string {
  return describe(kind, own, count, reason, blocked?.line ?? null, created?.line ?? null);
}

function describe(
  kind: string,
  own: string,
  count: number,
  reason: string,
  line: number | null,
  startLine: number | null,
): string {
  const where = line === null ? 'nowhere' : `line ${line}`;
  const start = startLine === null ? 'by the runtime' : `at line ${startLine}`;
  return `${own} ${kind}, ${count} × [${reason}] at ${where}, started ${start}`;
}
