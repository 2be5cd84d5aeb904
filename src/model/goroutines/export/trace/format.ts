/** Go's execution trace, version 2, of Go 1.26 and later: numbers as in internal/trace/tracev2 of the Go source. */

/** First bytes of a file. */
export const TRACE_HEADER = 'go 1.26 trace\0\0\0';

/** Bytes of a batch at most, without its header. */
export const MAX_BATCH_BYTES = 64 << 10;
/** Frames of a stack, and bytes of a string, at most. */
export const MAX_FRAMES = 128;
export const MAX_STRING_BYTES = 1024;

/** Times are counted in ns. */
export const UNITS_PER_SECOND = 1e9;

/** Kinds of events, as far as we write them. In brackets: their arguments, after the time since the last event of the batch. */
export const TraceEvent = {
  /** [generation, thread, time, bytes]. */
  eventBatch: 1,
  stacks: 2,
  /** [id, frames, then of each: pc, function, file, line]. */
  stack: 3,
  strings: 4,
  /** [id, bytes, text]. */
  string: 5,
  frequency: 8,
  /** [GOMAXPROCS, stack]. */
  procsChange: 9,
  /** [processor, ProcStatus]. */
  procStatus: 13,
  /** [new goroutine, stack it begins with, stack of the creator]. */
  goCreate: 14,
  /** [goroutine, sequence]. */
  goStart: 16,
  goDestroy: 17,
  /** [reason, stack]. */
  goStop: 19,
  /** [reason, stack]. */
  goBlock: 20,
  /** [goroutine, sequence, stack]. */
  goUnblock: 21,
  /** [kind, stack]. */
  stwBegin: 26,
  stwEnd: 27,
  /** [sequence, stack]. */
  gcBegin: 29,
  /** [sequence]. */
  gcEnd: 30,
  /** [bytes]. */
  heapAlloc: 37,
  heapGoal: 38,
  /** [goroutine, thread, GoStatus, stack]. */
  goStatusStack: 48,
  sync: 50,
  /** [monotonic ns, wall seconds, wall ns]. */
  clockSnapshot: 51,
  endOfGeneration: 52,
} as const;

export type TraceEvent = (typeof TraceEvent)[keyof typeof TraceEvent];

export const GoStatus = { runnable: 1, running: 2, waiting: 4 } as const;
export const PROC_RUNNING = 1;

/**
 * What the runtime's tracer calls a wait: `go tool trace` sorts its blocking profiles by these words. A reason that has none stays as
 * it is.
 */
export function traceReason(reason: string): string {
  if (reason.startsWith('chan send')) return reason.includes('nil') ? 'forever' : 'chan send';
  if (reason.startsWith('chan receive')) return reason.includes('nil') ? 'forever' : 'chan receive';
  if (reason.startsWith('select')) return reason.includes('no cases') ? 'forever' : 'select';
  if (reason.startsWith('sync.Cond')) return 'sync.(*Cond).Wait';
  if (reason.startsWith('sync.') || reason.startsWith('semacquire')) return 'sync';
  if (reason === 'IO wait') return 'network';
  return reason;
}
