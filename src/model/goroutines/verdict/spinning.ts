/** Suspected: never waits, for half of the run and more. It polls for something, or computes for a long time. */
import { GoroutineState } from '../../../protocol/goroutine-views.ts';
import { isActive } from './group.ts';
import { isIterator } from './iterator.ts';
import { longNs, type Rule } from './rule.ts';

/** Less is computing, ns. */
export const MIN_SPIN_NS = 20e6;
/** Of that time it must have run for this share: others may have had their turns, or the whole machine. */
export const MIN_RUN_SHARE = 0.2;

export const spinning: Rule = ({ members }, { history }) =>
  members.filter(({ goroutine }) => {
    if (!isActive(goroutine) || isIterator(goroutine.site.func)) return false;
    const spunNs = history.endNs - history.awakeSince(goroutine.goid);
    const ranNs = goroutine.times[GoroutineState.running] ?? 0;
    return spunNs >= Math.max(MIN_SPIN_NS, longNs(history)) && ranNs >= spunNs * MIN_RUN_SHARE;
  });
