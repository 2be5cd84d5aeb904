/** The end of a text that may go on without end. */
const KEPT_CHARACTERS = 1 << 20;

export class TextTail {
  readonly #decoder = new TextDecoder();
  readonly #limit: number;
  #text = '';

  /** `limit`: so many characters are kept at least, and at most twice as many. */
  constructor(limit = KEPT_CHARACTERS) {
    this.#limit = limit;
  }

  /** A piece of UTF-8, which may end within a character. */
  add(bytes: Uint8Array): void {
    this.#text += this.#decoder.decode(bytes, { stream: true });
    if (this.#text.length > 2 * this.#limit) this.#text = this.#text.slice(-this.#limit);
  }

  text(): string {
    return this.#text + this.#decoder.decode();
  }
}
