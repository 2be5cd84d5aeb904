/** Writes protocol buffers: the field kinds that pprof's profile.proto and Perfetto's traces have. */
import { ByteBuffer } from './byte-buffer.ts';

const VARINT = 0;
const FIXED64 = 1;
const LENGTH = 2;
const encoder = new TextEncoder();

export class ProtoWriter {
  readonly #buffer = new ByteBuffer();

  /** Bytes written so far. */
  get length(): number {
    return this.#buffer.length;
  }

  /** A non-negative integer up to 2^53; 0 is what an absent field means and is left out. */
  uint(field: number, value: number): this {
    if (value === 0) return this;
    this.#buffer.uvarint(field * 8 + VARINT).uvarint(value);
    return this;
  }

  /** Eight bytes, little-endian. @param value an integer 0 … 2^53 */
  fixed64(field: number, value: number): this {
    this.#buffer.uvarint(field * 8 + FIXED64);
    let rest = value;
    for (let i = 0; i < 8; i++) {
      this.#buffer.byte(rest % 256);
      rest = Math.floor(rest / 256);
    }
    return this;
  }

  /** Packed. */
  uints(field: number, values: readonly number[]): this {
    const packed = new ByteBuffer();
    for (const value of values) packed.uvarint(value);
    return this.bytes(field, packed.view());
  }

  text(field: number, value: string): this {
    return this.bytes(field, encoder.encode(value));
  }

  message(field: number, write: (inner: ProtoWriter) => void): this {
    const inner = new ProtoWriter();
    write(inner);
    return this.bytes(field, inner.#buffer.view());
  }

  bytes(field: number, value: Uint8Array): this {
    this.#buffer
      .uvarint(field * 8 + LENGTH)
      .uvarint(value.length)
      .bytes(value);
    return this;
  }

  /** A message that stands in a writer of its own, which may be cleared then and used again: for those that are written by the million. */
  nested(field: number, inner: ProtoWriter): this {
    return this.bytes(field, inner.#buffer.view());
  }

  clear(): this {
    this.#buffer.clear();
    return this;
  }

  /** All that was written, in an array of its own; the writer is empty then. */
  take(): Uint8Array<ArrayBuffer> {
    return this.#buffer.take();
  }
}
