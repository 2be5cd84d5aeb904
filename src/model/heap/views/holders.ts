/** What stands right below the roots in the dominator tree: a root, or an object that several roots lead to. And whose it is. */
import { GoroutineFlags, SnapshotReason } from '../../../protocol/heap-stream.ts';
import type { HeapAnalysis } from '../analysis.ts';
import { NONE } from '../graph.ts';
import type { HeapSnapshot, Root } from '../snapshot/heap-snapshot.ts';
import { alikeKey } from './alike.ts';
import { MANY } from './target.ts';

/** Those that retain at least so many bytes, most first. */
export function holdersAbove({ children, retained, root }: HeapAnalysis, least: number): readonly number[] {
  const holders: number[] = [];
  for (const node of children.of(root)) if (retained[node]! >= least) holders.push(node);
  return holders.sort((a, b) => retained[b]! - retained[a]! || a - b);
}

/**
 * Equal holders that retain less each, but so many bytes together; most first. Objects of one type and line, as two indexes over the same
 * entries hold them: neither index retains any. And many roots of one kind and function: goroutines that run the same. O(holders).
 */
export function holderGroupsAbove(analysis: HeapAnalysis, least: number): readonly (readonly number[])[] {
  const { snapshot, children, retained, root } = analysis;
  const { objectCount, roots } = snapshot;
  const groups = new Map<number | string, { readonly nodes: number[]; retained: number }>();
  for (const node of children.of(root)) {
    if (retained[node]! >= least) continue;
    const own = roots[node - objectCount];
    // A variable is equal to no other.
    if (own?.kind === 'global') continue;
    const key = own === undefined ? alikeKey(snapshot, node) : rootKey(snapshot, own);
    let group = groups.get(key);
    if (group === undefined) groups.set(key, (group = { nodes: [], retained: 0 }));
    group.nodes.push(node);
    group.retained += retained[node]!;
  }
  return [...groups.values()]
    .filter((group) => group.retained >= least)
    .filter(({ nodes }) => nodes[0]! < objectCount || nodes.length >= MANY)
    .sort((a, b) => b.retained - a.retained)
    .map(({ nodes }) => nodes);
}

/** By what it runs; of a goroutine that has not run yet, by its go statement. */
function rootKey({ goroutines }: HeapSnapshot, { kind, name, goroutine }: Root): string {
  return `${kind} ${name === '' ? (goroutines[goroutine]?.createdPc ?? '') : name}`;
}

export function isUsers(analysis: HeapAnalysis, holder: number): boolean {
  return rootOnPath(analysis, holder)?.owner === 'user';
}

/**
 * Whether keeping so much may be a mistake: what std's and the runtime's own variables keep is theirs; what main's locals keep while
 * the program runs is in use.
 */
export function isAccusable(analysis: HeapAnalysis, holder: number): boolean {
  const root = rootOnPath(analysis, holder);
  if (root?.owner !== 'user') return false;
  const { goroutines, head } = analysis.snapshot;
  const goroutine = goroutines[root.goroutine];
  const isMain = goroutine !== undefined && (goroutine.flags & GoroutineFlags.main) !== 0;
  return !isMain || head.reason === SnapshotReason.exit || head.reason === SnapshotReason.failure;
}

/** The root that the shortest way to a holder begins at. */
function rootOnPath({ paths, snapshot }: HeapAnalysis, holder: number): Root | undefined {
  const { objectCount, roots } = snapshot;
  const node = holder >= objectCount ? holder : (paths.to(holder)?.nodes[1] ?? NONE);
  return roots[node - objectCount];
}
