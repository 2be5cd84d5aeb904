/**
 * What a learner should look at. Rules and numbers: docs/verdict.md. A holder is what stands right below the roots in the dominator tree:
 * a root, or an object that several roots lead to.
 */
import { GoroutineFlags, SnapshotReason } from '../../../protocol/heap-stream.ts';
import type { HeadlineView, Suspect } from '../../../protocol/heap-views.ts';
import type { HeapAnalysis } from '../analysis.ts';
import { NONE } from '../graph.ts';
import { refOf, siteOf } from './node-labels.ts';
import { pathView } from './path-steps.ts';
import { targetBelow, type Target } from './target.ts';

/** Of what is alive. */
export const MIN_SHARE = 0.1;
export const MIN_BYTES = 64 * 1024;
const MAX_SUSPECTS = 5;
/** Holders are looked at as long as they keep this share, for the sentence without a warning. */
const WORTH_NAMING = 0.01;

/** Holders of a large share in the user's hands, most retaining first. */
export function suspectsOf(analysis: HeapAnalysis): readonly Suspect[] {
  const least = Math.max(MIN_BYTES, MIN_SHARE * analysis.alive.bytes);
  const holders = holdersAbove(analysis, least)
    .filter((node) => isAccusable(analysis, node))
    .slice(0, MAX_SUSPECTS)
    .flatMap((node) => holderSuspect(analysis, node) ?? []);
  const shared = sharedGroups(analysis, least)
    .filter(({ example }) => isAccusable(analysis, example))
    .slice(0, MAX_SUSPECTS)
    .flatMap((group) => sharedSuspect(analysis, group) ?? []);
  return [...holders, ...shared].sort((a, b) => b.retained - a.retained);
}

/**
 * Many objects of one type and line that several roots hold at once, as two indexes over the same entries do: none of the roots retains them,
 * and each by itself is small. O(nodes right below the roots).
 */
function sharedGroups(
  { snapshot, children, retained, root }: HeapAnalysis,
  least: number,
): readonly Target[] {
  const { typeGroup, site, graph, objectCount } = snapshot;
  const groups = new Map<number, { example: number; count: number; bytes: number; retained: number }>();
  for (const node of children.of(root)) {
    if (node >= objectCount || retained[node]! >= least) continue;
    const key = typeGroup[node]! * 67_108_864 + site[node]!;
    let group = groups.get(key);
    if (group === undefined) groups.set(key, (group = { example: node, count: 0, bytes: 0, retained: 0 }));
    group.count++;
    group.bytes += graph.bytes[node]!;
    group.retained += retained[node]!;
  }
  return [...groups.values()]
    .filter((group) => group.retained >= least)
    .sort((a, b) => b.retained - a.retained);
}

function sharedSuspect(analysis: HeapAnalysis, target: Target): Suspect | null {
  const way = analysis.paths.to(target.example);
  const holder = way?.nodes[1];
  if (way === null || holder === undefined) return null;
  const { snapshot, alive } = analysis;
  return {
    reason: 'siblings',
    class: 'suspected',
    holder: refOf(analysis, holder),
    target: refOf(analysis, target.example),
    count: target.count,
    bytes: target.bytes,
    retained: target.retained,
    share: target.retained / alive.bytes,
    site: siteOf(snapshot, target.example),
    path: pathView(analysis, way),
    history: [],
    selection: { kind: 'type', id: snapshot.typeGroup[target.example]! },
  };
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
  const users = holdersAbove(analysis, Math.max(1, WORTH_NAMING * alive.bytes)).find(
    (node) => ownerOf(analysis, node) === 'user',
  );
  const largest = users === undefined ? null : holderSuspect(analysis, users);
  return { headline: largest === null ? { kind: 'spread' } : { kind: 'held', largest }, ...figures };
}

/** Most retaining first. */
function holdersAbove({ children, retained, root }: HeapAnalysis, least: number): readonly number[] {
  const holders: number[] = [];
  for (const node of children.of(root)) if (retained[node]! >= least) holders.push(node);
  return holders.sort((a, b) => retained[b]! - retained[a]! || a - b);
}

/** The root that the shortest way to a node begins at; {@link NONE}: garbage. */
function rootOnPath({ paths, snapshot }: HeapAnalysis, node: number): number {
  if (node >= snapshot.objectCount) return node;
  return paths.to(node)?.nodes[1] ?? NONE;
}

function ownerOf(analysis: HeapAnalysis, holder: number): string {
  const root = rootOnPath(analysis, holder);
  return analysis.snapshot.roots[root - analysis.snapshot.objectCount]?.owner ?? 'runtime';
}

/**
 * Whether keeping so much may be a mistake: what std's and the runtime's own variables keep is theirs; what main's locals keep while
 * the program runs is in use.
 */
function isAccusable(analysis: HeapAnalysis, holder: number): boolean {
  const { snapshot } = analysis;
  const root = snapshot.roots[rootOnPath(analysis, holder) - snapshot.objectCount];
  if (root?.owner !== 'user') return false;
  const goroutine = snapshot.goroutines[root.goroutine];
  const isMain = goroutine !== undefined && (goroutine.flags & GoroutineFlags.main) !== 0;
  const { reason } = snapshot.head;
  return !isMain || reason === SnapshotReason.exit || reason === SnapshotReason.failure;
}

export function holderSuspect(
  analysis: HeapAnalysis,
  holder: number,
  extra: Partial<Pick<Suspect, 'reason' | 'history'>> = {},
): Suspect | null {
  const target = targetBelow(analysis, holder);
  const way = target === null ? null : analysis.paths.to(target.example);
  if (target === null || way === null) return null;
  const { snapshot, retained, alive } = analysis;
  const isRoot = holder >= snapshot.objectCount;
  return {
    reason: isRoot || target.count < MANY_SIBLINGS ? 'holder' : 'siblings',
    class: 'suspected',
    holder: refOf(analysis, holder),
    target: refOf(analysis, target.example),
    count: target.count,
    bytes: target.bytes,
    retained: retained[holder]!,
    share: alive.bytes === 0 ? 0 : retained[holder]! / alive.bytes,
    site: siteOf(snapshot, target.example),
    path: pathView(analysis, way),
    history: [],
    selection: { kind: isRoot ? 'root' : 'node', snapshot: snapshot.head.id, node: holder },
    ...extra,
  };
}

const MANY_SIBLINGS = 10;
