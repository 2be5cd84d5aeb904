/** Whether a run keeps what an example promises. */
import { judgeFloors } from '../src/model/verdict/heap-growth.ts';
import type { Report, ReportSite } from '../src/protocol/report.ts';
import type { Claim, ExpectedGoroutines, ExpectedVerdict } from './claims.ts';
import { describeFigure, figureOf, type RunResult } from '../src/protocol/lesson/figure.ts';

const MIB = 2 ** 20;

/** What the run says against the claim, one sentence each; empty when all holds. */
export function brokenClaims(claim: Claim, run: RunResult): readonly string[] {
  return [
    ...brokenExit(claim, run.report),
    ...brokenTotals(claim, run.report),
    ...(claim.verdicts ?? []).flatMap((expected) => brokenVerdict(expected, run)),
    ...(claim.noVerdicts ?? []).flatMap((kind) =>
      run.report.verdicts
        .filter((verdict) => verdict.kind === kind)
        .map(({ message }) => `a verdict that must not be there: ${message}`),
    ),
    ...(claim.goroutines ?? []).flatMap((expected) => brokenGoroutines(expected, run)),
    ...(claim.output ?? [])
      .filter((text) => !run.output.includes(text))
      .map((text) => `${JSON.stringify(text)} is not printed`),
    ...(claim.figures ?? []).flatMap(({ figure, min = -Infinity, max = Infinity }) => {
      const value = figureOf(figure, run);
      if (value === null) return [`the run has no ${describeFigure(figure)}`];
      return value >= min && value <= max
        ? []
        : [`${describeFigure(figure)} is ${value} instead of ${min} to ${max}`];
    }),
  ];
}

/** The 1-based line that has this text. @throws Error when it is not exactly one */
export function lineOf(source: string, text: string): number {
  const lines = source.split('\n').flatMap((line, index) => (line.includes(text) ? [index + 1] : []));
  const [line] = lines;
  if (line === undefined || lines.length !== 1)
    throw new Error(`${JSON.stringify(text)} is on ${lines.length} lines of the program instead of one`);
  return line;
}

function brokenExit(claim: Claim, { exit: { kind, code } }: Report): readonly string[] {
  if (kind !== claim.exit) return [`ended with ${kind} instead of ${claim.exit}`];
  const expected = claim.code ?? (kind === 'exit' ? 0 : code);
  return code === expected ? [] : [`exit code ${code} instead of ${expected}`];
}

function brokenTotals(claim: Claim, report: Report): readonly string[] {
  const broken: string[] = [];
  const expectThat = (holds: boolean, otherwise: string): void => {
    if (!holds) broken.push(otherwise);
  };
  if (claim.verdict !== undefined) {
    const judged = judgeFloors(report.gc.map(({ end, heapAfter }) => ({ t: end, bytes: heapAfter }))).kind;
    const flat = judged === 'flat' || judged === 'swings' || judged === 'levelled';
    const holds = claim.verdict === 'flat' ? flat : judged === claim.verdict;
    expectThat(holds, `the floor is ${judged} instead of ${claim.verdict}`);
  }
  const { minGCs = 0, minGoroutinesAtEnd: least = 0, maxGoroutinesAtEnd: most = Infinity } = claim;
  const { maxHeapMiB = Infinity } = claim;
  const gcs = report.gc.length;
  const goroutines = report.samples.at(-1)?.goroutines ?? 0;
  const heapMiB = report.samples.reduce((highest, { heapLive }) => Math.max(highest, heapLive), 0) / MIB;
  expectThat(gcs >= minGCs, `${gcs} collections instead of at least ${minGCs}`);
  expectThat(goroutines >= least, `${goroutines} goroutines at the end instead of at least ${least}`);
  expectThat(goroutines <= most, `${goroutines} goroutines at the end instead of at most ${most}`);
  expectThat(
    heapMiB <= maxHeapMiB,
    `a live heap of ${heapMiB.toFixed(1)} MiB instead of at most ${maxHeapMiB}`,
  );
  return broken;
}

function brokenVerdict(expected: ExpectedVerdict, { report, source }: RunResult): readonly string[] {
  const line = expected.at === undefined ? null : lineOf(source, expected.at);
  const createdLine = expected.createdAt === undefined ? null : lineOf(source, expected.createdAt);
  const found = report.verdicts.some(
    (verdict) =>
      verdict.kind === expected.kind &&
      verdict.class === expected.class &&
      (line === null || verdict.line === line) &&
      (createdLine === null || verdict.created?.line === createdLine) &&
      (expected.count === undefined || verdict.count === expected.count) &&
      (expected.reason === undefined || verdict.reason === expected.reason),
  );
  if (found) return [];
  const given = report.verdicts.map((verdict) => `  ${verdict.class} ${verdict.kind}: ${verdict.message}`);
  return [[`no verdict ${JSON.stringify(expected)}; there are ${given.length}`, ...given].join('\n')];
}

/** Goroutines that the report leaves out are not counted, so a claim is about programs whose goroutines are all there. */
function brokenGoroutines(expected: ExpectedGoroutines, { report, source }: RunResult): readonly string[] {
  const line = expected.at === undefined ? null : lineOf(source, expected.at);
  const isAt = (site: ReportSite | null): boolean => line === null || site?.line === line;
  const count = report.goroutines.filter(({ end, states }) => {
    const last = states.at(-1);
    return (
      end === null &&
      last?.state === expected.state &&
      (expected.reason === undefined || last.reason === expected.reason) &&
      isAt(last.site)
    );
  }).length;
  return count === expected.count ? [] : [`${count} goroutines at the end are ${JSON.stringify(expected)}`];
}
