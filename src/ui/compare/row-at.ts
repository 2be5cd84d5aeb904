import type { RunModel } from '../../model/run-model.ts';
import type { ChartState } from '../charts/chart-state.svelte.ts';

/** Row of the sample to read at the moment looked at; −1: that run was over by then, or has no samples. */
export function rowAt(model: RunModel, state: Pick<ChartState, 'cursor' | 'row'>): number {
  return state.cursor !== null && state.cursor > model.endNs ? -1 : state.row();
}
