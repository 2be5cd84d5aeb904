/** Suspected: most that the same go statement started have ended, and this one has waited far longer than any of them lived. */
import type { Rule } from './rule.ts';
import { hasKinAtWork, waitsLong } from './waiting.ts';

export const MIN_ENDED = 3;
/** Of all that were started. */
export const MIN_ENDED_SHARE = 0.75;
/** How many times as long as the longest life of the others. */
export const MIN_LONGER = 10;

export const leftBehind: Rule = (group, circumstances) => {
  const { history, mainReturned } = circumstances;
  const first = group.members[0];
  if (!mainReturned || first === undefined) return [];
  const { created, ended, longestNs } = history.siblings(first.goroutine.site.id);
  if (ended < MIN_ENDED || ended < created * MIN_ENDED_SHARE) return [];
  if (hasKinAtWork(group, circumstances)) return [];
  return group.members.filter(
    (member) =>
      waitsLong(member, circumstances) && history.endNs - member.goroutine.since >= longestNs * MIN_LONGER,
  );
};
