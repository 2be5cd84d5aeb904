/** Lines whose objects take more memory in each of the last snapshots. */
import type { Suspect } from '../../../protocol/heap-views.ts';
import type { HeapAnalysis } from '../analysis.ts';
import { comparable, MIN_GAIN, MIN_SNAPSHOTS, type SiteBytes } from './site-history.ts';
import { MIN_BYTES, suspectAbove } from './suspects.ts';
import { targetBelow } from './target.ts';

/** @param history of this and earlier snapshots, in order */
export function risingOf(analysis: HeapAnalysis, history: readonly SiteBytes[]): readonly Suspect[] {
  const { siteGroups } = analysis.snapshot.program;
  const snapshots = comparable(analysis.snapshot, history);
  if (snapshots.length === 0) return [];
  const rising: { readonly site: number; readonly gain: number; readonly bytes: readonly number[] }[] = [];
  for (let site = 1; site < siteGroups.length; site++) {
    if (!siteGroups.at(site).user) continue;
    const bytes = snapshots.map((one) => one.bytes[site] ?? 0);
    const last = bytes.slice(-MIN_SNAPSHOTS);
    const gain = last.at(-1)! - last[0]!;
    const rises = last.every((one, i) => i === 0 || one > last[i - 1]!);
    if (rises && gain >= MIN_BYTES && gain >= MIN_GAIN * last[0]!) rising.push({ site, gain, bytes });
  }
  rising.sort((a, b) => b.gain - a.gain);
  return rising.slice(0, 3).flatMap(({ site, bytes }) => {
    const holder = holderOfSite(analysis, site);
    if (holder === null) return [];
    const holders = Uint32Array.of(holder);
    const target = targetBelow(analysis, holders);
    if (target === null) return [];
    return suspectAbove(analysis, holders, target, { reason: 'rising', history: bytes }) ?? [];
  });
}

/** What stands right below the roots above the object of this line that retains most. */
function holderOfSite({ snapshot, tree, retained, root }: HeapAnalysis, site: number): number | null {
  let best: number | null = null;
  for (const node of tree.order) {
    if (node >= snapshot.objectCount || snapshot.site[node] !== site) continue;
    if (best === null || retained[node]! > retained[best]!) best = node;
  }
  if (best === null) return null;
  let holder = best;
  while (tree.parent[holder] !== root) holder = tree.parent[holder]!;
  return holder;
}
