/** What a learner should look at. Rules and numbers: docs/verdict.md. */
import type { PathView } from '../../../protocol/heap-objects.ts';
import type { HeadlineView, Suspect } from '../../../protocol/heap-views.ts';
import type { HeapAnalysis } from '../analysis.ts';
import { holderGroupsAbove, holdersAbove, isAccusable, isUsers } from './holders.ts';
import { refOf, siteOf } from './node-labels.ts';
import { isRuntimes } from './object-view.ts';
import { pathView } from './path-steps.ts';
import type { SiteBytes } from './site-history.ts';
import { isSteady } from './steady.ts';
import { MANY, retainedTogether, targetBelow, type Target } from './target.ts';

/** Of what is alive. */
export const MIN_SHARE = 0.1;
export const MIN_BYTES = 64 * 1024;
/** From here on a holder is suspected though it may not grow. Go lets a heap grow to this size before it collects at all. */
export const LARGE_BYTES = 4 * 1024 * 1024;
const MAX_SUSPECTS = 5;
/** Holders are looked at as long as they keep this share, for the sentence without a warning. */
const WORTH_NAMING = 0.01;

/**
 * Holders of a large share in the user's hands, and equal ones that have it together, most retaining first.
 * @param history of this and earlier snapshots, in order
 */
export function suspectsOf(analysis: HeapAnalysis, history: readonly SiteBytes[] = []): readonly Suspect[] {
  const least = Math.max(MIN_BYTES, MIN_SHARE * analysis.alive.bytes);
  const single = holdersAbove(analysis, least).map((node) => Uint32Array.of(node));
  const several = holderGroupsAbove(analysis, least);
  const most = (candidates: readonly Uint32Array[]): readonly Uint32Array[] =>
    candidates.filter(([first]) => isAccusable(analysis, first!)).slice(0, MAX_SUSPECTS);
  return [...most(single), ...most(several)]
    .flatMap((holders) => suspectUnlessSteady(analysis, holders, history) ?? [])
    .sort((a, b) => b.retained - a.retained);
}

function suspectUnlessSteady(
  analysis: HeapAnalysis,
  holders: Uint32Array,
  history: readonly SiteBytes[],
): Suspect | null {
  const target = targetBelow(analysis, holders);
  // What each goroutine needs for itself, its g above all, is not kept by it.
  if (target === null || isRuntimes(analysis.snapshot, target.example)) return null;
  const isSmall = retainedTogether(analysis, holders) < LARGE_BYTES;
  if (isSmall && isSteady(analysis, holders, target, history)) return null;
  return suspectAbove(analysis, holders, target);
}

export function headlineOf(analysis: HeapAnalysis, suspects: readonly Suspect[]): HeadlineView {
  const { snapshot, alive } = analysis;
  const figures = {
    aliveObjects: alive.objects,
    aliveBytes: alive.bytes,
    garbageObjects: snapshot.objectCount - alive.objects,
    garbageBytes: snapshot.objectBytes - alive.bytes,
  };
  const [worst] = suspects;
  if (worst !== undefined) return { headline: { kind: 'retained', suspect: worst }, ...figures };
  if (alive.objects === 0) return { headline: { kind: 'empty' }, ...figures };
  const largest = largestUnsuspected(analysis);
  return { headline: largest === null ? { kind: 'spread' } : { kind: 'held', largest }, ...figures };
}

/** What the user's code holds most of, without a cause for suspicion. */
function largestUnsuspected(analysis: HeapAnalysis): Suspect | null {
  const least = Math.max(1, WORTH_NAMING * analysis.alive.bytes);
  for (const node of holdersAbove(analysis, least)) {
    if (!isUsers(analysis, node)) continue;
    const holders = Uint32Array.of(node);
    const target = targetBelow(analysis, holders);
    // A goroutine that holds no more than its own g holds nothing.
    if (target !== null && !isRuntimes(analysis.snapshot, target.example))
      return suspectAbove(analysis, holders, target);
  }
  return null;
}

/**
 * @param holders one, or several equal ones
 * @param target what they keep
 */
export function suspectAbove(
  analysis: HeapAnalysis,
  holders: Uint32Array,
  target: Target,
  extra: Partial<Pick<Suspect, 'reason' | 'history'>> = {},
): Suspect | null {
  const way = analysis.paths.to(target.example);
  const [first] = holders;
  const root = way?.nodes[1];
  if (way === null || first === undefined || root === undefined) return null;
  const { snapshot, alive } = analysis;
  const isRoot = first >= snapshot.objectCount;
  const isAlone = holders.length === 1;
  const retained = retainedTogether(analysis, holders);
  const path = toMany(pathView(analysis, way), target);
  return {
    reason: isAlone && (isRoot || target.count < MANY) ? 'holder' : 'siblings',
    class: 'suspected',
    holder: refOf(analysis, isAlone ? first : root),
    target: refOf(analysis, target.example),
    count: target.count,
    bytes: target.bytes,
    retained,
    share: alive.bytes === 0 ? 0 : retained / alive.bytes,
    site: siteOf(snapshot, target.example),
    path: isRoot && !isAlone ? fromMany(path, holders.length, retained) : path,
    history: [],
    selection: isAlone
      ? { kind: isRoot ? 'root' : 'node', snapshot: snapshot.head.id, node: first }
      : { kind: 'type', id: snapshot.typeGroup[target.example]! },
    ...extra,
  };
}

/** A way that stands for those to all of a target, whatever holds each. */
function toMany(path: PathView, { count, bytes, retained }: Target): PathView {
  const last = path.steps.at(-1);
  if (last === undefined || last.siblings >= count) return path;
  const all = { ...last, siblings: count, siblingBytes: bytes, siblingRetained: retained };
  return { ...path, steps: [...path.steps.slice(0, -1), all] };
}

/** A way that stands for those from several equal roots. */
function fromMany(path: PathView, roots: number, retained: number): PathView {
  const [first, ...rest] = path.steps;
  if (first === undefined) return path;
  return { ...path, steps: [{ ...first, siblings: roots, siblingRetained: retained }, ...rest] };
}
