/** Lines whose objects take more memory in each of the last snapshots. */
import type { Suspect } from '../../../protocol/heap-views.ts';
import { SnapshotFlags } from '../../../protocol/heap-stream.ts';
import type { HeapAnalysis } from '../analysis.ts';
import type { HeapSnapshot } from '../snapshot/heap-snapshot.ts';
import { holderSuspect, MIN_BYTES } from './suspects.ts';

/** Snapshots in a row. */
const MIN_SNAPSHOTS = 3;
/** Of the first one's bytes, from there to the last. */
const MIN_GAIN = 0.1;

/** Bytes of each line in one snapshot, kept when the snapshot itself is not. */
export interface SiteBytes {
  readonly id: number;
  /** No garbage lies in the figures. */
  readonly afterGC: boolean;
  /** By site group. */
  readonly bytes: Float64Array;
}

/** O(objects). */
export function siteBytesOf({ head, site, graph, program, objectCount }: HeapSnapshot): SiteBytes {
  const bytes = new Float64Array(program.siteGroups.length);
  for (let object = 0; object < objectCount; object++) bytes[site[object]!]! += graph.bytes[object]!;
  return { id: head.id, afterGC: (head.flags & SnapshotFlags.afterGC) !== 0, bytes };
}

/** @param history of this and earlier snapshots, in order; only those after a collection can be compared */
export function risingOf(analysis: HeapAnalysis, history: readonly SiteBytes[]): readonly Suspect[] {
  const { snapshot } = analysis;
  const comparable = history.filter(({ afterGC }) => afterGC);
  if (comparable.length < MIN_SNAPSHOTS || comparable.at(-1)?.id !== snapshot.head.id) return [];
  const rising: { readonly site: number; readonly gain: number; readonly bytes: readonly number[] }[] = [];
  for (let site = 1; site < snapshot.program.siteGroups.length; site++) {
    if (!snapshot.program.siteGroups.at(site).user) continue;
    const bytes = comparable.map((one) => one.bytes[site] ?? 0);
    const last = bytes.slice(-MIN_SNAPSHOTS);
    const gain = last.at(-1)! - last[0]!;
    const rises = last.every((one, i) => i === 0 || one > last[i - 1]!);
    if (rises && gain >= MIN_BYTES && gain >= MIN_GAIN * last[0]!) rising.push({ site, gain, bytes });
  }
  rising.sort((a, b) => b.gain - a.gain);
  return rising.slice(0, 3).flatMap(({ site, bytes }) => {
    const holder = holderOfSite(analysis, site);
    return holder === null
      ? []
      : (holderSuspect(analysis, holder, { reason: 'rising', history: bytes }) ?? []);
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
