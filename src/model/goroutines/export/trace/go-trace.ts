/**
 * The file `go tool trace` opens, made from what the goroutine stream told. js/wasm has one thread, so there is one M with one P, and
 * its events are in order.
 *
 * The tool refuses a trace in which a goroutine does what it cannot (wait without running, run twice): what the stream leaves out, or
 * what an untrusted program made up, is filled in here. Stops for a collection are those of a goroutine of the runtime.
 */
import type { ExportRequest } from '../../../../protocol/goroutine-exports.ts';
import { GoroutineState } from '../../../../protocol/goroutine-views.ts';
import type { GoroutineStore } from '../../store/goroutine-store.ts';
import { GoroutineFlag } from '../../store/goroutine-table.ts';
import { readTimeline, type Change, type TimelineReader } from '../timeline.ts';
import { GoStatus, PROC_RUNNING, TraceEvent, traceReason } from './format.ts';
import { TraceStacks } from './trace-stacks.ts';
import { TraceWriter } from './trace-writer.ts';

const PROCESSOR = 0;
/** Beyond all ids of the stream, which fit 32 bits. */
const COLLECTOR_ID = 2 ** 32;
/** Status of a goroutine the trace has not named yet. */
const UNKNOWN = 0;
const NOBODY = -1;
const PREEMPTED = 'preempted';

/** Writes the file in pieces, to be put together in their order. About 7 bytes a change of state. */
export function writeGoTrace(
  store: GoroutineStore,
  request: ExportRequest,
  emit: (piece: Uint8Array<ArrayBuffer>) => void,
): void {
  const trace = new GoTrace(store, emit);
  readTimeline(store, request, trace);
  trace.finish(request.startedMs);
}

class GoTrace implements TimelineReader {
  readonly #store: GoroutineStore;
  readonly #out: TraceWriter;
  readonly #stacks: TraceStacks;
  /** Of each row, and at the end of the collector: GoStatus, and the number of its last start or wake. */
  readonly #status: Uint8Array;
  readonly #sequence: Uint32Array;
  readonly #collector: number;
  #running = NOBODY;
  #isProcessorTold = false;
  #collections = 0;
  #goal = -1;

  constructor(store: GoroutineStore, emit: (piece: Uint8Array<ArrayBuffer>) => void) {
    this.#store = store;
    this.#out = new TraceWriter(emit);
    this.#stacks = new TraceStacks(store);
    this.#collector = store.goroutines.length;
    this.#status = new Uint8Array(this.#collector + 1);
    this.#sequence = new Uint32Array(this.#collector + 1);
    this.#out.event(TraceEvent.procStatus, 0, PROCESSOR, PROC_RUNNING);
  }

  finish(startedMs: number): void {
    this.#out.finish(this.#stacks.all(), startedMs);
  }

  standing({ t, row, state, stack }: Change): void {
    const isRunnable = state === GoroutineState.running || state === GoroutineState.runnable;
    this.#tellStatus(t, row, isRunnable ? GoStatus.runnable : GoStatus.waiting, this.#stacks.of(stack));
    if (state === GoroutineState.running) this.#start(t, row);
  }

