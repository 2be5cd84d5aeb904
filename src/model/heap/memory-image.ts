/**
 * Pieces of a program's memory by address, as they came with a snapshot. Reads outside of them give null (or 0 by name): the
 * addresses come from an untrusted program.
 */
import { concatBytes } from '../../base/bytes.ts';
import { readU64 } from '../observer/wire.ts';

interface Segment {
  readonly address: number;
  /** Neighbouring pieces, put together when the segment is first read. */
  parts: Uint8Array[];
  length: number;
}

const decoder = new TextDecoder();

export class MemoryImage {
  /** By ascending address once sealed. */
  readonly #segments: Segment[] = [];
  readonly #below: MemoryImage | null;
  readonly #belowEnd: number;
  #views: DataView[] = [];
  #bytes: Uint8Array[] = [];
  #last = 0;
  #sealed = false;

  /**
   * @param below where to look for addresses below `belowEnd` that are not in this image: read-only data comes only once
   */
  constructor(below: MemoryImage | null = null, belowEnd = 0) {
    this.#below = below;
    this.#belowEnd = belowEnd;
  }

  /** What the pieces take together, those of the image below not counted. */
  get byteLength(): number {
    return this.#segments.reduce((sum, { length }) => sum + length, 0);
  }

  /** Copies `bytes`. Of overlapping pieces the one at the lower address counts. */
  append(address: number, bytes: Uint8Array): void {
    this.#sealed = false;
    const last = this.#segments.at(-1);
    if (last !== undefined && last.address + last.length === address) {
      last.parts.push(bytes.slice());
      last.length += bytes.length;
    } else {
      this.#segments.push({ address, parts: [bytes.slice()], length: bytes.length });
    }
  }

  /** Whether [address, address + length) is there in one piece. */
  has(address: number, length: number): boolean {
    return this.#find(address, length) !== null;
  }

  u8(address: number): number | null {
    const at = this.#find(address, 1);
    return at === null ? null : at.view.getUint8(at.offset);
  }

  u16(address: number): number | null {
    const at = this.#find(address, 2);
    return at === null ? null : at.view.getUint16(at.offset, true);
  }

  i32(address: number): number | null {
    const at = this.#find(address, 4);
    return at === null ? null : at.view.getInt32(at.offset, true);
  }

  /** A word of 8 bytes that holds an address or a length: null also when it is 2^53 or more. */
  word(address: number): number | null {
    const at = this.#find(address, 8);
    if (at === null) return null;
    const value = readU64(at.view, at.offset);
    return value > Number.MAX_SAFE_INTEGER ? null : value;
  }

  u64(address: number): bigint | null {
    const at = this.#find(address, 8);
    return at === null ? null : at.view.getBigUint64(at.offset, true);
  }

  /** A view; valid as long as the image is. */
  bytes(address: number, length: number): Uint8Array | null {
    const at = this.#find(address, length);
    return at === null ? null : at.bytes.subarray(at.offset, at.offset + length);
  }

  text(address: number, length: number): string | null {
    const bytes = this.bytes(address, length);
    return bytes === null ? null : decoder.decode(bytes);
  }

  #find(
    address: number,
    length: number,
  ): { readonly view: DataView; readonly bytes: Uint8Array; readonly offset: number } | null {
    if (!this.#sealed) this.#seal();
    const i = this.#indexOf(address);
    const segment = i < 0 ? undefined : this.#segments[i]!;
    if (segment !== undefined && address - segment.address + length <= segment.length) {
      return { view: this.#views[i]!, bytes: this.#bytes[i]!, offset: address - segment.address };
    }
    if (this.#below !== null && address + length <= this.#belowEnd) return this.#below.#find(address, length);
    return null;
  }

  /** The last segment that begins at or below `address`; -1: none. */
  #indexOf(address: number): number {
    const segments = this.#segments;
    const again = segments[this.#last];
    if (again !== undefined && address >= again.address && address < again.address + again.length) {
      return this.#last;
    }
    let [low, high] = [0, segments.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (segments[middle]!.address <= address) low = middle + 1;
      else high = middle;
    }
    if (low > 0) this.#last = low - 1;
    return low - 1;
  }

  #seal(): void {
    this.#segments.sort((a, b) => a.address - b.address);
    for (const segment of this.#segments) {
      if (segment.parts.length > 1) segment.parts = [concatBytes(segment.parts)];
    }
    this.#bytes = this.#segments.map(({ parts }) => parts[0]!);
    this.#views = this.#bytes.map((bytes) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    this.#last = 0;
    this.#sealed = true;
  }
}
