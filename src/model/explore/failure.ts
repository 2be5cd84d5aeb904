/** Which outcomes are to fail an exploration. */
import type { Outcome } from '../../protocol/explore.ts';

/** The class of which something has to be, or a surer one. */
export type FailingClass = 'proven' | 'suspected';

/** Ends that are proven to be wrong whatever goroutines do. */
const FAILING_ENDS: ReadonlySet<Outcome['kind']> = new Set(['deadlock', 'panic', 'fatal', 'out-of-memory']);

/** Whether something is wrong: a verdict of the class or a surer one, or a death by the runtime's hand. */
export function isFailure(
  { kind, verdicts }: Pick<Outcome, 'kind' | 'verdicts'>,
  least: FailingClass = 'proven',
): boolean {
  return (
    FAILING_ENDS.has(kind) || verdicts.some((verdict) => least === 'suspected' || verdict.class === least)
  );
}
