import { assert } from '../base/assert.ts';
import type { GoMemory } from './memory.ts';

/** Where the runtime keeps its records: `used` and `size` in bytes (u32 each), then `DATA` bytes in, the records. */
const USED = 0;
const SIZE = 4;

/** A buffer in a program's own memory in which the runtime gathers whole records, and from which the host takes them. */
export class RecordBuffer {
  readonly #memory: GoMemory;
  readonly #dataOffset: number;
  readonly #onRecords: (bytes: Uint8Array<ArrayBuffer>) => void;
  #address: number | null = null;

  /** @param dataOffset bytes from the buffer's address to its first record */
  constructor(memory: GoMemory, dataOffset: number, onRecords: (bytes: Uint8Array<ArrayBuffer>) => void) {
    this.#memory = memory;
    this.#dataOffset = dataOffset;
    this.#onRecords = onRecords;
  }

  /** null until the runtime has said where it is. */
  get address(): number | null {
    return this.#address;
  }

  open(address: number): void {
    this.#address = address >>> 0;
  }

  /** Takes what is in the buffer and empties it. */
  drain(): void {
    if (this.#address === null) return;
    const used = this.#memory.getUint32(this.#address + USED);
    if (used === 0) return;
    assert(used <= this.#memory.getUint32(this.#address + SIZE), 'the observer’s buffer is damaged');
    this.#onRecords(this.#memory.bytes(this.#address + this.#dataOffset, used).slice());
    this.#memory.setUint32(this.#address + USED, 0);
  }
}
