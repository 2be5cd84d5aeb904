/** What the goroutines' view needs to know of a run: a RunGoroutines, or what stands for one. */
import type { RunGoroutines } from '../../state/goroutines.svelte.ts';

export type GoroutineSource = Pick<
  RunGoroutines,
  'queries' | 'startedMs' | 'overview' | 'problem' | 'failure'
>;
