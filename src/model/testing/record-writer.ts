const TWO_32 = 4_294_967_296;
const NOTHING = new Uint8Array(0);

/** The two words of a u64. */
export function u64(value: number): readonly [number, number] {
  return [value % TWO_32, Math.floor(value / TWO_32)];
}

/** Records in a buffer that grows, as both of the runtime's streams have them. */
export class RecordWriter {
  #bytes = new Uint8Array(1 << 16);
  #view = new DataView(this.#bytes.buffer);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  /** A record of u32 words and bytes after them, padded to a multiple of 8 bytes. */
  add(kind: number, arg: number, words: ArrayLike<number>, tail: Uint8Array = NOTHING): void {
    const wordBytes = words.length * 4;
    const at = this.zeros(kind, arg, wordBytes + tail.length);
    for (let i = 0; i < words.length; i++) this.#view.setUint32(at + i * 4, words[i]!, true);
    this.#bytes.set(tail, at + wordBytes);
  }

  /** A record of zeros; gives where its payload begins. */
  zeros(kind: number, arg: number, payloadBytes: number): number {
    const size = (8 + payloadBytes + 7) & ~7;
    while (this.#length + size > this.#bytes.length) {
      const larger = new Uint8Array(this.#bytes.length * 2);
      larger.set(this.#bytes);
      this.#bytes = larger;
      this.#view = new DataView(larger.buffer);
    }
    const at = this.#length;
    this.#view.setUint16(at, kind, true);
    this.#view.setUint16(at + 2, size, true);
    this.#view.setUint32(at + 4, arg, true);
    this.#length += size;
    return at + 8;
  }

  /** A copy of what was written. */
  bytes(): Uint8Array<ArrayBuffer> {
    return this.#bytes.slice(0, this.#length);
  }

  /** Starts anew. */
  clear(): void {
    this.#bytes.fill(0, 0, this.#length);
    this.#length = 0;
  }
}
