import { observeLevelNumber, type ObserveLevel, type SnapshotsAtGC } from '../protocol/observer.ts';
import type { Clock } from './clock.ts';
import type { GoMemory } from './memory.ts';
import { RecordBuffer } from './record-buffer.ts';

/** Bytes before the records in each buffer (wasm/observer/observer_js.go, wasm/objects/stream_js.go). */
const OBSERVER_DATA = 8;
const HEAP_DATA = 16;

/** The word of the heap's buffer by which the host asks for snapshots, and its bits. */
const REQUEST = 8;
const REQUEST_NOW = 1;
const REQUEST_GC_START = 2;
const REQUEST_GC_END = 4;
const REQUEST_GROWTH = 8;

export interface ObserverOptions {
  readonly level: ObserveLevel;
  /** Level `objects` only. */
  readonly snapshotsAtGC: SnapshotsAtGC;
  /** Gets the observer's records, a copy of their own. */
  readonly onRecords: (bytes: Uint8Array<ArrayBuffer>) => void;
  /** Gets records of the heap stream, a copy of their own. */
  readonly onHeapRecords: (bytes: Uint8Array<ArrayBuffer>) => void;
  /** Gets records of the goroutine stream, a copy of their own. */
  readonly onGoroutineRecords: (bytes: Uint8Array<ArrayBuffer>) => void;
}

/**
 * The host's end of the observer. The runtime gathers whole records in buffers of its own memory; the host copies them out when
 * it is told to, and by itself whenever Go is at rest or has ended, also by a trap. Stock Go programs never call it.
 */
export class Observer {
  readonly #memory: GoMemory;
  readonly #clock: Clock;
  readonly #options: ObserverOptions;
  readonly #records: RecordBuffer;
  readonly #heap: RecordBuffer;
  readonly #goroutines: RecordBuffer;

  constructor(memory: GoMemory, clock: Clock, options: ObserverOptions) {
    this.#memory = memory;
    this.#clock = clock;
    this.#options = options;
    this.#records = new RecordBuffer(memory, OBSERVER_DATA, options.onRecords);
    this.#heap = new RecordBuffer(memory, HEAP_DATA, options.onHeapRecords);
    this.#goroutines = new RecordBuffer(memory, OBSERVER_DATA, options.onGoroutineRecords);
  }

  /** Import module `observer`: plain wasm functions, called from anywhere in the runtime; none may enter Go. */
  get imports(): WebAssembly.ModuleImports {
    return {
      /** Tells where the buffer is; returns how much to report, a number of `observeLevelNumber`. */
      start: (address = 0) => {
        this.#records.open(address);
        return observeLevelNumber[this.#options.level];
      },
      flush: () => {
        this.#records.drain();
      },
      /** Level `objects`: tells where the heap stream's buffer is. */
      heapStart: (address = 0) => {
        this.#heap.open(address);
        const at = this.#options.snapshotsAtGC;
        this.#request(
          (at === 'before' || at === 'both' ? REQUEST_GC_START : 0) |
            (at === 'after' || at === 'both' ? REQUEST_GC_END : 0) |
            (at === 'growth' ? REQUEST_GROWTH : 0),
        );
      },
      heapFlush: () => {
        this.#heap.drain();
      },
      /** Tells where the goroutine stream's buffer is. */
      eventStart: (address = 0) => {
        this.#goroutines.open(address);
      },
      eventFlush: () => {
        this.#goroutines.drain();
      },
      /** The runtime's monotonic clock, ns. */
      now: () => this.#clock.nanotime(),
    };
  }

  /** Has the runtime take a snapshot when JavaScript next returns to it. False: objects are not observed. */
  requestSnapshot(): boolean {
    if (this.#heap.address === null) return false;
    this.#request(REQUEST_NOW);
    return true;
  }

  /** Takes what is in the buffers and empties them. */
  drain(): void {
    this.#records.drain();
    this.#heap.drain();
    this.#goroutines.drain();
  }

  #request(bits: number): void {
    const { address } = this.#heap;
    if (address === null) return;
    this.#memory.setUint32(address + REQUEST, this.#memory.getUint32(address + REQUEST) | bits);
  }
}
