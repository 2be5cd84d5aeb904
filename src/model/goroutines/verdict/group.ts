/** Goroutines that are alike: of one go statement, waiting at one line for one reason. Verdicts are about groups. */
import { GoroutineState } from '../../../protocol/goroutine-views.ts';
import type { WaitView } from '../../../protocol/goroutine-views.ts';
import type { SourceLine } from '../../../protocol/heap-labels.ts';
import type { AliveGoroutine } from '../views/alive.ts';
import type { RunHistory } from './history.ts';

export interface Member {
  readonly goroutine: AliveGoroutine;
  /** What it waits for; of one that has just been woken, what it waited for. null: it never waited, or has run for long. */
  readonly wait: WaitView | null;
}

/** Never empty; members by creation. */
export interface Group {
  readonly members: readonly Member[];
  /** Of the first. */
  readonly wait: WaitView | null;
  readonly reason: string;
  readonly line: SourceLine | null;
}

/** Groups in the order of their oldest member. */
export function groupAlike(members: readonly Member[]): readonly Group[] {
  const groups = new Map<string, Member[]>();
  for (const member of members) {
    const { site, proven } = member.goroutine;
    const line = member.wait?.line;
    const key = [site.id, member.wait?.reason, line?.file, line?.line, proven !== null].join('\n');
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [member]);
    else group.push(member);
  }
  return [...groups.values()].map(groupOf);
}

export function groupOf(members: readonly Member[]): Group {
  const wait = members[0]?.wait ?? null;
  return { members, wait, reason: wait?.reason ?? '', line: wait?.line ?? null };
}

/** Runs, or is about to: it does not wait for anything but its turn. */
export function isActive({ state }: AliveGoroutine): boolean {
  return state === GoroutineState.running || state === GoroutineState.runnable;
}

/**
 * A goroutine with its wait. What a timer or somebody has woken at the very end still counts as waiting: it is about to wait again, or
 * would be.
 */
export function memberOf(goroutine: AliveGoroutine, history: RunHistory): Member {
  if (goroutine.wait !== null) return { goroutine, wait: goroutine.wait };
  const last = history.lastWait(goroutine.goid);
  const justWoken = last !== null && history.endNs - last.endNs <= JUST_WOKEN_NS;
  return { goroutine, wait: justWoken ? last.wait : null };
}

/** Timers fire together with the sleep that main ends on. */
const JUST_WOKEN_NS = 1e6;
