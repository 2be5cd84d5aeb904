/** The events of one goroutine, newest first. */
import { GoroutineState, type LifeSpan } from '../../../protocol/goroutine-views.ts';
import type { GoroutineStore } from '../store/goroutine-store.ts';
import type { Segment } from '../store/segment.ts';
import { isWait, standingAfter } from '../store/standing.ts';
import { waitView } from './wait-view.ts';

/** One change of state. */
export interface LifeEvent {
  /** Number of it in the run. */
  readonly event: number;
  readonly segment: Segment;
  /** Index in the segment. */
  readonly at: number;
  readonly t: number;
  /** When the next one is; what is known ends there for the last. */
  readonly until: number;
  readonly state: GoroutineState;
}

/** Those that are kept. */
export function* eventsOf(store: GoroutineStore, row: number): Generator<LifeEvent> {
  const { last, ended } = store.goroutines.columns;
  let until = ended[row] === Infinity ? store.endNs : ended[row]!;
  let event = last[row]! - 1;
  for (
    let segment = store.segmentOf(event);
    event >= 0 && segment !== null;
    segment = store.segmentOf(event)
  ) {
    const at = event - segment.first;
    const t = segment.t[at]!;
    yield { event, segment, at, t, until, state: (segment.state[at]! & 15) as GoroutineState };
    until = t;
    const back = segment.back[at]!;
    if (back === 0) return;
    event -= back;
  }
}

/** Whether a change is a wake: from a wait to being able to run. */
export function isWake({ segment, at, state }: LifeEvent): boolean {
  return state === GoroutineState.runnable && isWait(segment.state[at]! >>> 4) && segment.side[at] !== 0;
}

export function lifeSpan(
  store: GoroutineStore,
  row: number,
  { event, t, until, state }: LifeEvent,
): LifeSpan {
  return { state, start: t, end: until, wait: waitView(store, standingAfter(store, row, event).wait) };
}
