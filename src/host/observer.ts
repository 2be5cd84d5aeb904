import { assert } from '../base/assert.ts';
import { observeLevelNumber, type ObserveLevel } from '../protocol/observer.ts';
import type { Clock } from './clock.ts';
import type { GoMemory } from './memory.ts';

/** Where the runtime keeps its records: `used` and `size` in bytes (u32 each), then the records (wasm/observer/observer_js.go). */
const USED = 0;
const SIZE = 4;
const DATA = 8;

/**
 * The host's end of the observer. The runtime gathers whole records in a buffer of its own memory; the host copies them out when
 * it is told to, and by itself whenever Go is at rest or has ended, also by a trap. Stock Go programs never call it.
 */
export class ObserverBuffer {
  readonly #memory: GoMemory;
  readonly #clock: Clock;
  readonly #level: ObserveLevel;
  readonly #onRecords: (bytes: Uint8Array<ArrayBuffer>) => void;
  #address: number | null = null;

  constructor(
    memory: GoMemory,
    clock: Clock,
    level: ObserveLevel,
    onRecords: (bytes: Uint8Array<ArrayBuffer>) => void,
  ) {
    this.#memory = memory;
    this.#clock = clock;
    this.#level = level;
    this.#onRecords = onRecords;
  }

  /** Import module `observer`: plain wasm functions, called from anywhere in the runtime; neither may enter Go. */
  get imports(): WebAssembly.ModuleImports {
    return {
      /** Tells where the buffer is; returns how much to report, a number of `observeLevelNumber`. */
      start: (address = 0) => {
        this.#address = address >>> 0;
        return observeLevelNumber[this.#level];
      },
      flush: () => {
        this.drain();
      },
      /** The runtime's monotonic clock, ns. */
      now: () => this.#clock.nanotime(),
    };
  }

  /** Takes what is in the buffer and empties it. */
  drain(): void {
    if (this.#address === null) return;
    const used = this.#memory.getUint32(this.#address + USED);
    if (used === 0) return;
    assert(used <= this.#memory.getUint32(this.#address + SIZE), 'the observer’s buffer is damaged');
    this.#onRecords(this.#memory.bytes(this.#address + DATA, used).slice());
    this.#memory.setUint32(this.#address + USED, 0);
  }
}
