/** A heap profile for `go tool pprof`, as runtime/pprof writes it, but with every allocation counted (period 1). */
import { PprofWriter } from '../../export/pprof-writer.ts';
import type { HeapAnalysis } from '../analysis.ts';
import { askedBytes } from '../views/allocated.ts';

export interface PprofOptions {
  /** When the program was started, ms since 1970; 0: not known. */
  readonly startedMs: number;
}

/** Not compressed yet; `go tool pprof` reads it also so. */
export function pprofProfile(analysis: HeapAnalysis, { startedMs }: PprofOptions): Uint8Array<ArrayBuffer> {
  const { snapshot } = analysis;
  const { places } = snapshot.program;
  const profile = new PprofWriter(places, [
    { name: 'alloc_objects', unit: 'count' },
    { name: 'alloc_space', unit: 'bytes' },
    { name: 'inuse_objects', unit: 'count' },
    { name: 'inuse_space', unit: 'bytes' },
  ]);
  for (const [context, values] of valuesByContext(analysis)) {
    profile.sample(places.callersOf(context), values);
  }
  return profile.finish({
    period: { name: 'space', unit: 'bytes' },
    shown: 'inuse_space',
    comment: 'Heapscope: every allocation counted, none sampled',
    timeNs: startedMs > 0 ? Math.round(startedMs * 1e6 + snapshot.head.t) : 0,
  });
}

/** Objects and bytes allocated, objects and bytes alive, as asked for. */
function valuesByContext({ snapshot, tree }: HeapAnalysis): ReadonlyMap<number, number[]> {
  const { counters, context, objectCount } = snapshot;
  const values = new Map<number, number[]>();
  for (const [id, { count, bytes }] of counters) values.set(id, [count, bytes, 0, 0]);
  for (const node of tree.order) {
    if (node >= objectCount) continue;
    const id = context[node]!;
    let row = values.get(id);
    if (row === undefined) values.set(id, (row = [0, 0, 0, 0]));
    row[2]!++;
    row[3]! += askedBytes(snapshot, node);
  }
  for (const row of values.values()) {
    row[0] = Math.max(row[0]!, row[2]!);
    row[1] = Math.max(row[1]!, row[3]!);
  }
  return values;
}
