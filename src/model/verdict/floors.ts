/** The floor: what each garbage collection left, as the verdict reads it. */
import type { GcCycles } from '../observer/gc-cycles.ts';

/** Bytes marked by a cycle and when it ended, ns. */
export interface Floor {
  readonly t: number;
  readonly bytes: number;
}

/** The trend test compares all pairs; this many points keep it below a millisecond. */
export const MAX_FLOORS = 240;

/**
 * The floors of all cycles; of very many, the lowest of each of {@link MAX_FLOORS} equal groups, because a floor that
 * was once as low as that is what was really kept.
 */
export function floorsOf(gc: GcCycles): readonly Floor[] {
  const { end, heapAfter } = gc.columns;
  const groups = Math.min(gc.length, MAX_FLOORS);
  return Array.from({ length: groups }, (_, group) => {
    const from = Math.floor((group * gc.length) / groups);
    const to = Math.floor(((group + 1) * gc.length) / groups);
    let lowest = from;
    for (let row = from + 1; row < to; row++) if (heapAfter[row]! < heapAfter[lowest]!) lowest = row;
    return { t: end[lowest]!, bytes: heapAfter[lowest]! };
  });
}
