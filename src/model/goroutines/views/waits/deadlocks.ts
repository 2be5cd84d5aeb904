/**
 * Which goroutines can never go on, as far as locks and the runtime's leak detection say, and which of them wait for each other in a
 * circle.
 *
 * A goroutine that waits for a lock waits for its holder, and for nothing else (an and-wait): a circle of such waits never ends (strongly
 * connected components; Coffman 1971, Tarjan 1972). Who may yet send on a channel is not known, and a select goes on with any of its
 * cases (an or-wait), so neither is part of a circle: of those the runtime's leak detection tells. Whoever waits for a lock whose
 * holder can never go on cannot either.
 */
import { GoroutineState, type GoroutineId } from '../../../../protocol/goroutine-views.ts';
import type { Instant } from '../../index/instant.ts';
import type { GoroutineStore } from '../../store/goroutine-store.ts';
import { WaitWord } from '../../store/segment.ts';
import type { WaitingGroup } from './waiting.ts';

export interface Deadlocks {
  /** Indices of groups that can never go on. */
  readonly stuck: ReadonlySet<number>;
  /** Groups that wait for each other in a circle. */
  readonly circles: readonly (readonly number[])[];
  /** Who holds a lock, by object, as the newest that waits for it was told. */
  readonly holders: ReadonlyMap<number, GoroutineId>;
}

export function findDeadlocks(
  store: GoroutineStore,
  instant: Instant,
  groups: readonly WaitingGroup[],
): Deadlocks {
  const holders = holdersOf(store, groups);
  const groupOf = groupsOfHolders(store, instant, groups, holders);
  /** The group that each waits for; -1: nobody in particular. A group waits for one lock at most, so it has one way on. */
  const next = groups.map(({ targets }) => {
    const lock = targets.find(({ kind }) => kind === 'lock');
    const holder = lock === undefined ? undefined : holders.get(lock.object);
    return holder === undefined ? -1 : (groupOf.get(holder) ?? -1);
  });
  const circles = circlesOf(next);
  const stuck = new Set(circles.flat());
  groups.forEach(({ state }, i) => {
    if (state === GoroutineState.stuck) stuck.add(i);
  });
  spread(next, stuck);
  return { stuck, circles, holders };
}

function holdersOf(
  { goroutines }: GoroutineStore,
  groups: readonly WaitingGroup[],
): ReadonlyMap<number, GoroutineId> {
  const holders = new Map<number, GoroutineId>();
  // The last one to begin its wait was told of the last holder.
  for (const { holder, targets } of [...groups].sort((a, b) => a.newest - b.newest)) {
    const [target] = targets;
    if (target?.kind === 'lock' && holder !== 0 && goroutines.rowOf(holder) !== -1) {
      holders.set(target.object, holder);
    }
  }
  return holders;
}

/** The group that each holder is in; none: it does not wait. */
function groupsOfHolders(
  store: GoroutineStore,
  instant: Instant,
  groups: readonly WaitingGroup[],
  holders: ReadonlyMap<number, GoroutineId>,
): ReadonlyMap<GoroutineId, number> {
  const { goroutines } = store;
  const { site } = goroutines.columns;
  const found = new Map<GoroutineId, number>();
  for (const goid of holders.values()) {
    const row = goroutines.rowOf(goid);
    const { wait } = instant.standing(row);
    if (wait.length === 0 || instant.stateOf(row) < GoroutineState.channel) continue;
    const group = groups.findIndex(
      (one) =>
        site[one.rows[0]!] === site[row] &&
        one.state === instant.stateOf(row) &&
        [WaitWord.stack, WaitWord.reason, WaitWord.object].every((word) => one.wait[word] === wait[word]),
    );
    if (group !== -1) found.set(goid, group);
  }
  return found;
}

/** Each has one way on at most, so a circle is found by following it. */
function circlesOf(next: readonly number[]): readonly (readonly number[])[] {
  const circles: number[][] = [];
  const seenFrom = new Int32Array(next.length).fill(-1);
  for (let start = 0; start < next.length; start++) {
    let at = start;
    while (at !== -1 && seenFrom[at] === -1) {
      seenFrom[at] = start;
      at = next[at]!;
    }
    if (at === -1 || seenFrom[at] !== start) continue;
    const circle = [at];
    for (let on = next[at]!; on !== at; on = next[on]!) circle.push(on);
    circles.push(circle);
  }
  return circles;
}

function spread(next: readonly number[], stuck: Set<number>): void {
  const waiters = new Map<number, number[]>();
  next.forEach((to, from) => {
    if (to !== -1) waiters.set(to, [...(waiters.get(to) ?? []), from]);
  });
  const open = [...stuck];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    for (const waiter of waiters.get(at) ?? []) {
      if (stuck.has(waiter)) continue;
      stuck.add(waiter);
      open.push(waiter);
    }
  }
}
