import { FsError } from './errors.ts';
import type { Quota } from './quota.ts';

/**
 * Files are stored in pieces of this size: growing never copies more than one of them, and a file need not find all of its
 * size in one stretch of the engine's address space.
 */
export const CHUNK_BYTES = 4 * 2 ** 20;

const EMPTY = new Uint8Array(0);

/**
 * Bytes at positions, in chunks that are made when they are first written; all that was never written reads as zeros and
 * costs nothing. The first chunk grows by doubling, since most files are small.
 */
export class Chunks {
  readonly #quota: Quota;
  readonly #chunks = new Map<number, Uint8Array>();

  constructor(quota: Quota) {
    this.#quota = quota;
  }

  /** Copies what is at `position` into all of `target`. */
  read(target: Uint8Array, position: number): void {
    forEachPart(position, target.length, (index, start, from, length) => {
      const stored = this.#chunks.get(index)?.subarray(start, start + length) ?? EMPTY;
      target.set(stored, from);
      target.fill(0, from + stored.length, from + length);
    });
  }

  /** Copies all of `source` to `position`, or throws ENOSPC and changes nothing that can be read. */
  write(source: Uint8Array, position: number): void {
    const added: number[] = [];
    try {
      forEachPart(position, source.length, (index, start, _from, length) => {
        if (!this.#chunks.has(index)) added.push(index);
        this.#reserve(index, start + length);
      });
    } catch (error) {
      for (const index of added) this.#remove(index);
      throw error;
    }
    forEachPart(position, source.length, (index, start, from, length) => {
      this.#chunks.get(index)?.set(source.subarray(from, from + length), start);
    });
  }

  /** Forgets all from `size` on, so that it reads as zeros. */
  cut(size: number): void {
    const boundary = Math.floor(size / CHUNK_BYTES);
    const start = size % CHUNK_BYTES;
    for (const index of [...this.#chunks.keys()]) {
      if (index > boundary || (index === boundary && start === 0)) this.#remove(index);
    }
    this.#chunks.get(boundary)?.fill(0, start);
  }

  /** The first `size` bytes in one array: the stored one itself if they lie in one chunk, else a copy. */
  view(size: number): Uint8Array {
    const first = this.#chunks.get(0);
    if (first !== undefined && size <= first.length) return first.subarray(0, size);
    const all = new Uint8Array(size);
    this.read(all, 0);
    return all;
  }

  #remove(index: number): void {
    this.#quota.charge(-(this.#chunks.get(index)?.length ?? 0));
    this.#chunks.delete(index);
  }

  /** Makes room for the first `needed` bytes of a chunk. */
  #reserve(index: number, needed: number): void {
    const old = this.#chunks.get(index) ?? EMPTY;
    if (needed <= old.length) return;
    const wanted = index > 0 ? CHUNK_BYTES : Math.min(Math.max(needed, old.length * 2), CHUNK_BYTES);
    const grown = this.#allocate(wanted, needed, old.length);
    grown.set(old);
    this.#chunks.set(index, grown);
  }

  /** `wanted` bytes, or only `needed` if the quota has no more. `held`: already charged for this chunk. */
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

/** Calls `part` with (chunk, position in it, position in the whole, length) for each chunk that is touched. */
function forEachPart(
  position: number,
  length: number,
  part: (index: number, start: number, from: number, length: number) => void,
): void {
  for (let from = 0; from < length;) {
    const index = Math.floor((position + from) / CHUNK_BYTES);
    const start = (position + from) % CHUNK_BYTES;
    const count = Math.min(CHUNK_BYTES - start, length - from);
    part(index, start, from, count);
    from += count;
  }
}
