/** Whether what a holder keeps stays about the same, as in a ring or a cache with a bound. */
import type { HeapAnalysis } from '../analysis.ts';
import { rangeOf } from '../subtrees.ts';
import { aliveBySite, allocatedBySite } from './allocated.ts';
import { alikeKey } from './alike.ts';
import { comparable, MIN_GAIN, MIN_SNAPSHOTS, type SiteBytes } from './site-history.ts';
import type { Target } from './target.ts';

/** Of a line's objects so many times as many are gone as are left: they are replaced. */
const MIN_REPLACED = 3;
/** So many of those that are left are new (none stays), or old (none came since). */
const NEARLY_ALL = 0.9;
/** Of the program's allocations: what was made after them is new. */
const OLD_SHARE = 0.5;
/** Before so many allocations of the program there is no telling old from new. */
const MIN_ALLOCATIONS = 1000;

/**
 * True where snapshots show it: the line's bytes are no more than they were when half of the allocations had been made. Or, where there
 * are too few, what the objects themselves tell: none of them is new, as in a table or a pool that was made at the start; or most of those
 * that the line made are gone, and what is left is new, as in a ring.
 * @param holders what stands right below the roots
 * @param history of this and earlier snapshots, in order
 */
export function isSteady(
  analysis: HeapAnalysis,
  holders: Uint32Array,
  { example }: Target,
  history: readonly SiteBytes[],
): boolean {
  const { snapshot } = analysis;
  const site = snapshot.site[example]!;
  // Of an unknown line nothing can be said.
  if (site === 0) return false;
  const snapshots = comparable(snapshot, history);
  const earlier = snapshots
    .slice(0, 1 - MIN_SNAPSHOTS)
    .findLast(({ serial }) => serial <= OLD_SHARE * snapshot.head.serial);
  const [before = 0, now = 0] = [earlier?.bytes[site], snapshots.at(-1)?.bytes[site]];
  // Where the line had not begun yet, there is nothing to compare with.
  if (before > 0) return now < before * (1 + MIN_GAIN);
  const fresh = shareOfNew(analysis, holders, example);
  if (fresh <= 1 - NEARLY_ALL) return snapshot.head.serial >= MIN_ALLOCATIONS;
  const alive = aliveBySite(analysis).count[site] ?? 0;
  const gone = (allocatedBySite(snapshot).count[site] ?? 0) - alive;
  return fresh >= NEARLY_ALL && gone >= MIN_REPLACED * alive;
}

/** Of the objects like `example` that the holders keep, 0 … 1; NaN: it is not known of all when they were made. */
function shareOfNew({ snapshot, subtrees }: HeapAnalysis, holders: Uint32Array, example: number): number {
  const { objectCount, serial, head } = snapshot;
  const key = alikeKey(snapshot, example);
  let [all, fresh] = [0, 0];
  for (const holder of holders) {
    const { from, end } = rangeOf(subtrees, holder);
    for (let place = from; place < end; place++) {
      const node = subtrees.nodes[place]!;
      if (node >= objectCount || alikeKey(snapshot, node) !== key) continue;
      if (serial[node] === 0) return NaN;
      all++;
      if (serial[node]! > OLD_SHARE * head.serial) fresh++;
    }
  }
  return fresh / all;
}
