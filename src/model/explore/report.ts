/** The report of an exploration as plain JSON. Pure; messages are in English, as reports are for tools. */
import { EXPLORE_REPORT_SCHEMA, type ExploreReport } from '../../protocol/explore-report.ts';
import { reportedGoroutines } from '../goroutines/verdict/report.ts';
import { describeOutcome } from './describe.ts';
import type { Outcomes } from './outcomes.ts';
import { exploreVerdicts } from './verdicts.ts';

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
        verdicts: reportedGoroutines(outcome.verdicts),
      })),
    },
    verdicts: exploreVerdicts(list),
  };
}
