import type { HeapAnalysis } from '../analysis.ts';
import { Role } from '../snapshot/type-info.ts';
import { CHANNEL_BUFFER } from './edge-labels.ts';

/** Whether `node`, held by an edge of `from`, is only the inside of what `from` is. */
export function isInside({ snapshot }: HeapAnalysis, from: number, edge: number, node: number): boolean {
  if (from >= snapshot.objectCount) return false;
  const holder = snapshot.infos.of(snapshot.type[from]!).role;
  if (holder === Role.channel) return snapshot.edgeOffset[edge] === CHANNEL_BUFFER;
  const isMapPart = holder >= Role.mapHeader && holder < Role.mapGroups;
  const held = snapshot.infos.of(snapshot.type[node]!).role;
  return isMapPart && held > holder && held <= Role.mapGroups;
}
