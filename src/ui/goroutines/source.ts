/** What the goroutines' view needs to know of a run. */
import type { GoroutineOverview, GoroutineProblem, GoroutineViews } from '../../protocol/goroutine-views.ts';

/** The goroutine worker's face: every answer a promise. Rejects when there is no worker (any more). */
export type GoroutineQueries = {
  readonly [K in keyof GoroutineViews]: (
    ...args: Parameters<GoroutineViews[K]>
  ) => Promise<Awaited<ReturnType<GoroutineViews[K]>>>;
};

export interface GoroutineSource {
  readonly queries: GoroutineQueries;
  /** null: nothing is known yet. */
  readonly overview: GoroutineOverview | null;
  /** The stream could not be read further; what came before is there. */
  readonly problem: GoroutineProblem | null;
  /** Why nothing more is shown than there is. */
  readonly failure: { readonly kind: 'worker'; readonly detail: string } | { readonly kind: 'flood' } | null;
}
