/** Puts a file together from many pieces. Browsers keep large Blobs on disk, so it is never in memory as a whole. */

/** Pieces are gathered up to this before they are handed to the browser. */
const PART_BYTES = 8 << 20;

export class BlobBuilder {
  readonly #parts: Blob[] = [];
  #pieces: Uint8Array<ArrayBuffer>[] = [];
  #bytes = 0;

  /** @param piece must not change afterwards */
  add(piece: Uint8Array<ArrayBuffer>): void {
    this.#pieces.push(piece);
    this.#bytes += piece.length;
    if (this.#bytes >= PART_BYTES) this.#close();
  }

  /** The file. Once, last. @param type MIME type */
  take(type: string): Blob {
    this.#close();
    return new Blob(this.#parts, { type });
  }

  #close(): void {
    if (this.#pieces.length > 0) this.#parts.push(new Blob(this.#pieces));
    this.#pieces = [];
    this.#bytes = 0;
  }
}
