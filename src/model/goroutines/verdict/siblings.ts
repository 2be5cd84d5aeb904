/** What became of all that each go statement started. */
import type { CreationSiteId } from '../../../protocol/goroutine-views.ts';
import type { GoroutineStore } from '../store/goroutine-store.ts';

export interface Siblings {
  readonly created: number;
  readonly ended: number;
  /** Longest life of those that ended, ns. */
  readonly longestNs: number;
  /** How many were alive when one third of the run was over, two thirds, and all of it. */
  readonly aliveAt: readonly [number, number, number];
}

interface Sums {
  longestNs: number;
  aliveAt: [number, number, number];
}

/**
 * One pass over all goroutines that are remembered. Of those that were forgotten `created` and `ended` alone know.
 * @param startNs when the run began
 */
export function allSiblings(store: GoroutineStore, startNs: number): ReadonlyMap<CreationSiteId, Siblings> {
  const { goroutines, counts, endNs } = store;
  const thirdNs = (endNs - startNs) / 3;
  const sums = new Map<CreationSiteId, Sums>();
  const { columns: c } = goroutines;
  for (let row = 0; row < goroutines.length; row++) {
    if (goroutines.isFree(row)) continue;
    const [site, created, ended] = [c.site[row]!, c.created[row]!, c.ended[row]!];
    let sum = sums.get(site);
    if (sum === undefined) sums.set(site, (sum = { longestNs: 0, aliveAt: [0, 0, 0] }));
    if (ended !== Infinity) sum.longestNs = Math.max(sum.longestNs, ended - created);
    for (const i of [0, 1] as const) {
      const t = startNs + thirdNs * (i + 1);
      if (created <= t && ended > t) sum.aliveAt[i]++;
    }
    if (ended === Infinity) sum.aliveAt[2]++;
  }
  return new Map(
    Array.from(sums, ([site, sum]) => [
      site,
      { created: counts.created(site), ended: counts.ended(site), ...sum },
    ]),
  );
}
