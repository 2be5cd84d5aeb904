/** Bytes gathered before they become a blob. */
const PIECE_BYTES = 1 << 20;

/**
 * Keeps a copy of a stream for saving. In blobs, which the browser holds outside the page's heap and may put on disk. Of a
 * stream longer than the limit nothing is kept: half of one cannot be opened.
 */
export class StreamKeeper {
  readonly #maxBytes: number;
  readonly #pieces: Blob[] = [];
  #gathered: Uint8Array<ArrayBuffer>[] = [];
  #gatheredBytes = 0;
  #bytes = 0;

  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes;
  }

  /** Copies `bytes`. */
  add(bytes: Uint8Array): void {
    this.#bytes += bytes.length;
    if (this.#bytes > this.#maxBytes) {
      this.#pieces.length = 0;
      this.#gathered = [];
      return;
    }
    this.#gathered.push(bytes.slice());
    this.#gatheredBytes += bytes.length;
    if (this.#gatheredBytes >= PIECE_BYTES) this.#put();
  }

  /** All that was added; null: it was more than is kept. */
  whole(): Blob | null {
    if (this.#bytes > this.#maxBytes) return null;
    this.#put();
    return new Blob(this.#pieces);
  }

  #put(): void {
    if (this.#gathered.length > 0) this.#pieces.push(new Blob(this.#gathered));
    this.#gathered = [];
    this.#gatheredBytes = 0;
  }
}
