const EMPTY = new Uint8Array(0);

/** Pieces that have been read are taken out of the list when there are so many, and half of the list. */
const COMPACT_AT = 1024;

/**
 * Standard input of one program: bytes that are there, more that may follow, and the reads that wait for them. Each piece
 * is kept as it came and dropped when it has been read, so 100 MB in any number of pieces are copied once, to the reader.
 */
export class StandardInput {
  readonly #onWait: (isWaiting: boolean) => void;
  #pieces: Uint8Array[] = [];
  /** The piece that is being read, and how much of it has been. */
  #piece = 0;
  #position = 0;
  #isOpen: boolean;
  #waiting: (() => void)[] = [];

  /**
   * `bytes` come first; with `isOpen` more may follow. `onWait` hears when the program begins to wait for more, and when
   * it no longer does.
   */
  constructor(bytes: Uint8Array, isOpen = false, onWait: (isWaiting: boolean) => void = () => undefined) {
    this.#isOpen = isOpen;
    this.#onWait = onWait;
    if (bytes.length > 0) this.#pieces.push(bytes);
  }

  /** The program waits for bytes, and there may be some yet. */
  get isAwaited(): boolean {
    return this.#waiting.length > 0;
  }

  /** Gives the program more, which must not be changed any more. After {@link StandardInput.end} nobody reads it. */
  push(bytes: Uint8Array): void {
    if (!this.#isOpen || bytes.length === 0) return;
    this.#pieces.push(bytes);
    this.#wake();
  }

  /** Nothing follows: when the rest is read, the program finds the end. */
  end(): void {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    this.#wake();
  }

  /** Fills as much of `target` as there is; 0 at the end, and when there is nothing yet. */
  read(target: Uint8Array): number {
    let filled = 0;
    for (let piece = this.#pieces[this.#piece]; piece !== undefined; piece = this.#pieces[this.#piece]) {
      const part = piece.subarray(this.#position, this.#position + target.length - filled);
      target.set(part, filled);
      filled += part.length;
      this.#position += part.length;
      if (this.#position < piece.length) break;
      this.#drop();
    }
    return filled;
  }

  /** If there is nothing yet, calls `retry` as soon as that has changed, and returns true. */
  wait(retry: () => void): boolean {
    if (!this.#isOpen || this.#piece < this.#pieces.length) return false;
    this.#waiting.push(retry);
    if (this.#waiting.length === 1) this.#onWait(true);
    return true;
  }

  /** The program has ended: nobody waits, and nobody reads. */
  release(): void {
    this.#isOpen = false;
    this.#waiting = [];
    this.#pieces = [];
    this.#piece = 0;
  }

  #wake(): void {
    if (this.#waiting.length === 0) return;
    const waiting = this.#waiting;
    this.#waiting = [];
    this.#onWait(false);
    // The first may take all: then the others wait again.
    for (const retry of waiting) retry();
  }

  #drop(): void {
    this.#pieces[this.#piece] = EMPTY;
    this.#piece++;
    this.#position = 0;
    if (this.#piece < COMPACT_AT || this.#piece < this.#pieces.length / 2) return;
    this.#pieces = this.#pieces.slice(this.#piece);
    this.#piece = 0;
  }
}
