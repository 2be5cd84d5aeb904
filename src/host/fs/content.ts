import { Chunks } from './chunks.ts';
import { FsError } from './errors.ts';
import type { Quota } from './quota.ts';

/** The largest file, bytes: what Linux allows with 4 KiB blocks, and every position below is exact as a double. */
const MAX_FILE_BYTES = 2 ** 44;

/**
 * The bytes of one regular file. Bytes that were mounted are shared with whoever mounted them and are copied at the first
 * change; they do not count against the quota until then.
 */
export class FileContent {
  readonly #chunks: Chunks;
  /** Mounted bytes: the whole file. */
  #shared: Uint8Array | null = null;
  #size = 0;
  #revision = 0;

  constructor(quota: Quota) {
    this.#chunks = new Chunks(quota);
  }

  get size(): number {
    return this.#size;
  }

  /** Rises with every change. */
  get revision(): number {
    return this.#revision;
  }

  /** The file as it is now, where possible not copied. A later write may or may not show in it. */
  view(): Uint8Array {
    return this.#shared ?? this.#chunks.view(this.#size);
  }

  /** Makes `bytes` the content without copying them. Whoever gives them must not change them any more. */
  share(bytes: Uint8Array): void {
    this.dispose();
    this.#shared = bytes;
    this.#size = bytes.length;
  }

  /** Copies from `position` into `target` and returns how many bytes; 0 at the end of the file. */
  read(target: Uint8Array, position: number): number {
    const count = Math.min(target.length, this.#size - position);
    if (count <= 0) return 0;
    if (this.#shared !== null) target.set(this.#shared.subarray(position, position + count));
    else this.#chunks.read(target.subarray(0, count), position);
    return count;
  }

  /** Copies all of `source` to `position`; a gap before it reads as zeros. */
  write(source: Uint8Array, position: number): void {
    const end = position + source.length;
    if (source.length === 0) return;
    if (end > MAX_FILE_BYTES) throw new FsError('EFBIG');
    this.#own(this.#size);
    this.#chunks.write(source, position);
    if (end > this.#size) this.#size = end;
    this.#revision++;
  }

  truncate(size: number): void {
    if (size > MAX_FILE_BYTES) throw new FsError('EFBIG');
    if (size === this.#size) return;
    this.#own(size);
    // What is cut off must read as zeros should the file grow again.
    if (size < this.#size) this.#chunks.cut(size);
    this.#size = size;
    this.#revision++;
  }

  /** Empties the file and gives its room back. */
  dispose(): void {
    this.#chunks.cut(0);
    this.#shared = null;
    this.#size = 0;
    this.#revision++;
  }

  /** Makes the first `size` bytes our own to change. */
  #own(size: number): void {
    if (this.#shared === null) return;
    this.#chunks.write(this.#shared.subarray(0, size), 0);
    this.#shared = null;
  }
}
