/**
 * Which goroutines can never go on, and which of them wait for each other in a circle.
 *
 * Who waits for a lock waits for its holder. Who waits for anything else goes on when one of those does something that can reach it: at the end of a
 * run with a snapshot of the heap it is known who can; otherwise it is not, and the runtime's leak detection alone says who is stuck. So of
 * all that wait, those are stuck whose possible wakers are all known and stuck themselves: the largest such set, found by taking away whoever
 * might be woken from outside (a knot; Holt 1972). Circles are the strongly connected components in it.
 */
import { GoroutineState, type GoroutineId } from '../../../../protocol/goroutine-views.ts';
import type { GoroutineStore } from '../../store/goroutine-store.ts';
import { circlesOf } from './circles.ts';
import type { Waiting, WaitingGroup } from './waiting.ts';

export interface Deadlocks {
  /** Indices of groups that can never go on. */
  readonly stuck: ReadonlySet<number>;
  /** Groups that wait for each other in a circle. */
  readonly circles: readonly (readonly number[])[];
  /** Who holds a lock, by object. Of several readers the one that was told of last. */
  readonly holders: ReadonlyMap<number, GoroutineId>;
  /** By object, where it is known: the groups of all that could wake who waits for it; {@link AWAKE}: one that does not wait. */
  readonly wakers: ReadonlyMap<number, readonly number[]>;
}

/** What leads to an object, by its number: all goroutines that do. Objects to which something else leads are not among them. */
export type Reached = ReadonlyMap<number, readonly GoroutineId[]>;

export const AWAKE = -1;

export function findDeadlocks(
  store: GoroutineStore,
  waiting: Waiting,
  t: number,
  reached: Reached,
): Deadlocks {
  const { groups } = waiting;
  const holders = holdersOf(store, groups, t);
  const wakers = new Map<number, readonly number[]>();
  for (const [object, goid] of holders) wakers.set(object, groupsOf(store, waiting, [goid]));
  for (const [object, goids] of reached) {
    if (!wakers.has(object))
      wakers.set(object, withoutWaiters(object, groupsOf(store, waiting, goids), groups));
  }
  const stuck = stuckGroups(groups, wakers);
  const next = groups.map(({ targets }, i) =>
    stuck.has(i) ? wakersOf(i, targets, wakers).filter((waker) => stuck.has(waker)) : [],
  );
  return { stuck, circles: circlesOf(next), holders, wakers };
}

function holdersOf(
  store: GoroutineStore,
  groups: readonly WaitingGroup[],
  t: number,
): ReadonlyMap<number, GoroutineId> {
  const holders = new Map<number, GoroutineId>();
  for (const { targets } of groups) {
    const [target] = targets;
    if (target?.kind !== 'lock' || holders.has(target.object)) continue;
    const holding = store.holders.at(target.object, t);
    if (holding !== null && store.goroutines.rowOf(holding.goid) !== -1) {
      holders.set(target.object, holding.goid);
    }
  }
  return holders;
}

function groupsOf(
  { goroutines }: GoroutineStore,
  { groupOf }: Waiting,
  goids: readonly GoroutineId[],
): readonly number[] {
  const found = goids.map((goid) => {
    const row = goroutines.rowOf(goid);
    return row === -1 ? AWAKE : groupOf[row]!;
  });
  return [...new Set(found)];
}

/** Who waits for nothing else cannot wake others that do. */
function withoutWaiters(
  object: number,
  wakers: readonly number[],
  groups: readonly WaitingGroup[],
): readonly number[] {
  return wakers.filter(
    (waker) => waker === AWAKE || !groups[waker]!.targets.every((target) => target.object === object),
  );
}

/** Those of its targets of which they are known. A lock can be held by who waits for it; nobody else waits for itself. */
function wakersOf(
  group: number,
  targets: WaitingGroup['targets'],
  wakers: Deadlocks['wakers'],
): readonly number[] {
  const all = targets.flatMap(({ object, kind }) =>
    (wakers.get(object) ?? []).filter((waker) => kind === 'lock' || waker !== group),
  );
  return [...new Set(all)];
}

function stuckGroups(groups: readonly WaitingGroup[], wakers: Deadlocks['wakers']): ReadonlySet<number> {
  const stuck = new Set<number>();
  /** By group: those that it could wake. */
  const wakes = new Map<number, number[]>();
  const free: number[] = [];
  groups.forEach(({ state, targets }, i) => {
    const isProven = state === GoroutineState.stuck;
    const isKnown = targets.length > 0 && targets.every(({ object }) => wakers.has(object));
    const own = wakersOf(i, targets, wakers);
    if (!isProven && (!isKnown || own.includes(AWAKE))) {
      free.push(i);
      return;
    }
    stuck.add(i);
    if (isProven) return;
    for (const waker of own) {
      const list = wakes.get(waker);
      if (list === undefined) wakes.set(waker, [i]);
      else list.push(i);
    }
  });
  for (let at = free.pop(); at !== undefined; at = free.pop()) {
    for (const woken of wakes.get(at) ?? []) if (stuck.delete(woken)) free.push(woken);
  }
  return stuck;
}
