/**
 * The heap stream: what the patched Go runtime writes at level `objects`, beside the observer's stream and in the same form
 * (protocol/observer.ts): u16 kind · u16 size (header included, a multiple of 8) · u32 arg · payload, little-endian.
 * docs/heap-stream.md describes every field; wasm/objects/ is the writer, src/model/heap/ the reader.
 *
 * Addresses, sizes of objects and offsets fit u32 on wasm. Rows are arrays of u32 unless noted; `arg` is then the number of
 * rows. A row that does not fill a multiple of 8 bytes is followed by padding at the end of its record only.
 */

/** Raised when a known record changes its layout; new kinds do not raise it. */
export const HEAP_STREAM_VERSION = 1;

export const HeapRecordKind = {
  /** First record. arg: {@link HEAP_STREAM_VERSION}. u32 types, u32 typesEnd (where offsets of names and types count from), u32 heap pages' bytes, u32 zero. */
  hello: 1,
  /** arg: site id (> 0, dense, own ids of this stream). Same payload as the observer's `site`. */
  site: 7,
  /** arg: pc id (> 0, dense). u32 count, u32 zero, then count site ids: the logical frames at this return address, innermost (inlined) first. */
  pc: 8,
  /**
   * arg: context id (> 0, dense): one allocation stack. u32 {@link ContextFlags}, u32 count, then count pc ids, innermost first; with
   * {@link PC_RECURSIVE} where the function has called itself: it stands once, with the line it is at.
   */
  context: 9,
  /**
   * arg: snapshot number (> 0). u64 t (ns), u32 {@link SnapshotReason}, u32 {@link SnapshotFlags}, u64 heapAlloc (the runtime's own
   * HeapAlloc at this moment; for {@link SnapshotReason.gcEnd} what the collection has marked, as nothing is swept yet), u32 serial (allocations so far; an object with a lower or equal serial existed), u32 numGC,
   * u32 nameBytes, u32 zero, name (UTF-8), padding.
   */
  snapshotStart: 16,
  /**
   * arg: address. Bytes of memory at it (a multiple of 8). Read-only data (types, names, string constants) comes with the first snapshot
   * only; data and bss with each; contents of objects where the heap is small.
   */
  memory: 17,
  /** Rows of 6, by ascending base, before any object: base, pages, slot bytes, slots, allocated slots, span class | state << 8 ({@link SpanState}). */
  spans: 18,
  /**
   * Rows of 6, by ascending address: address, requested bytes (0: not known), type ({@link TypeLabel} or the address of its abi.Type; 0: not
   * known), context id (0: not known), serial (0: not known), edges. For an array `requested / type size` is its number of elements.
   */
  objects: 19,
  /**
   * Rows of 2: offset in the holder (bytes), value (an address). All records of them in a snapshot are one sequence, and those of objects are
   * another: edges belong to the objects in order, as many as each says, and may come ahead of them or behind. Values outside the heap are constants or globals. A closure has a row at offset 0 whose value is
   * the pc id of its function.
   */
  edges: 20,
  /** Rows of 2: address of a pointer in data or bss, its value (not nil). */
  globals: 21,
  /** One goroutine. u64 goid, u32 address of its g, u32 {@link GoroutineFlags}, u32 pc id of its go statement (0: none), u32 stack low, u32 stack high, u32 waitReasonBytes, text, padding. Its frames and stack roots follow. */
  goroutine: 22,
  /** Rows of 4, innermost first: pc id, sp, varp (top of locals), argp (first argument). */
  frames: 23,
  /**
   * Rows of 6: index of the frame in its goroutine (0xffffffff: none, a defer or the like), {@link StackBase}, offset from that base (i32),
   * value; then, for a variable that is live because a pointer on the stack leads to it, where the first such pointer lies: index of its
   * frame (0xffffffff: it is live by itself; {@link VIA_ARGUMENT} set: among the arguments) and offset (i32).
   */
  stackRoots: 24,
  /** Rows of 4: {@link SpecialKind}, address of the object it belongs to, target (a closure or the handle), pc id of the function (0: none). */
  specials: 25,
  /** Rows of 24 bytes: u32 context id, u32 zero, u64 objects, u64 bytes (requested): all that was allocated there so far. */
  counters: 26,
  /**
   * u64 each: heapInUse, heapFree, heapReleased, stackInUse, spanSys, cacheSys, gcSys, otherSys, observer (of otherSys: the records kept for this
   * stream), sys, totalAlloc, mallocs, frees.
   */
  allocator: 27,
  /** arg: snapshot number. u32 objects, u32 edges, u32 zero, u32 zero: what came, to check against. */
  snapshotEnd: 28,
} as const;

export type HeapRecordKind = (typeof HeapRecordKind)[keyof typeof HeapRecordKind];

/** Stands where a type does for memory whose type the runtime does not say. All below the first address of a type. */
export const TypeLabel = {
  unknown: 0,
  /** Bytes of a string. */
  stringBytes: 1,
  /** A []byte's array. */
  bytes: 2,
  /** A []rune's array. */
  runes: 3,
  /** A block of the tiny allocator that several small values share; the requested bytes are those of all. */
  tinyBlock: 4,
  /** Anything else that the runtime allocates without a type: its own tables, arguments of finalizers. */
  runtime: 5,
} as const;

/** Types whose address has this bit (addresses are multiples of 8) are channels: the object is the channel with its buffer, the type the channel's. */
export const TYPE_IS_CHANNEL = 1;

export const ContextFlags = {
  /** The stack was deeper; frames beyond the limit are left out. */
  cut: 1,
} as const;

/** Set in a pc id of a context: frames of the same function outside this one are left out. */
export const PC_RECURSIVE = 0x8000_0000;

export const SnapshotReason = {
  exit: 1,
  button: 2,
  /** `heapscope.Snapshot(name)`. */
  named: 3,
  gcStart: 4,
  gcEnd: 5,
  /** The program is dying of a panic or a fatal error: no collection was possible. */
  failure: 6,
} as const;

export const SnapshotFlags = {
  /** A whole collection, sweep included, was done just before: there is no garbage but what was made since. */
  afterGC: 1,
} as const;

export const SpanState = {
  inUse: 1,
  /** Stacks and the runtime's own. */
  manual: 2,
} as const;

export const GoroutineFlags = {
  running: 1,
  /** The runtime's own. */
  system: 2,
  main: 4,
} as const;

export const StackBase = {
  /** A local variable or temporary; the offset counts from varp and is negative. */
  locals: 0,
  /** An argument or result; counts from argp. */
  arguments: 1,
  /** A deferred call, its closure. */
  deferred: 2,
  /** The saved closure context of a goroutine that has not begun or was made to wait. */
  context: 3,
} as const;

/** Set beside the frame's index in the fifth word of a stack root: the pointer is an argument. */
export const VIA_ARGUMENT = 0x8000_0000;

export const SpecialKind = {
  finalizer: 1,
  cleanup: 2,
  /** The object has weak pointers; the target is the handle, which holds nothing. */
  weakHandle: 3,
  /** The finalizer is queued to run: the object is kept until then. */
  queuedFinalizer: 4,
} as const;
