/** States of goroutines as lanes show them. */
import { GoroutineState, STATE_NAMES, type GoroutineStateName } from '../../protocol/goroutine-views.ts';

/** A state that has a colour. */
export type LaneState = Exclude<GoroutineStateName, 'none'>;

/** In the order of {@link GoroutineState}. */
export const LANE_STATES: readonly LaneState[] = STATE_NAMES.filter((name) => name !== 'none');

/** By number; null: it does not exist then. */
export function laneStateOf(state: number): LaneState | null {
  return state === GoroutineState.none ? null : (LANE_STATES[state - 1] ?? null);
}

/** It does nothing until something else happens. */
export function isWait(state: LaneState): boolean {
  return state !== 'running' && state !== 'runnable';
}
