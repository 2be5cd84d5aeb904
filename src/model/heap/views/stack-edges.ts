import type { HeapSnapshot } from '../snapshot/heap-snapshot.ts';
import { packageOf } from '../../stream/code-places.ts';
import { edgeLabel } from './edge-labels.ts';

/** Whether a learner would know of a reference from a goroutine: of the user's goroutines those of the user's functions. */
export function isKnownToUser(snapshot: HeapSnapshot, goroutine: number, edge: number): boolean {
  const root = snapshot.roots[goroutine - snapshot.objectCount];
  const { kind, func } = edgeLabel(snapshot, goroutine, edge);
  if (kind === 'goroutine') return false;
  return func === '' || root?.owner !== 'user' || snapshot.program.places.isUserPackage(packageOf(func));
}
