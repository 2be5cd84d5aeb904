/** What the rules about long waits have in common. */
import type { AliveGoroutine } from '../views/alive.ts';
import { isActive, type Group, type Member } from './group.ts';
import { isIterator } from './iterator.ts';
import { longNs, type Circumstances } from './rule.ts';
import { objectsOf, waitKind, waitsForSignal } from './waits.ts';

/** Std's functions in which waiting for a long time is what they are for: accepting connections, reading, signals. */
const PATIENT = /^(net|internal\/poll|syscall|os|os\/signal)\./;

/**
 * Whether it has waited, for something that only others can bring, since half of the run and more, in which nobody else was
 * woken who waited for the same.
 */
export function waitsLong({ goroutine, wait }: Member, { history }: Circumstances): boolean {
  if (wait === null || goroutine.wait === null || wait.timer || waitsForSignal(wait)) return false;
  const kind = waitKind(wait);
  if (kind === 'other' || kind === 'sleep') return false;
  if (PATIENT.test(history.innermost(goroutine.stack)?.func ?? '')) return false;
  const uses = objectsOf(wait).map((object) => history.lastUse(object));
  return history.endNs - Math.max(goroutine.since, ...uses) >= longNs(history);
}

/**
 * Whether a goroutine that was started in the same function, or by one of the group, or that started them, is at work or sleeps for
 * a while: it may be about to bring what the group waits for.
 */
export function hasKinAtWork({ members }: Group, { all }: Circumstances): boolean {
  const ids = new Set(members.map(({ goroutine }) => goroutine.goid));
  const parents = new Set(members.map(({ goroutine }) => goroutine.parent));
  const functions = new Set(members.map(({ goroutine }) => goroutine.site.line?.func));
  return all.some(
    ({ goroutine }) =>
      isAtWork(goroutine) &&
      !ids.has(goroutine.goid) &&
      (ids.has(goroutine.parent) || parents.has(goroutine.goid) || functions.has(goroutine.site.line?.func)),
  );
}

function isAtWork(goroutine: AliveGoroutine): boolean {
  if (isIterator(goroutine.site.func)) return false;
  return isActive(goroutine) || goroutine.wait?.timer === true;
}
