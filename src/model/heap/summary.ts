import { SnapshotFlags, SnapshotReason } from '../../protocol/heap-stream.ts';
import type { SnapshotReasonName, SnapshotSummary } from '../../protocol/heap-views.ts';
import type { HeapAnalysis } from './analysis.ts';

const REASONS: Readonly<Record<number, SnapshotReasonName>> = {
  [SnapshotReason.exit]: 'exit',
  [SnapshotReason.button]: 'button',
  [SnapshotReason.named]: 'named',
  [SnapshotReason.gcStart]: 'gc-start',
  [SnapshotReason.gcEnd]: 'gc-end',
  [SnapshotReason.failure]: 'failure',
};

export function summaryOf({ snapshot, alive }: HeapAnalysis): SnapshotSummary {
  const { head, graph, objectCount, objectBytes, broken, roots } = snapshot;
  return {
    id: head.id,
    name: head.name,
    reason: REASONS[head.reason] ?? 'unknown',
    t: head.t,
    afterGC: (head.flags & SnapshotFlags.afterGC) !== 0,
    numGC: head.numGC,
    objects: objectCount,
    bytes: objectBytes,
    edges: graph.edgeTo.length - roots.length,
    garbageObjects: objectCount - alive.objects,
    garbageBytes: objectBytes - alive.bytes,
    heapAlloc: head.heapAlloc,
    complete: broken === null,
    contents: objectCount > 0 && snapshot.image.has(snapshot.address[0]!, 1),
    held: true,
  };
}
