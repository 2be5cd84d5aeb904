/**
 * Idle: waits for input, as a worker does that has nothing to do. When main returns, all that it made is out of reach, so the runtime
 * says of such workers too that they can never go on; in Go that is a normal end. Idle are those that
 *
 *  - wait for input: a receive, a select of receives, a Cond;
 *  - have been of use in the second half of the run, or another one of the group has: woken from this very wait, or, where they had so
 *    much to do that they never came to wait there before, having woken somebody who waited for them;
 *  - belong to main, or to what runs before it (owner.ts): what a function leaves behind is left behind.
 */
import type { GoroutineId, StackId } from '../../../protocol/goroutine-views.ts';
import type { Group, Member } from './group.ts';
import { growing } from './growing.ts';
import type { PastWait, RunHistory } from './history.ts';
import { isForLife, ownerOf } from './owner.ts';
import { longNs, type Circumstances } from './rule.ts';
import { waitsForInput } from './waits.ts';

/** Members of a group whose past is looked at. */
const MAX_LOOKED_AT = 64;

export function isIdle(group: Group, circumstances: Circumstances): boolean {
  const { wait } = group;
  if (wait === null || wait.forever || !waitsForInput(wait)) return false;
  if (growing(group, circumstances).length > 0) return false;
  const { history } = circumstances;
  return group.members.slice(-MAX_LOOKED_AT).some((member) => servesForLife(member, history));
}

function servesForLife({ goroutine, wait }: Member, history: RunHistory): boolean {
  const isHere = (past: { readonly stack: number }): boolean => past.stack === wait?.stack;
  const last = history.lastWaitWhere(goroutine.goid, isHere);
  const use = last === null ? useOfBusy(goroutine.goid, history) : useOfWoken(last);
  if (use === null || history.endNs - use.t > longNs(history)) return false;
  const created = history.userFrames(goroutine.creationStack);
  return goroutine.beforeMain || isForLife(ownerOf(created, framesOfUse(use, history)));
}

/** Who used it, and where that one stood. */
interface Use {
  readonly t: number;
  readonly by: GoroutineId;
  readonly stack: StackId;
}

function useOfWoken({ endNs: t, waker: by, stack }: PastWait): Use {
  return { t, by, stack };
}

function useOfBusy(goid: GoroutineId, history: RunHistory): Use | null {
  const wake = history.lastWake(goid);
  return wake === null ? null : { t: wake.t, by: wake.woken, stack: wake.stack };
}

/** Where it was used: where main stood that did, or where the one was started that did. */
function framesOfUse({ by, stack }: Use, history: RunHistory) {
  const where = by === 1 ? stack : history.creationStack(by);
  return where === 0 ? null : history.userFrames(where);
}
