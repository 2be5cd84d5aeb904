/** Snapshots of the heap on the time axis of a chart. */
import type { SnapshotSummary } from '../../protocol/heap-views.ts';
import { xOf, type Scene } from '../scene.ts';

/** A mark of several when they are nearer to each other than a finger can tell apart (WCAG 2.5.8), px. */
export const MARK_WIDTH = 24;

export interface SnapshotMark {
  /** Middle, px of the chart. */
  readonly x: number;
  /** Those it stands for, the earliest first; at least one. */
  readonly snapshots: readonly SnapshotSummary[];
}

/**
 * Marks in view, from left to right. A snapshot that is no longer held has none. What the program recorded after its last sample
 * stands at the end of the axis.
 * @param endNs of the run so far
 */
export function snapshotMarks(
  snapshots: readonly SnapshotSummary[],
  scene: Scene,
  endNs: number,
): readonly SnapshotMark[] {
  const { from, to } = scene.range;
  const inView = snapshots
    .filter(({ held }) => held)
    .map((snapshot) => ({ snapshot, t: Math.min(snapshot.t, endNs) }))
    .filter(({ t }) => t >= from && t <= to)
    .sort((a, b) => a.t - b.t);
  const marks: { readonly x: number; readonly snapshots: SnapshotSummary[] }[] = [];
  for (const { snapshot, t } of inView) {
    const x = xOf(scene, t);
    const last = marks.at(-1);
    if (last !== undefined && x - last.x < MARK_WIDTH) last.snapshots.push(snapshot);
    else marks.push({ x, snapshots: [snapshot] });
  }
  return marks;
}
