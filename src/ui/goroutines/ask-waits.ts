/** Who waits for what, and at the end of a run also who could have helped: that the heap's worker knows. */
import type { GoroutineId, WaitGraph } from '../../protocol/goroutine-views.ts';
import type { GoroutineQueries } from '../../state/goroutine-port.ts';

/** Of objects at these addresses all goroutines that had a way to each at the end; null: not known. */
export type ReachersAtEnd = (
  addresses: readonly number[],
) => Promise<readonly (readonly GoroutineId[] | null)[] | null>;

/** @param reachersAtEnd null: the moment is not the end of the run, or there is no snapshot of it */
export async function askWaits(
  queries: Pick<GoroutineQueries, 'waits'>,
  t: number,
  reachersAtEnd: ReachersAtEnd | null,
): Promise<WaitGraph> {
  const graph = await queries.waits(t);
  const objects = graph.nodes.flatMap((node) => (node.kind === 'object' ? [node.object] : []));
  if (reachersAtEnd === null || objects.length === 0) return graph;
  const reachers = await reachersAtEnd(objects.map(({ address }) => address));
  const reached = objects.flatMap(({ id }, i) => {
    const goids = reachers?.[i] ?? null;
    return goids === null ? [] : [{ object: id, goids }];
  });
  return reached.length === 0 ? graph : queries.waits(t, reached);
}
