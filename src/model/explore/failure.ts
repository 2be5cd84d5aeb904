import type { Outcome } from '../../protocol/explore.ts';

/** Something is proven to be wrong: goroutines that can never go on, or a death by the runtime's hand. */
export function isFailure({ kind, stuck }: Pick<Outcome, 'kind' | 'stuck'>): boolean {
  return stuck.length > 0 || kind === 'deadlock' || kind === 'panic' || kind === 'fatal';
}
