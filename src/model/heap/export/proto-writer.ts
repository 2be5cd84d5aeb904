/** Writes protocol buffers: the few field kinds that pprof's profile.proto has. */
import { concatBytes } from '../../../base/bytes.ts';

const VARINT = 0;
const LENGTH = 2;
const encoder = new TextEncoder();

export class ProtoWriter {
  #bytes = new Uint8Array(256);
  #length = 0;

  /** A non-negative integer up to 2^53; 0 is what an absent field means and is left out. */
  uint(field: number, value: number): this {
    if (value === 0) return this;
    this.#varint(field * 8 + VARINT);
    this.#varint(value);
    return this;
  }

  /** Packed. */
  uints(field: number, values: readonly number[]): this {
    const packed = new ProtoWriter();
    for (const value of values) packed.#varint(value);
    return this.bytes(field, packed.take());
  }

  text(field: number, value: string): this {
    return this.bytes(field, encoder.encode(value));
  }

  message(field: number, write: (inner: ProtoWriter) => void): this {
    const inner = new ProtoWriter();
    write(inner);
    return this.bytes(field, inner.take());
  }

  bytes(field: number, value: Uint8Array): this {
    this.#varint(field * 8 + LENGTH);
    this.#varint(value.length);
    this.#reserve(value.length);
    this.#bytes.set(value, this.#length);
    this.#length += value.length;
    return this;
  }

  /** All that was written, in an array of its own. */
  take(): Uint8Array<ArrayBuffer> {
    return concatBytes([this.#bytes.subarray(0, this.#length)]);
  }

  #varint(value: number): void {
    this.#reserve(10);
    let rest = value;
    while (rest >= 128) {
      this.#bytes[this.#length++] = (rest % 128) | 128;
      rest = Math.floor(rest / 128);
    }
    this.#bytes[this.#length++] = rest;
  }

  #reserve(count: number): void {
    if (this.#length + count <= this.#bytes.length) return;
    const larger = new Uint8Array(Math.max(this.#length + count, this.#bytes.length * 2));
    larger.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = larger;
  }
}
