/** Suspected: an iterator of iter.Pull that was neither run to its end nor stopped. The runtime's leak detection does not look at these. */
import type { Rule } from './rule.ts';

/** Where the goroutine of an iterator begins. */
const COROUTINE = 'runtime.corostart';

export const iterator: Rule = (group, { mainReturned }) =>
  mainReturned ? group.members.filter(({ goroutine }) => goroutine.site.func === COROUTINE) : [];

/** Its state is not told: it seems about to run all the time. */
export function isIterator(func: string): boolean {
  return func === COROUTINE;
}
