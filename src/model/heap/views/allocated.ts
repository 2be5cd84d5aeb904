/** What was allocated in all, and what of it is alive, by line. Bytes as asked for. */
import type { LineHeat } from '../../../protocol/heap-tables.ts';
import type { HeapAnalysis } from '../analysis.ts';
import type { HeapSnapshot } from '../snapshot/heap-snapshot.ts';

export interface Figures {
  /** By site group. */
  readonly count: Float64Array;
  readonly bytes: Float64Array;
}

/** What was asked for; of objects whose size was not recorded their slots. */
export function askedBytes({ requested, graph }: HeapSnapshot, object: number): number {
  return requested[object] === 0 ? graph.bytes[object]! : requested[object]!;
}

/** Up to the snapshot, collected or not. */
export function allocatedBySite({ program, counters }: HeapSnapshot): Figures {
  const siteOfContext = program.siteGroups.ofContexts(program.places);
  const count = new Float64Array(program.siteGroups.length);
  const bytes = new Float64Array(program.siteGroups.length);
  for (const [context, figures] of counters) {
    const site = siteOfContext[context] ?? 0;
    count[site]! += figures.count;
    bytes[site]! += figures.bytes;
  }
  return { count, bytes };
}

/** {@link askedBytes}. Garbage that has not been collected yet is not alive. */
export function aliveBySite(analysis: HeapAnalysis): Figures {
  const { snapshot } = analysis;
  const { program, site } = snapshot;
  const count = new Float64Array(program.siteGroups.length);
  const bytes = new Float64Array(program.siteGroups.length);
  for (let object = 0; object < snapshot.objectCount; object++) {
    if (!analysis.isAlive(object)) continue;
    const at = site[object]!;
    count[at]!++;
    bytes[at]! += askedBytes(snapshot, object);
  }
  return { count, bytes };
}

/** Lines with a place in a file, the user's and others'. */
export function heatOf(analysis: HeapAnalysis): readonly LineHeat[] {
  const { siteGroups } = analysis.snapshot.program;
  const alive = aliveBySite(analysis);
  const allocated = allocatedBySite(analysis.snapshot);
  const heat: LineHeat[] = [];
  for (let id = 1; id < siteGroups.length; id++) {
    const [aliveCount, aliveBytes] = [alive.count[id] ?? 0, alive.bytes[id] ?? 0];
    // Objects from before counting began are alive all the same.
    const allocatedCount = Math.max(aliveCount, allocated.count[id] ?? 0);
    const allocatedBytes = Math.max(aliveBytes, allocated.bytes[id] ?? 0);
    if (allocatedCount === 0) continue;
    heat.push({ site: siteGroups.at(id), aliveCount, aliveBytes, allocatedCount, allocatedBytes });
  }
  return heat;
}
