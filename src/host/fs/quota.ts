import { FsError } from './errors.ts';

/** The size of the disk: what a program stores in files lives outside its linear memory, so it needs a bound of its own. */
export class Quota {
  readonly limitBytes: number;
  #usedBytes = 0;

  constructor(limitBytes: number) {
    this.limitBytes = limitBytes;
  }

  get usedBytes(): number {
    return this.#usedBytes;
  }

  /** Takes `bytes` (negative: gives back) or throws ENOSPC and takes none. */
  charge(bytes: number): void {
    const used = this.#usedBytes + bytes;
    if (bytes > 0 && used > this.limitBytes) throw new FsError('ENOSPC');
    this.#usedBytes = used;
  }
}
