/** Suspected: never waits, for half of the run and more. It polls for something, or computes for a long time. */
import { isActive } from './group.ts';
import { isIterator } from './iterator.ts';
import { longNs, type Rule } from './rule.ts';

/** Less is computing, ns. */
export const MIN_SPIN_NS = 20e6;
/** It has begun and has run. */
const MIN_EVENTS = 2;

export const spinning: Rule = ({ members }, { history }) =>
  members.filter(({ goroutine }) => {
    if (!isActive(goroutine) || goroutine.events < MIN_EVENTS || isIterator(goroutine.site.func))
      return false;
    const spunNs = history.endNs - history.awakeSince(goroutine.goid);
    return spunNs >= Math.max(MIN_SPIN_NS, longNs(history));
  });
