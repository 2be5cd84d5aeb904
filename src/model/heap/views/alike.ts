import type { HeapSnapshot } from '../snapshot/heap-snapshot.ts';

/** A number for the type group and line of an object: the same for objects that are alike. */
export function alikeKey({ typeGroup, site }: HeapSnapshot, object: number): number {
  return typeGroup[object]! * 67_108_864 + site[object]!;
}
