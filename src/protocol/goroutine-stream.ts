/**
 * The goroutine stream: what the patched Go runtime writes at level `live` and above about every goroutine, beside the observer's
 * stream and in the same form (protocol/observer.ts): u16 kind · u16 size (header included, a multiple of 8) · u32 arg · payload,
 * little-endian. docs/goroutine-stream.md describes every field; wasm/goroutines/ is the writer, src/model/goroutines/ the reader.
 *
 * Times are ns as in the observer's stream and never go down. Ids of goroutines fit u32. The runtime's own goroutines are left out.
 */

/** Raised when a known record changes its layout; new kinds do not raise it. */
export const GOROUTINE_STREAM_VERSION = 1;

export const GoroutineRecordKind = {
  /** First record. arg: {@link GOROUTINE_STREAM_VERSION}. u64 zero. */
  hello: 1,
  /** As in the heap stream (protocol/heap-stream.ts). The two streams of a run have the ids of sites, pcs and stacks in common. */
  site: 7,
  /** As in the heap stream. */
  pc: 8,
  /** As `context` in the heap stream: a stack, innermost first, without the runtime's innermost frames. */
  stack: 9,
  /** arg: goroutine. u64 t, u32 creator (0: the runtime), u32 stack of its go statement (0: not known), u32 pc id of the function it begins in, u32 zero. */
  create: 32,
  /** arg: goroutine. u64 t. It has returned, or called Goexit. */
  end: 33,
  /** arg: goroutine, 0: the runtime itself. u64 t. It runs from now on; whoever ran before and has neither waited nor ended can run, and waits for its turn. */
  run: 34,
  /** arg: goroutine. u64 t, u32 stack (0: not known), u32 reason | {@link WaitFlags}, u32 object, u32 detail: see {@link waitOf}. */
  wait: 35,
  /** Ahead of the `wait` of a select. arg: goroutine. u32 count, u32 zero, count times: address of a channel (0: nil) | {@link CASE_SEND}, in the order sends, receives. */
  cases: 36,
  /** arg: goroutine that can go on. u64 t, u32 who woke it (0: a timer, the event loop, the runtime), u32 stack of that one (0: not known). */
  ready: 37,
  /** arg: number of a wait reason, told ahead of its first use. u32 zero, u32 bytes, text. */
  reason: 38,
  /** arg: address of a channel, told ahead of a wait for it; another one may come to lie there later. u32 capacity, u32 stack that made it (0: not known), u32 bytes, u32 zero, the type of its elements as text. */
  channel: 39,
  /** A leak-detecting collection has ended. arg: goroutines that can never go on, as the `leaked` records before it since the last check say. u64 t, u32 SnapshotReason (protocol/heap-stream.ts), u32 nameBytes, name. */
  check: 40,
  /** Ahead of a `check`. arg: count. Goroutines as u32: nothing that could wake them can be reached. */
  leaked: 41,
  /** arg: address of a lock (sync.Mutex, sync.RWMutex). u64 t, u32 goroutine that holds it | {@link HOLDER_READS}, u32 pc id of the call that took it: ahead of each wait for the lock, and when it goes to one while others wait. */
  holder: 42,
  /** The program is over; what is left of it is as it was. u64 t. */
  finished: 43,
} as const;

export type GoroutineRecordKind = (typeof GoroutineRecordKind)[keyof typeof GoroutineRecordKind];

/** Low byte of the fourth word of a `wait`: the number of its reason. */
export const WAIT_REASON_MASK = 0xff;

/** Beside the reason. */
export const WaitFlags = {
  /** A timer will end it: a sleep (object and detail are the low and high half of the time, ns), or a receive from a timer's channel. */
  timer: 1 << 8,
  /** Nothing can end it: a nil channel, a select without cases. */
  forever: 1 << 9,
} as const;

/** Beside the goroutine of a `holder`: it holds the lock for reading, maybe with others. */
export const HOLDER_READS = 0x8000_0000;

/** In the lowest bit of a channel's address in `cases`. */
export const CASE_SEND = 1;
