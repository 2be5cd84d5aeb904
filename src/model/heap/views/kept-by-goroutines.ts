/**
 * What goroutines keep alive together: what cannot be reached from any other root. One walk for all groups, in which each object gets the
 * group that reaches it, or "shared" once a second one does; from there it can only become shared, so each is gone through twice at
 * most. The dominator tree would tell it of single goroutines, but not of several that hold the same. O(objects + pointers).
 */
import type { GoroutineId } from '../../../protocol/goroutine-views.ts';
import { U32List } from '../../stream/u32-list.ts';
import { rootOf } from '../graph.ts';
import type { HeapSnapshot } from '../snapshot/heap-snapshot.ts';
import { isRuntimes } from './object-view.ts';

const UNSEEN = 0;
const SHARED = 1;
const FIRST_GROUP = 2;

/**
 * Bytes by group; null: some of the group are not in the snapshot. What the runtime made for itself, such as the goroutines' own
 * descriptors, does not count: it stays when they end.
 * @param groups no goroutine in two of them
 */
export function keptByGoroutines(
  snapshot: HeapSnapshot,
  groups: readonly (readonly GoroutineId[])[],
): readonly (number | null)[] {
  const { graph, objectCount } = snapshot;
  const groupOf = new Map(groups.flatMap((ids, i) => ids.map((id) => [id, i + FIRST_GROUP] as const)));
  const found = new Uint32Array(groups.length);
  const owner = new Uint32Array(graph.nodeCount + 1);
  const waiting = new U32List();
  const reach = (node: number, by: number): void => {
    const before = owner[node]!;
    if (before === by || before === SHARED) return;
    owner[node] = before === UNSEEN ? by : SHARED;
    waiting.push(node);
  };
  const root = rootOf(graph);
  for (let edge = graph.firstEdge[root]!; edge < graph.firstEdge[root + 1]!; edge++) {
    const node = graph.edgeTo[edge]!;
    const own = snapshot.roots[node - objectCount];
    const group = own?.kind === 'goroutine' ? groupOf.get(own.number) : undefined;
    if (group !== undefined) found[group - FIRST_GROUP]!++;
    reach(node, group ?? SHARED);
  }
  while (waiting.length > 0) {
    const node = waiting.data[--waiting.length]!;
    for (let edge = graph.firstEdge[node]!; edge < graph.firstEdge[node + 1]!; edge++) {
      reach(graph.edgeTo[edge]!, owner[node]!);
    }
  }
  const bytes = new Float64Array(groups.length);
  for (let node = 0; node < objectCount; node++) {
    const by = owner[node]!;
    if (by >= FIRST_GROUP && !isRuntimes(snapshot, node)) bytes[by - FIRST_GROUP]! += graph.bytes[node]!;
  }
  return groups.map((ids, i) => (found[i] === ids.length ? bytes[i]! : null));
}
