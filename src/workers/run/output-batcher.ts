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
  /** Calls back when the event loop next turns, `ms` later at the earliest. 0: at its very next turn. */
  readonly later: (callback: () => void, ms: number) => void;
}

/** Messages a millisecond that may be sent without gathering, and how many may be saved up. */
const TOKENS_PER_MS = 1;
const MAX_TOKENS = 64;
/** Gathered output is sent at this size, this long after the last message, or when the event loop turns. */
const BATCH_BYTES = 32 << 10;
const BATCH_MS = 16;
/** Once a program has printed so much, only the newest part of each interval is sent. */
const FULL_RATE_BYTES = 4 << 20;
const TAIL_BYTES = 256 << 10;
const TAIL_MS = 50;
/** Of a single write larger than this, only the beginning and the end are sent: the page keeps no more of it. */
const HUGE_BYTES = 2 << 20;
const HUGE_HEAD_BYTES = 1 << 20;
const HUGE_TAIL_BYTES = 512 << 10;

/**
 * Turns a program's writes into messages for the page. A write is passed on at once as long as there are few: a
 * program may never yield, so nothing can be promised for later. Many small writes are gathered, until the event loop
 * turns at the latest; after 4 MiB at most 256 KiB are sent every 50 ms and the rest is counted, so that a program which
 * prints without end cannot fill the page's queue faster than the page empties it.
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
    if (bytes.length <= HUGE_BYTES) this.#add(stream, bytes);
    else if (this.#isFlood) this.#addEnd(stream, bytes, TAIL_BYTES);
    else {
      this.#add(stream, bytes.subarray(0, HUGE_HEAD_BYTES));
      this.flush();
      this.#addEnd(stream, bytes.subarray(HUGE_HEAD_BYTES), HUGE_TAIL_BYTES);
    }
  }

  /** Adds the last `keep` bytes; what comes before them is never copied. */
  #addEnd(stream: StdStream, bytes: Uint8Array, keep: number): void {
    if (stream !== this.#stream) this.flush();
    this.#dropped += this.#pendingBytes + bytes.length - keep;
    this.#pending = [];
    this.#pendingBytes = 0;
    this.#add(stream, bytes.subarray(bytes.length - keep));
  }

  #add(stream: StdStream, bytes: Uint8Array): void {
    if (bytes.length === 0) return;
    if (stream !== this.#stream) this.flush();
    this.#stream = stream;
    this.#pending.push(bytes.slice());
    this.#pendingBytes += bytes.length;

    const now = this.#options.now();
    const waited = now - this.#last;
    if (this.#isFlood) {
      this.#trim();
      if (waited >= TAIL_MS) this.flush();
    } else {
      this.#tokens = Math.min(MAX_TOKENS, this.#tokens + (now - this.#refilled) * TOKENS_PER_MS);
      this.#refilled = now;
      if (this.#tokens >= 1 || this.#pendingBytes >= BATCH_BYTES || waited >= BATCH_MS) this.flush();
    }
    if (this.#pendingBytes > 0) this.#flushLater();
  }

  /** Sends what was gathered, if that is due by now. For a program that does not yield and has stopped printing. */
  flushIfOld(): void {
    const waited = this.#options.now() - this.#last;
    if (waited >= (this.#isFlood ? TAIL_MS : BATCH_MS)) this.flush();
  }

  /** Sends what was gathered. Called at the end, and before the program waits for input. */
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

  get #isFlood(): boolean {
    return this.#sent >= FULL_RATE_BYTES;
  }

  #flushLater(): void {
    if (this.#waiting) return;
    this.#waiting = true;
    const ms = this.#isFlood ? TAIL_MS - (this.#options.now() - this.#last) : 0;
    this.#options.later(
      () => {
        this.#waiting = false;
        this.flush();
      },
      Math.max(ms, 0),
    );
  }
}
