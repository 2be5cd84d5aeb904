/**
 * Idle: waits for input, as a worker does that has nothing to do. When main returns, all that it made is out of reach, so the runtime
 * says of such workers too that they can never go on; in Go that is a normal end. Idle are those that
 *
 *  - wait for input: a receive, a select of receives, a Cond;
 *  - have been of use in the second half of the run, or another one of the group has: woken from this very wait, or, where they had so
 *    much to do that they never came to wait there before, having woken somebody who waited for them;
 *  - belong to main, or to what runs before it (owner.ts): what a function leaves behind is left behind.
 *
 * And the one servant that a package of std keeps for itself, as a pool of database connections does: no line of the user's is on its
 * stack, and who opens a thing for as long as the program runs need not close it. Several of a kind have been left behind.
 */
import type { GoroutineId, StackId, WaitView } from '../../../protocol/goroutine-views.ts';
import type { Group, Member } from './group.ts';
import { growing } from './growing.ts';
import type { PastWait, RunHistory } from './history.ts';
import { isForLife, ownerOf } from './owner.ts';
import { longNs, type Circumstances } from './rule.ts';
import type { AliveGoroutine } from '../views/alive.ts';
import { waitKind, waitsForInput } from './waits.ts';

/** Members of a group whose past is looked at. */
const MAX_LOOKED_AT = 64;
/**
 * State changes of one that has run three times before it first waits: twice it had to give way. Who has nothing to do runs but once, or
 * twice when a random schedule has it give way right at its receive.
 */
const BUSY_EVENTS = 7;

export function isIdle(group: Group, circumstances: Circumstances): boolean {
  const { wait } = group;
  if (wait === null || wait.forever || !waitsForInput(wait)) return false;
  if (growing(group, circumstances).length > 0) return false;
  const { history } = circumstances;
  if (isServantOfStd(group, history)) return true;
  return group.members.slice(-MAX_LOOKED_AT).some((member) => servesForLife(member, history));
}

function isServantOfStd({ members }: Group, history: RunHistory): boolean {
  const [only] = members;
  if (members.length !== 1 || only === undefined || only.wait === null) return false;
  return only.wait.stack !== 0 && history.userFrames(only.wait.stack).length === 0;
}

function servesForLife({ goroutine, wait }: Member, history: RunHistory): boolean {
  if (wait === null) return false;
  const isHere = (past: { readonly stack: number }): boolean => past.stack === wait.stack;
  const last = history.lastWaitWhere(goroutine.goid, isHere);
  if (last === null && hadNoNeedToWait(goroutine, wait, history)) return isRecent(goroutine.since, history);
  const use = last === null ? useOfBusy(goroutine.goid, history) : useOfWoken(last);
  if (use === null || !isRecent(use.t, history)) return false;
  const created = history.userFrames(goroutine.creationStack);
  return goroutine.beforeMain || isForLife(ownerOf(created, framesOfUse(use, history)));
}

/**
 * Has been at work whenever it ran, and has neither waited nor woken anybody so far: what it received was always there already. Nothing
 * tells whose it is then, so that it is not accused.
 */
function hadNoNeedToWait(
  { goid, woken, events }: AliveGoroutine,
  wait: WaitView,
  history: RunHistory,
): boolean {
  return woken === 0 && events >= BUSY_EVENTS && waitKind(wait) !== 'cond' && history.lastWake(goid) === null;
}

function isRecent(t: number, history: RunHistory): boolean {
  return history.endNs - t <= longNs(history);
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
