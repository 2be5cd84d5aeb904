/** What the objects of each line took in the snapshots of a run. */
import { SnapshotFlags } from '../../../protocol/heap-stream.ts';
import type { HeapSnapshot } from '../snapshot/heap-snapshot.ts';

/** Bytes of each line in one snapshot, kept when the snapshot itself is not. */
export interface SiteBytes {
  readonly id: number;
  /** Allocations of the program so far. */
  readonly serial: number;
  /** No garbage lies in the figures. */
  readonly afterGC: boolean;
  /** By site group. */
  readonly bytes: Float64Array;
}

/** Snapshots in a row that show whether something grows. */
export const MIN_SNAPSHOTS = 3;
/** Of the first one's bytes, from there to the last. */
export const MIN_GAIN = 0.1;

/** O(objects). */
export function siteBytesOf({ head, site, graph, program, objectCount }: HeapSnapshot): SiteBytes {
  const bytes = new Float64Array(program.siteGroups.length);
  for (let object = 0; object < objectCount; object++) bytes[site[object]!]! += graph.bytes[object]!;
  return { id: head.id, serial: head.serial, afterGC: (head.flags & SnapshotFlags.afterGC) !== 0, bytes };
}

/**
 * Those that can be compared with a snapshot, itself the last: taken after a collection. Empty: too few, or it was not itself.
 * @param history of it and earlier ones, in order
 */
export function comparable({ head }: HeapSnapshot, history: readonly SiteBytes[]): readonly SiteBytes[] {
  const after = history.filter(({ afterGC }) => afterGC);
  return after.length < MIN_SNAPSHOTS || after.at(-1)?.id !== head.id ? [] : after;
}
