import type { Quota } from './quota.ts';
import { FsError } from './errors.ts';

/** The largest file, bytes: what one ArrayBuffer surely holds in every engine. */
const MAX_FILE_BYTES = 2 ** 31 - 1;

const EMPTY = new Uint8Array(0);

/**
 * The bytes of one regular file. Bytes that were mounted are shared with whoever mounted them and are copied at the first
 * change; they do not count against the quota until then.
 */
export class FileContent {
  readonly #quota: Quota;
  #bytes: Uint8Array = EMPTY;
  #size = 0;
  /** Whether `#bytes` is ours to change. */
  #owned = true;

  constructor(quota: Quota) {
    this.#quota = quota;
  }

  get size(): number {
    return this.#size;
  }

  /** The file as it is now, not copied. A later write may or may not show in it. */
  view(): Uint8Array {
    return this.#bytes.subarray(0, this.#size);
  }

  /** Makes `bytes` the content without copying them. Whoever gives them must not change them any more. */
  share(bytes: Uint8Array): void {
    this.dispose();
    this.#bytes = bytes;
    this.#size = bytes.length;
    this.#owned = false;
  }

  /** Copies from `position` into `target` and returns how many bytes; 0 at the end of the file. */
  read(target: Uint8Array, position: number): number {
    const count = Math.min(target.length, this.#size - position);
    if (count <= 0) return 0;
    target.set(this.#bytes.subarray(position, position + count));
    return count;
  }

  /** Copies all of `source` to `position`; a gap before it reads as zeros. */
  write(source: Uint8Array, position: number): void {
    const end = position + source.length;
    if (source.length === 0) return;
    this.#reserve(Math.max(end, this.#size));
    this.#bytes.set(source, position);
    if (end > this.#size) this.#size = end;
  }

  truncate(size: number): void {
    if (size === this.#size) return;
    if (size === 0) {
      this.dispose();
      return;
    }
    this.#reserve(size);
    // What is cut off must read as zeros should the file grow again.
    if (size < this.#size) this.#bytes.fill(0, size, this.#size);
    this.#size = size;
  }

  /** Empties the file and gives its room back. */
  dispose(): void {
    if (this.#owned) this.#quota.charge(-this.#bytes.length);
    this.#bytes = EMPTY;
    this.#size = 0;
    this.#owned = true;
  }

  /** Makes room for `size` bytes of our own; bytes beyond the file's size are zero. */
  #reserve(size: number): void {
    if (size > MAX_FILE_BYTES) throw new FsError('EFBIG');
    if (this.#owned && size <= this.#bytes.length) return;
    // Doubling keeps appending O(1); a first write or a copy of a mounted file is given just what it needs.
    const doubled = this.#owned ? Math.min(this.#bytes.length * 2, MAX_FILE_BYTES) : 0;
    const held = this.#owned ? this.#bytes.length : 0;
    const grown = this.#allocate(Math.max(size, doubled), size, held);
    grown.set(this.#bytes.subarray(0, Math.min(this.#size, grown.length)));
    this.#bytes = grown;
    this.#owned = true;
  }

  /** `wanted` bytes, or only `needed` if the quota or the engine have no more. `held`: already charged for this file. */
  #allocate(wanted: number, needed: number, held: number): Uint8Array {
    const size = this.#quota.usedBytes + wanted - held <= this.#quota.limitBytes ? wanted : needed;
    this.#quota.charge(size - held);
    try {
      return new Uint8Array(size);
    } catch (error) {
      this.#quota.charge(held - size);
      if (error instanceof RangeError) throw new FsError('ENOSPC');
      throw error;
    }
  }
}
