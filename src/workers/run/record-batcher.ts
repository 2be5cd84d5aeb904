import { concatBytes } from '../../base/bytes.ts';

export interface RecordBatcherOptions {
  readonly post: (bytes: Uint8Array) => void;
  /** ms, monotonic. */
  readonly now: () => number;
  /** Calls back when the event loop has had a turn. */
  readonly nextTurn: (callback: () => void) => void;
  /** No more of them are held back than this. Default: 64 KiB. */
  readonly heldBytes?: number;
  /** Nor longer than this while the program does not yield. Default: 10; null: as long as it takes. */
  readonly heldMs?: number | null;
}

/**
 * Gathers the observer's records into messages. They come whenever Go is at rest, which on a virtual clock is every few
 * microseconds; a message for each would cost more than the program.
 */
export class RecordBatcher {
  readonly #options: RecordBatcherOptions;
  #held: Uint8Array[] = [];
  #heldBytes = 0;
  #isWaiting = false;
  #lastMs = -Infinity;

  constructor(options: RecordBatcherOptions) {
    this.#options = options;
  }

  /** `bytes`: whole records, given away. */
  add(bytes: Uint8Array): void {
    this.#held.push(bytes);
    this.#heldBytes += bytes.length;
    const { heldBytes = 64 << 10, heldMs = 10, now } = this.#options;
    const isLate = heldMs !== null && now() - this.#lastMs >= heldMs;
    if (isLate || this.#heldBytes >= heldBytes) this.flush();
    else this.#flushAtTurn();
  }

  /** Posts what is held. */
  flush(): void {
    if (this.#heldBytes === 0) return;
    const [first] = this.#held;
    const bytes = this.#held.length === 1 && first !== undefined ? first : concatBytes(this.#held);
    this.#held = [];
    this.#heldBytes = 0;
    this.#lastMs = this.#options.now();
    this.#options.post(bytes);
  }

  #flushAtTurn(): void {
    if (this.#isWaiting) return;
    this.#isWaiting = true;
    this.#options.nextTurn(() => {
      this.#isWaiting = false;
      this.flush();
    });
  }
}
