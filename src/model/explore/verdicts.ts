/** What is concluded from an exploration, in English, as a run's report says it. */
import type { Outcome } from '../../protocol/explore.ts';
import type { ExploreVerdict } from '../../protocol/explore-report.ts';
import type { ReportVerdict } from '../../protocol/report.ts';
import { reportedGoroutines } from '../goroutines/verdict/report.ts';
import { describeEnding } from './describe.ts';
import type { FailingClass } from './failure.ts';
import { verdictKey } from './outcomes.ts';

/** Of all outcomes, what is the same once; the surest first, then what holds under most schedules. */
export function exploreVerdicts(outcomes: readonly Outcome[]): readonly ExploreVerdict[] {
  const merged = new Map<string, ExploreVerdict>();
  for (const outcome of outcomes) {
    for (const [key, verdict] of keyedVerdicts(outcome)) {
      const { count: schedules, seed } = outcome;
      const known = merged.get(key);
      if (known === undefined) merged.set(key, { ...verdict, schedules, seed });
      else {
        const shown = seed < known.seed ? { ...verdict, seed } : known;
        merged.set(key, { ...shown, schedules: known.schedules + schedules });
      }
    }
  }
  const rank = (verdict: ExploreVerdict): number => (verdict.class === 'proven' ? 0 : 1);
  return [...merged.values()].sort(
    (a, b) => rank(a) - rank(b) || b.schedules - a.schedules || a.seed - b.seed,
  );
}

/** What makes an exploration fail: a verdict of the class or a surer one, or a death that is proven without one. */
export type Complaint = Pick<ExploreVerdict, 'class' | 'message' | 'schedules' | 'seed'>;

/** In the order of {@link exploreVerdicts}, deaths last. Empty: nothing is to fail. */
export function complaintsOf(outcomes: readonly Outcome[], least: FailingClass): readonly Complaint[] {
  const verdicts = exploreVerdicts(outcomes).filter(
    (verdict) => least === 'suspected' || verdict.class === least,
  );
  const deaths = new Map<string, Complaint>();
  for (const outcome of outcomes) {
    if (outcome.kind !== 'panic' && outcome.kind !== 'fatal') continue;
    const message = `${describeEnding(outcome)}.`;
    const known = deaths.get(message);
    deaths.set(message, {
      class: 'proven',
      message,
      schedules: outcome.count + (known?.schedules ?? 0),
      seed: Math.min(outcome.seed, known?.seed ?? Infinity),
    });
  }
  return [...verdicts, ...deaths.values()];
}

function keyedVerdicts(outcome: Outcome): readonly (readonly [key: string, ReportVerdict])[] {
  const { kind, verdicts } = outcome;
  const keyed = verdicts.flatMap((verdict) =>
    reportedGoroutines([verdict]).map((told) => [verdictKey(verdict), told] as const),
  );
  if (kind === 'deadlock' && verdicts.length === 0) {
    const message = 'All goroutines were asleep: none could ever be woken.';
    return [[kind, { kind, class: 'proven', ...NOBODY, message }]];
  }
  if (kind !== 'out-of-memory') return keyed;
  const message = 'The program needed more than the memory it may have.';
  return [...keyed, [kind, { kind: 'oom', class: 'proven', ...NOBODY, message }]];
}

/** Nobody and nowhere in particular. */
const NOBODY = { count: 1, bytes: 0, file: '', line: 0 } as const;
