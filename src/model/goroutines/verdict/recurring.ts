/**
 * Suspected: loops on a timer (a ticker, time.After, a sleep), of which more and more were started in the course of the run. One that
 * ticks as long as the program runs is a daemon; one for each call is left over from each call.
 */
import type { Member } from './group.ts';
import { longNs, type Rule } from './rule.ts';
import { waitsForTime } from './waits.ts';

export const MIN_LOOPS = 3;
/** How often each must have been woken to be called a loop. */
export const MIN_ROUNDS = 2;
/** From the first to the last go statement at least this share of the run must have passed. */
export const MIN_SPREAD = 0.25;

export const recurring: Rule = ({ members }, { history }) => {
  const loops = members.filter(isLoop);
  const [first, last] = [loops[0], loops.at(-1)];
  if (loops.length < MIN_LOOPS || first === undefined || last === undefined) return [];
  const spread = last.goroutine.created - first.goroutine.created;
  return spread >= Math.max(history.lifeNs * MIN_SPREAD, longNs(history) * MIN_SPREAD) ? loops : [];
};

function isLoop({ goroutine, wait }: Member): boolean {
  return wait !== null && waitsForTime(wait) && goroutine.woken >= MIN_ROUNDS;
}
