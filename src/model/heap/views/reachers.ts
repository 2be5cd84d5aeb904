/**
 * Which goroutines have a way to an object: who could still use it. Backwards from the object along its holders to the roots. Runtime
 * structures of the goroutine that waits count as its own.
 */
import type { GoroutineId } from '../../../protocol/goroutine-views.ts';
import type { HeapAnalysis } from '../analysis.ts';
import { NONE } from '../graph.ts';

/** Where the runtime finds who waits for a lock or a WaitGroup: only who unlocks or counts down looks there. */
const WAITERS = 'runtime.semtable';
/** Objects looked at for one answer; what more hold is not told. */
const MAX_STEPS = 200_000;

/**
 * All goroutines from which the object at an address can be reached. null: it is not in the heap, something else leads to it too (a global, a
 * timer), or it is held in too many ways.
 */
export function reachersOf(analysis: HeapAnalysis, address: number): readonly GoroutineId[] | null {
  const { snapshot, holders } = analysis;
  const start = snapshot.index.objectAt(address);
  if (start === NONE) return null;
  const goids: GoroutineId[] = [];
  const seen = new Set([start]);
  for (const node of seen) {
    if (seen.size > MAX_STEPS) return null;
    const root = snapshot.roots[node - snapshot.objectCount];
    if (root !== undefined) {
      if (root.kind === 'goroutine') goids.push(root.number);
      else if (root.kind !== 'weak-handle' && root.name !== WAITERS) return null;
      continue;
    }
    for (let at = holders.first[node]!; at < holders.first[node + 1]!; at++) seen.add(holders.from[at]!);
  }
  return goids.sort((a, b) => a - b);
}
