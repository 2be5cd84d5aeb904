/** Suspected: sleeps far beyond the end of the program. What is to happen so late is better left to a timer, which can be stopped. */
import type { Rule } from './rule.ts';

/** What would have remained of it, ns: ten minutes, and ten times as long as the program ran. */
export const MIN_REMAINING_NS = 600e9;
export const MIN_REMAINING_LIVES = 10;

export const longSleep: Rule = ({ members }, { history }) => {
  const least = Math.max(MIN_REMAINING_NS, MIN_REMAINING_LIVES * history.lifeNs);
  return members.filter(({ wait }) => {
    const until = wait?.until ?? null;
    return until !== null && until - history.endNs >= least;
  });
};
