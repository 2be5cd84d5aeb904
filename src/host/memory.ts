import { TextCache } from './text-cache.ts';

const EMPTY = new ArrayBuffer(0);

/**
 * A Go program's linear memory: integers, slices and strings at addresses. Go says when the memory has grown (import
 * `resetMemoryDataView`), because growing detaches every view. Integers of 64 bits are doubles here: exact up to 2^53,
 * which is enough for addresses, lengths and times.
 */
export class GoMemory {
  #memory: WebAssembly.Memory | null = null;
  #view = new DataView(EMPTY);
  #bytes = new Uint8Array(EMPTY);
  readonly #texts = new TextCache();

  attach(memory: WebAssembly.Memory): void {
    this.#memory = memory;
    this.refresh();
  }

  /** To be called after the memory has grown. */
  refresh(): void {
    const buffer = this.#memory?.buffer ?? EMPTY;
    this.#view = new DataView(buffer);
    this.#bytes = new Uint8Array(buffer);
  }

  /** Lets go of the memory, so that it can be collected. */
  release(): void {
    this.#memory = null;
    this.refresh();
  }

  get byteLength(): number {
    return this.#memory?.buffer.byteLength ?? 0;
  }

  getUint32(address: number): number {
    return this.#view.getUint32(address, true);
  }

  setUint32(address: number, value: number): void {
    this.#view.setUint32(address, value, true);
  }

  getInt32(address: number): number {
    return this.#view.getInt32(address, true);
  }

  setInt32(address: number, value: number): void {
    this.#view.setInt32(address, value, true);
  }

  getInt64(address: number): number {
    return this.#view.getUint32(address, true) + this.#view.getInt32(address + 4, true) * 2 ** 32;
  }

  setInt64(address: number, value: number): void {
    this.#view.setUint32(address, value, true);
    this.#view.setUint32(address + 4, Math.floor(value / 2 ** 32), true);
  }

  getFloat64(address: number): number {
    return this.#view.getFloat64(address, true);
  }

  setFloat64(address: number, value: number): void {
    this.#view.setFloat64(address, value, true);
  }

  setBool(address: number, value: boolean): void {
    this.#view.setUint8(address, value ? 1 : 0);
  }

  /** `length` bytes of memory itself: good until Go runs again. */
  bytes(address: number, length: number): Uint8Array<ArrayBuffer> {
    return this.#bytes.subarray(address, address + length);
  }

  /** The memory of the []byte whose header is at `address`: good until Go runs again. */
  slice(address: number): Uint8Array<ArrayBuffer> {
    return this.bytes(this.getInt64(address), this.getInt64(address + 8));
  }

  /** The Go string whose header is at `address`. */
  text(address: number): string {
    return this.#texts.decode(this.#bytes, this.getInt64(address), this.getInt64(address + 8));
  }
}
