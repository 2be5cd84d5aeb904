/**
 * Suspected: waits for something that can be reached, a global above all, but that nobody has used for half of the run and more. Whoever
 * waits for input (idle.ts) must have been started by a function that has returned: main's own watchers may wait as long as it runs.
 */
import { isIdle } from './idle.ts';
import { isForLife, ownerOf } from './owner.ts';
import type { Rule } from './rule.ts';
import { waitsForInput } from './waits.ts';
import { hasKinAtWork, waitsLong } from './waiting.ts';

export const abandoned: Rule = (group, circumstances) => {
  const { history, mainReturned } = circumstances;
  const [{ wait }, first] = [group, group.members[0]];
  if (!mainReturned || wait === null || first === undefined) return [];
  if (isIdle(group, circumstances) || hasKinAtWork(group, circumstances)) return [];
  const { beforeMain, creationStack } = first.goroutine;
  const isWatcher = beforeMain || isForLife(ownerOf(history.userFrames(creationStack), null));
  if (isWatcher && waitsForInput(wait)) return [];
  return group.members.filter((member) => waitsLong(member, circumstances));
};
