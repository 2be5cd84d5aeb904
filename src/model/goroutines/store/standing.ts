/** What a goroutine does between two of its state changes. */
import { GoroutineState } from '../../../protocol/goroutine-views.ts';
import type { GoroutineStore } from './goroutine-store.ts';
import { WAIT_WORDS } from './segment.ts';

export interface Standing {
  readonly state: GoroutineState;
  /** Since when. */
  readonly since: number;
  /** Words of a wait (WaitWord); empty: it is none. */
  readonly wait: Uint32Array;
}

const NO_WAIT = new Uint32Array(0);

/** States in which a goroutine waits for something that is not its turn. */
export function isWait(state: number): boolean {
  return state >= GoroutineState.channel;
}

/** What the goroutine of a row does now, or did last. */
export function standingNow(store: GoroutineStore, row: number): Standing {
  const { last } = store.goroutines.columns;
  return last[row] === 0
    ? { state: GoroutineState.none, since: store.goroutines.columns.created[row]!, wait: NO_WAIT }
    : standingAfter(store, row, last[row]! - 1);
}

/** What begins with one of its events. Where that was dropped: with the last one that was. */
export function standingAfter(store: GoroutineStore, row: number, event: number): Standing {
  const segment = store.segmentOf(event);
  if (segment === null) return standingFolded(store, row);
  const at = event - segment.first;
  const state = (segment.state[at]! & 15) as GoroutineState;
  const side = isWait(state) ? segment.side[at]! : 0;
  const wait = side === 0 ? NO_WAIT : segment.waits.data.subarray(side - 1, side - 1 + WAIT_WORDS);
  return { state, since: segment.t[at]!, wait };
}

/** What it did after the last of its events that were dropped; `none` where none was. */
export function standingFolded({ folded, goroutines }: GoroutineStore, row: number): Standing {
  if (!folded.has(row)) {
    return { state: GoroutineState.none, since: goroutines.columns.created[row]!, wait: NO_WAIT };
  }
  const at = row * WAIT_WORDS;
  return {
    state: folded.state[row]! as GoroutineState,
    since: folded.since[row]!,
    wait: folded.hasWait[row] === 1 ? folded.wait.subarray(at, at + WAIT_WORDS) : NO_WAIT,
  };
}
