/** What the allocator's figures mean: where memory from the system went, and what is lost in slots. */
import type { AllocatorView, SizeClassRow } from '../../protocol/heap-views.ts';
import type { HeapColor } from './heap-theme.ts';

export type SystemPart =
  'objects' | 'slack' | 'idle' | 'released' | 'stacks' | 'metadata' | 'collector' | 'observer' | 'other';

export interface SystemShare {
  readonly part: SystemPart;
  readonly bytes: number;
  readonly color: HeapColor;
}

const COLORS: Readonly<Record<SystemPart, HeapColor>> = {
  objects: 'userLine',
  slack: 'match',
  idle: 'runtimeLine',
  released: 'grid',
  stacks: 'rootLine',
  metadata: 'stdLine',
  collector: 'dataLine',
  observer: 'data',
  other: 'runtime',
};

/** All that was had from the system, by what it is for; parts without bytes are left out. */
export function systemShares({ classes, system }: AllocatorView): readonly SystemShare[] {
  if (system === null) return [];
  const used = classes.reduce((sum, row) => sum + row.usedBytes, 0);
  const objects = Math.min(used, system.heapInUse);
  const bytes: Readonly<Record<SystemPart, number>> = {
    objects,
    slack: system.heapInUse - objects,
    idle: system.heapFree,
    released: system.heapReleased,
    stacks: system.stackInUse,
    metadata: system.spanSys + system.cacheSys,
    collector: system.gcSys,
    observer: system.observer,
    other: Math.max(0, system.otherSys - system.observer),
  };
  return (Object.keys(COLORS) as SystemPart[])
    .map((part) => ({ part, bytes: bytes[part], color: COLORS[part] }))
    .filter((share) => share.bytes > 0);
}

/** Bytes of slots that hold no object. */
export function spareBytes({ slotBytes, slots, used }: SizeClassRow): number {
  return slotBytes * Math.max(0, slots - used);
}

/** The one thing worth saying. */
export type AllocatorFinding =
  /** Objects are smaller than their slots: averages of one class, and what that leaves unused. */
  | {
      readonly kind: 'rounding';
      readonly row: SizeClassRow;
      readonly askedBytes: number;
      readonly wasteBytes: number;
    }
  /** Spans are kept by few objects each. */
  | { readonly kind: 'sparse'; readonly row: SizeClassRow; readonly spareBytes: number }
  | { readonly kind: 'tight' };

/** Less than this share of what is in use is not worth a sentence. */
const WORTH_SAYING = 0.04;
/** A class with this share of free slots is sparse. */
const SPARSE = 0.5;

/** Large objects are not looked at: each has a span of its own, and nothing is lost but the end of a page. */
export function findingOf({ classes }: AllocatorView): AllocatorFinding {
  const small = classes.filter(({ slotBytes }) => slotBytes > 0);
  const whole = classes.reduce((sum, { usedBytes }) => sum + usedBytes, 0);
  const most = (of: (row: SizeClassRow) => number): SizeClassRow | null =>
    small.reduce<SizeClassRow | null>(
      (best, row) => (of(row) > (best === null ? 0 : of(best)) ? row : best),
      null,
    );
  const isSparse = (row: SizeClassRow): boolean => row.used < row.slots * (1 - SPARSE);
  const wasteful = most((row) => row.wasteBytes ?? 0);
  const empty = most((row) => (isSparse(row) ? spareBytes(row) : 0));
  const waste = wasteful?.wasteBytes ?? 0;
  const spare = empty === null ? 0 : spareBytes(empty);
  if (Math.max(waste, spare) < WORTH_SAYING * whole || whole === 0) return { kind: 'tight' };
  if (empty !== null && spare > waste) return { kind: 'sparse', row: empty, spareBytes: spare };
  if (wasteful === null) return { kind: 'tight' };
  const askedBytes = (wasteful.usedBytes - waste) / Math.max(1, wasteful.used);
  return { kind: 'rounding', row: wasteful, askedBytes, wasteBytes: waste };
}
