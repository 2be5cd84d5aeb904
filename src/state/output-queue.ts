/**
 * Output on its way into the log. A program prints faster than a page can decode and draw, and cannot be asked to wait:
 * it may never yield. So chunks are only noted as they arrive, and read when there is time for them; what there is no
 * time for is dropped from the front and counted.
 */
import type { StdStream } from '../protocol/run.ts';

/** Waiting output that is kept, bytes: as much as the log itself keeps, so that nothing is lost of a shorter text. */
const MAX_WAITING_BYTES = 2 << 20;
/** Bytes read between two looks at the clock. */
const STEP_BYTES = 16 << 10;

/** Where output goes; an `OutputLog`. */
export interface OutputSink {
  push(stream: StdStream, bytes: Uint8Array, droppedBytes: number): void;
}

interface Chunk {
  readonly stream: StdStream;
  readonly bytes: Uint8Array;
  /** Bytes missing just ahead of `bytes`. */
  readonly dropped: number;
}

export class OutputQueue {
  readonly #maxBytes: number;
  #chunks: Chunk[] = [];
  /** Chunks before it are read or dropped. */
  #next = 0;
  #waitingBytes = 0;

  constructor(maxBytes = MAX_WAITING_BYTES) {
    this.#maxBytes = maxBytes;
  }

  get empty(): boolean {
    return this.#next === this.#chunks.length;
  }

  push(stream: StdStream, bytes: Uint8Array, dropped: number): void {
    this.#chunks.push({ stream, bytes, dropped });
    this.#waitingBytes += bytes.length;
    // The newest chunk stays whatever its size: there must be something to show.
    while (this.#waitingBytes > this.#maxBytes && this.#next < this.#chunks.length - 1) this.#dropSome();
    this.#compact();
  }

  /** Passes waiting output on until there is none or `hasTime` says no; at least one step, so that it ends. */
  drain(sink: OutputSink, hasTime: () => boolean): void {
    do {
      const chunk = this.#chunks[this.#next];
      if (chunk === undefined) break;
      const step = chunk.bytes.subarray(0, STEP_BYTES);
      sink.push(chunk.stream, step, chunk.dropped);
      this.#waitingBytes -= step.length;
      const rest = chunk.bytes.subarray(step.length);
      if (rest.length === 0) this.#next++;
      else this.#chunks[this.#next] = { ...chunk, bytes: rest, dropped: 0 };
    } while (hasTime());
    this.#compact();
  }

  /** Drops what is too much from the first chunk, or all of it when that is less. */
  #dropSome(): void {
    const first = this.#chunks[this.#next];
    const second = this.#chunks[this.#next + 1];
    if (first === undefined || second === undefined) return;
    const gone = Math.min(this.#waitingBytes - this.#maxBytes, first.bytes.length);
    const dropped = first.dropped + gone;
    this.#waitingBytes -= gone;
    if (gone < first.bytes.length) {
      this.#chunks[this.#next] = { ...first, bytes: first.bytes.subarray(gone), dropped };
    } else {
      this.#chunks[++this.#next] = { ...second, dropped: dropped + second.dropped };
    }
  }

  #compact(): void {
    if (this.#next < 256 && !this.empty) return;
    this.#chunks = this.#chunks.slice(this.#next);
    this.#next = 0;
  }
}
