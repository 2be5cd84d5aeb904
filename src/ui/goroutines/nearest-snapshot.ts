import type { SnapshotSummary } from '../../protocol/heap-views.ts';

/** Of those that can be opened the one taken nearest to a moment, the earlier of two; null: there is none. @param t ns */
export function nearestSnapshot(snapshots: readonly SnapshotSummary[], t: number): SnapshotSummary | null {
  let nearest: SnapshotSummary | null = null;
  for (const snapshot of snapshots) {
    if (!snapshot.held) continue;
    if (nearest === null || Math.abs(snapshot.t - t) < Math.abs(nearest.t - t)) nearest = snapshot;
  }
  return nearest;
}
