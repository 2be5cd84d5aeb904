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
 * entries hold them: neither index retains any. And many roots of one kind and function: goroutines that run the same. Each group in the
 * order of the subtrees. O(holders), of which there may be millions.
 */
export function holderGroupsAbove(analysis: HeapAnalysis, least: number): readonly Uint32Array[] {
  const groups = new Map<number | string, Group>();
  let [lastKey, last]: [number | string, Group] = ['', { count: 0, retained: 0, isObjects: false }];
  forEachSmall(analysis, least, (node, key) => {
    if (key !== lastKey) {
      const isObjects = node < analysis.snapshot.objectCount;
      [lastKey, last] = [key, groups.get(key) ?? { count: 0, retained: 0, isObjects }];
      groups.set(key, last);
    }
    last.count++;
    last.retained += analysis.retained[node]!;
  });
  const large = [...groups]
    .filter(([, { retained, isObjects, count }]) => retained >= least && (isObjects || count >= MANY))
    .sort(([, a], [, b]) => b.retained - a.retained);
  const members = new Map(large.map(([key, { count }]) => [key, new Members(count)]));
  if (members.size > 0) forEachSmall(analysis, least, (node, key) => members.get(key)?.add(node));
  return [...members.values()].map(({ nodes }) => nodes);
}

interface Group {
  count: number;
  retained: number;
  readonly isObjects: boolean;
}

class Members {
  readonly nodes: Uint32Array;
  #count = 0;

  constructor(count: number) {
    this.nodes = new Uint32Array(count);
  }

  add(node: number): void {
    this.nodes[this.#count++] = node;
  }
}

/** Visits the holders that retain less than `least` and can have equals, with what these have in common. */
function forEachSmall(
  { snapshot, subtrees, retained }: HeapAnalysis,
  least: number,
  visit: (node: number, key: number | string) => void,
): void {
  const { objectCount, roots } = snapshot;
  const { nodes, sizeAt } = subtrees;
  // Right below the root of all, one subtree after another.
  for (let at = 1; at < nodes.length; at += sizeAt[at]!) {
    const node = nodes[at]!;
    if (retained[node]! >= least) continue;
    if (node < objectCount) {
      visit(node, alikeKey(snapshot, node));
      continue;
    }
    const root = roots[node - objectCount];
    // A variable is equal to no other.
    if (root !== undefined && root.kind !== 'global') visit(node, rootKey(snapshot, root));
  }
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
