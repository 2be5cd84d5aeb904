import type { RunHeap } from '../../state/heap.svelte.ts';
import type { HeapStrings } from './strings.ts';

/** Why there is less to see than there might be; null: all is well. */
export function problemText(heap: Pick<RunHeap, 'failure' | 'problem'>, t: HeapStrings): string | null {
  if (heap.failure?.kind === 'worker') return t.workerFailed(heap.failure.detail);
  if (heap.failure?.kind === 'flood') return t.flood;
  return heap.problem === null ? null : t.streamProblem(heap.problem.detail);
}
