/**
 * The observer's binary stream: what the patched Go runtime writes and the models read.
 * docs/observer.md describes every field; wasm/observer/ is the writer, src/model/observer/ the reader.
 *
 * A stream is a sequence of records, little-endian, 8-byte aligned:
 *   u16 kind · u16 size (bytes, header included, a multiple of 8) · u32 arg · payload
 * A reader skips a kind it does not know by its size.
 */

/** Raised when a known record changes its layout; new kinds do not raise it. */
export const OBSERVER_VERSION = 1;

/** Bytes of `kind`, `size` and `arg`. */
export const RECORD_HEADER_BYTES = 8;

/** Set in `arg` of a GC record when the program itself asked for the cycle (`runtime.GC`). */
export const GC_FORCED = 0x8000_0000;

/** Record kinds. Times are ns since the program started, sizes bytes. Payload fields in order, u64 unless noted. */
export const RecordKind = {
  /** First record. arg: {@link OBSERVER_VERSION}. payload: ns of the runtime's monotonic clock at t = 0. */
  hello: 1,
  /**
   * arg: 0. t, heapLive, heapInUse, stackInUse, sys, totalAlloc, mallocs, frees, heapGoal,
   * u32 numGC, u32 goroutines, u32 running, u32 runnable, u32 waiting, u32 syscall.
   */
  sample: 2,
  /** arg: cycle | {@link GC_FORCED}. t, heapLive, heapGoal. */
  gcStart: 3,
  /**
   * arg: cycle | {@link GC_FORCED}. start, markStart, markEnd, end, heapBefore, heapAtMarkEnd, heapAfter,
   * heapGoal (of this cycle), nextHeapGoal. The world stands still start…markStart and markEnd…end.
   */
  gcEnd: 4,
  /** arg: site id of the `go` statement (0: none). t, goid, parent goid, u32 start-function site id, u32 zero. */
  goCreate: 5,
  /** arg: 0. t, goid. */
  goEnd: 6,
  /** arg: site id (> 0), sent before its first use. u32 line, u32 funcBytes, u32 fileBytes, u32 zero, func, file (UTF-8), padding. */
  site: 7,
} as const;

export type RecordKind = (typeof RecordKind)[keyof typeof RecordKind];

/** How much the runtime reports. `objects`: also every object, in the heap stream (heap-stream.ts). */
export type ObserveLevel = 'off' | 'live' | 'objects';

/**
 * Level `objects`: whether the heap is recorded before or after every collection, besides at the end and when asked for. `growth`: after
 * those that leave twice as much as at the last such snapshot, and at least 256 KiB: a few, the last of them near the largest heap.
 */
export type SnapshotsAtGC = 'none' | 'growth' | 'before' | 'after' | 'both';

/** The number that stands for a level at the runtime's `observer.start` import. */
export const observeLevelNumber: Readonly<Record<ObserveLevel, number>> = {
  off: 0,
  live: 1,
  objects: 2,
};