  change(change: Change): void {
    const { t, row, before, state, stack, waker } = change;
    if (state === GoroutineState.running) this.#start(t, row);
    else if (state === GoroutineState.none) {
      this.#start(t, row);
      this.#out.event(TraceEvent.goDestroy, t);
      this.#status[row] = UNKNOWN;
      this.#running = NOBODY;
    } else if (state !== GoroutineState.runnable) {
      this.#start(t, row);
      this.#block(t, this.#store.reasons.text(change.reason), this.#stacks.of(stack));
    } else if (before === GoroutineState.none) this.#create(t, row);
    else if (before === GoroutineState.running) {
      if (this.#running === row) this.#stop(t);
    } else {
      if (this.#running !== NOBODY && this.#idOf(this.#running) !== waker) this.#stop(t);
      this.#wake(t, row, this.#stacks.of(stack));
    }
  }

  pause(kind: 'begin' | 'end', t0: number, t1: number): void {
    // The end of a collection that began before what is known.
    if (kind === 'end' && this.#collections % 2 === 0) return;
    const collector = this.#collector;
    const interrupted = this.#running;
    if (this.#status[collector] === UNKNOWN) {
      const stack = this.#stacks.ofFunction('runtime.gcBgMarkWorker');
      this.#tellStatus(t0, collector, GoStatus.waiting, stack);
    }
    this.#start(t0, collector);
    const sequence = ++this.#collections;
    if (kind === 'begin') this.#out.event(TraceEvent.gcBegin, t0, sequence, 0);
    this.#out.event(
      TraceEvent.stwBegin,
      t0,
      this.#out.string(kind === 'begin' ? 'GC sweep termination' : 'GC mark termination'),
      0,
    );
    this.#out.event(TraceEvent.stwEnd, t1);
    if (kind === 'end') this.#out.event(TraceEvent.gcEnd, t1, sequence);
    this.#block(t1, 'system goroutine wait', 0);
    if (interrupted !== NOBODY) this.#start(t1, interrupted);
  }

  sample(t: number, heapLive: number, heapGoal: number): void {
    this.#out.event(TraceEvent.heapAlloc, t, heapLive);
    // No goal (GOGC=off) is more than a number can be exact for.
    if (heapGoal === this.#goal || heapGoal > Number.MAX_SAFE_INTEGER) return;
    this.#goal = heapGoal;
    this.#out.event(TraceEvent.heapGoal, t, heapGoal);
  }

  #idOf(row: number): number {
    return row === this.#collector ? COLLECTOR_ID : this.#store.goroutines.columns.id[row]!;
  }

  #create(t: number, row: number): void {
    const { parent, site, stack, flags } = this.#store.goroutines.columns;
    if ((flags[row]! & GoroutineFlag.unknownCreation) !== 0) {
      this.#tellStatus(t, row, GoStatus.runnable, 0);
      return;
    }
    if (this.#running !== NOBODY && this.#idOf(this.#running) !== parent[row]!) this.#stop(t);
    const begins = this.#stacks.ofFunction(this.#store.sites.of(site[row]!).func);
    this.#out.event(TraceEvent.goCreate, t, this.#idOf(row), begins, this.#stacks.of(stack[row]!));
    this.#status[row] = GoStatus.runnable;
  }

  #tellStatus(t: number, row: number, status: number, stack: number): void {
    this.#out.event(TraceEvent.goStatusStack, t, this.#idOf(row), 0, status, stack);
    this.#status[row] = status;
  }

  /** Lets a goroutine run, whatever it did before. */
  #start(t: number, row: number): void {
    if (this.#running === row) return;
    if (this.#running !== NOBODY) this.#stop(t);
    if (this.#status[row] === UNKNOWN) this.#tellStatus(t, row, GoStatus.runnable, 0);
    if (this.#status[row] === GoStatus.waiting) this.#wake(t, row, 0);
    this.#out.event(TraceEvent.goStart, t, this.#idOf(row), ++this.#sequence[row]!);
    this.#status[row] = GoStatus.running;
    this.#running = row;
    if (this.#isProcessorTold) return;
    this.#isProcessorTold = true;
    this.#out.event(TraceEvent.procsChange, t, 1, 0);
  }

  #wake(t: number, row: number, stack: number): void {
    if (this.#status[row] === UNKNOWN) this.#tellStatus(t, row, GoStatus.waiting, 0);
    if (this.#status[row] !== GoStatus.waiting) return;
    this.#out.event(TraceEvent.goUnblock, t, this.#idOf(row), ++this.#sequence[row]!, stack);
    this.#status[row] = GoStatus.runnable;
  }

  /** The one that runs waits for its turn. */
  #stop(t: number): void {
    this.#out.event(TraceEvent.goStop, t, this.#out.string(PREEMPTED), 0);
    this.#status[this.#running] = GoStatus.runnable;
    this.#running = NOBODY;
  }

  /** The one that runs waits. */
  #block(t: number, reason: string, stack: number): void {
    this.#out.event(TraceEvent.goBlock, t, this.#out.string(traceReason(reason)), stack);
    this.#status[this.#running] = GoStatus.waiting;
    this.#running = NOBODY;
  }
}
