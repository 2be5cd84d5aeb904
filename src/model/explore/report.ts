/** The report of an exploration as plain JSON. Pure; messages are in English, as reports are for tools. */
import { EXPLORE_REPORT_SCHEMA, type ExploreReport } from '../../protocol/explore-report.ts';
import type { Outcome } from '../../protocol/explore.ts';
import type { ReportVerdict } from '../../protocol/report.ts';
import { describeOutcome, describeStuck } from './describe.ts';
import type { Outcomes } from './outcomes.ts';

export function buildExploreReport(
  outcomes: Outcomes,
  { goVersion, first }: { readonly goVersion: string; readonly first: number },
): ExploreReport {
  const list = outcomes.list();
  return {
    schema: EXPLORE_REPORT_SCHEMA,
    go: goVersion,
    clock: 'virtual',
    explore: {
      firstSeed: first,
      schedules: outcomes.total,
      notKept: outcomes.left,
      outcomes: list.map((outcome) => ({
        description: describeOutcome(outcome),
        seed: outcome.seed,
        count: outcome.count,
        orders: outcome.orders,
        exit: { kind: outcome.kind, code: outcome.code },
        message: outcome.message,
        place: outcome.place,
        output: outcome.output,
        stuck: outcome.stuck,
      })),
    },
    verdicts: list.flatMap(verdictsOf),
  };
}

/** One for each line at which goroutines are stuck for ever. */
function verdictsOf({ kind, stuck, seed, count }: Outcome): readonly ReportVerdict[] {
  return stuck.map((group) => ({
    kind: kind === 'deadlock' ? 'deadlock' : 'goroutine-leak',
    class: 'proven',
    count: group.count,
    bytes: 0,
    file: group.file,
    line: group.line,
    message: `Under ${count} schedules, seed ${seed} the first: stuck for ever in ${describeStuck(group)}.`,
  }));
}
