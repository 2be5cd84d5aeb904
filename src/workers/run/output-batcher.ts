import type { StdStream } from '../../protocol/run.ts';

export interface Batch {
  readonly stream: StdStream;
  readonly bytes: Uint8Array;
  /** Bytes left out just ahead of `bytes`. */
  readonly dropped: number;
}

export interface BatcherOptions {
  readonly post: (batch: Batch) => void;
  /** ms, monotonic. */
  readonly now: () => number;
  /** Calls back when the event loop next turns, `ms` later at the earliest. */
  readonly later: (callback: () => void, ms: number) => void;
}

/** Messages a millisecond that may be sent without gathering, and how many may be saved up. */
const TOKENS_PER_MS = 1;
const MAX_TOKENS = 64;
/** Gathered output is sent at this size, or this long after the last message. */
const BATCH_BYTES = 32 << 10;
const BATCH_MS = 16;
/** Once a program has printed so much, only the newest part of each interval is sent. */
const FULL_RATE_BYTES = 4 << 20;
const TAIL_BYTES = 256 << 10;
const TAIL_MS = 50;

/**
 * Turns a program's writes into messages for the page. A write is passed on at once as long as there are few: a
 * program may never yield, so nothing can be promised for later. Many small writes are gathered; after 4 MiB at most
 * 256 KiB are sent every 50 ms and the rest is counted, so that a program which prints without end cannot fill the
 * page's queue faster than the page empties it.
 */
export class OutputBatcher {
  readonly #options: BatcherOptions;
  #pending: Uint8Array[] = [];
  #pendingBytes = 0;
  #stream: StdStream = 1;
  #dropped = 0;
  #sent = 0;
  #tokens = MAX_TOKENS;
  #last: number;
  #refilled: number;
  #waiting = false;

  constructor(options: BatcherOptions) {
    this.#options = options;
    this.#last = options.now();
    this.#refilled = this.#last;
  }

  /** @param bytes a view that is only good during the call */
  write(stream: StdStream, bytes: Uint8Array): void {
    if (bytes.length === 0) return;
    if (stream !== this.#stream) this.flush();
    this.#stream = stream;
    this.#pending.push(bytes.slice());
    this.#pendingBytes += bytes.length;

    const now = this.#options.now();
    const waited = now - this.#last;
    if (this.#sent >= FULL_RATE_BYTES) {
      this.#trim();
      if (waited >= TAIL_MS) this.flush();
    } else {
      this.#tokens = Math.min(MAX_TOKENS, this.#tokens + (now - this.#refilled) * TOKENS_PER_MS);
      this.#refilled = now;
      if (this.#tokens >= 1 || this.#pendingBytes >= BATCH_BYTES || waited >= BATCH_MS) this.flush();
    }
    if (this.#pendingBytes > 0) this.#flushLater();
  }

  /** Sends what was gathered. Called at the end, and whenever the host is asked for something. */
  flush(): void {
    if (this.#pendingBytes === 0) return;
    const bytes = this.#pending.length === 1 ? (this.#pending[0] as Uint8Array) : this.#joined();
    const batch: Batch = { stream: this.#stream, bytes, dropped: this.#dropped };
    this.#pending = [];
    this.#pendingBytes = 0;
    this.#dropped = 0;
    this.#sent += bytes.length;
    this.#tokens = Math.max(0, this.#tokens - 1);
    this.#last = this.#options.now();
    this.#options.post(batch);
  }

  #trim(): void {
    while (this.#pendingBytes > TAIL_BYTES) {
      const oldest = this.#pending[0];
      if (oldest === undefined) break;
      const excess = this.#pendingBytes - TAIL_BYTES;
      const gone = Math.min(excess, oldest.length);
      if (gone === oldest.length) this.#pending.shift();
      else this.#pending[0] = oldest.subarray(gone);
      this.#pendingBytes -= gone;
      this.#dropped += gone;
    }
  }

  #joined(): Uint8Array {
    const all = new Uint8Array(this.#pendingBytes);
    let at = 0;
    for (const part of this.#pending) {
      all.set(part, at);
      at += part.length;
    }
    return all;
  }

  #flushLater(): void {
    if (this.#waiting) return;
    this.#waiting = true;
    this.#options.later(() => {
      this.#waiting = false;
      this.flush();
    }, BATCH_MS);
  }
}
