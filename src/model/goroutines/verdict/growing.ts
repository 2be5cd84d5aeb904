/**
 * Suspected: ever more goroutines of one go statement. The number of those alive rises in each third of the run, and in none by
 * much less than in the others. Requests that are under way come and go: as many at the end as before.
 */
import type { Rule } from './rule.ts';

/** Fewer are a pool or a helper, not a trend. */
export const MIN_GROWTH = 10;
/** Each third of the run must have brought at least this share of an even growth. */
export const MIN_SHARE = 0.5;

export const growing: Rule = ({ members }, { history }) => {
  const first = members[0];
  if (members.length < MIN_GROWTH || first === undefined) return [];
  const [one, two, three] = history.siblings(first.goroutine.site.id).aliveAt;
  const least = (three / 3) * MIN_SHARE;
  return [one, two - one, three - two].every((more) => more >= least) ? members : [];
};
