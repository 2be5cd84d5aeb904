/** Whom goroutines that are alive woke last. One pass over all state changes that are kept. */
import { GoroutineState } from '../../../protocol/goroutine-views.ts';
import type { GoroutineId, StackId } from '../../../protocol/goroutine-views.ts';
import type { GoroutineStore } from '../store/goroutine-store.ts';
import { isWait } from '../store/standing.ts';
import { WaitWord, WakeWord } from '../store/segment.ts';

export interface Wake {
  readonly t: number;
  readonly woken: GoroutineId;
  /** Where that one waited. */
  readonly stack: StackId;
}

/** @returns by who woke */
export function lastWakes(store: GoroutineStore): ReadonlyMap<GoroutineId, Wake> {
  const { goroutines } = store;
  const { id, ended } = goroutines.columns;
  const wakes = new Map<GoroutineId, Wake>();
  /** By row: where it waits; 0: it does not, or that is not known. */
  const waitsAt = new Uint32Array(goroutines.length);
  for (const segment of store.segments) {
    for (let at = 0; at < segment.length; at++) {
      const row = segment.goroutine[at]!;
      const state = segment.state[at]! & 15;
      const side = segment.side[at]! - 1;
      if (isWait(state)) {
        waitsAt[row] = side < 0 ? 0 : segment.waits.data[side + WaitWord.stack]!;
        continue;
      }
      const stack = waitsAt[row]!;
      waitsAt[row] = 0;
      if (state !== GoroutineState.runnable || side < 0 || stack === 0) continue;
      const waker = segment.wakes.data[side + WakeWord.goid]!;
      const wakerRow = goroutines.rowOf(waker);
      if (wakerRow === -1 || ended[wakerRow] !== Infinity) continue;
      wakes.set(waker, { t: segment.t[at]!, woken: id[row]!, stack });
    }
  }
  return wakes;
}
