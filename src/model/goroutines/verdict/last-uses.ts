/**
 * When what goroutines wait for was last used: when somebody was woken who waited for it. One pass over all state changes that are kept.
 * A use that wakes nobody (a send into a buffer with room) is not told.
 */
import { GoroutineState } from '../../../protocol/goroutine-views.ts';
import type { GoroutineStore } from '../store/goroutine-store.ts';
import { isWait } from '../store/standing.ts';
import { WaitWord } from '../store/segment.ts';

/** @returns ns by number of the object */
export function lastUses(store: GoroutineStore): ReadonlyMap<number, number> {
  const objects = new Map<number, number>();
  const lists = new Map<number, number>();
  /** By row: 1 + twice the number of the object, or of the list of a select's cases + 1; 0: it does not wait. */
  const waiting = new Float64Array(store.goroutines.length);
  for (const segment of store.segments) {
    const { data } = segment.waits;
    for (let at = 0; at < segment.length; at++) {
      const row = segment.goroutine[at]!;
      const state = segment.state[at]! & 15;
      const side = segment.side[at]!;
      if (isWait(state)) {
        waiting[row] = side === 0 ? 0 : waitingFor(store, data.subarray(side - 1));
        continue;
      }
      const what = waiting[row]!;
      waiting[row] = 0;
      if (state !== GoroutineState.runnable || side === 0 || what === 0) continue;
      const number = Math.floor((what - 1) / 2);
      ((what - 1) % 2 === 0 ? objects : lists).set(number, segment.t[at]!);
    }
  }
  for (const [list, t] of lists) {
    for (const word of store.caseLists.of(list)) {
      objects.set(word >>> 1, Math.max(t, objects.get(word >>> 1) ?? 0));
    }
  }
  return objects;
}

function waitingFor(store: GoroutineStore, wait: Uint32Array): number {
  const reason = store.reasons.text(wait[WaitWord.reason]!);
  if (reason.startsWith('sleep')) return 0;
  return 1 + 2 * wait[WaitWord.object]! + (reason.startsWith('select') ? 1 : 0);
}
