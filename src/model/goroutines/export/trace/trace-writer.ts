/**
 * Puts the parts of an execution trace into bytes: batches of events of one thread, and the tables of strings and stacks they name. All is one
 * generation: its parts may come in any order, so events are handed on as they are written and the tables follow at the end.
 */
import { ByteBuffer } from '../../../export/byte-buffer.ts';
import { Numbered } from '../../../export/numbered.ts';
import { MAX_BATCH_BYTES, MAX_STRING_BYTES, TRACE_HEADER, TraceEvent, UNITS_PER_SECOND } from './format.ts';

/** The only generation, the only thread. */
const GENERATION = 1;
const THREAD = 1;
/** An event of a thread has a byte and six varints of ten bytes at most. */
const MAX_EVENT_BYTES = 64;

export interface TraceFrame {
  /** Frames with the same one are the same. */
  readonly pc: number;
  readonly func: string;
  readonly file: string;
  readonly line: number;
}

const encoder = new TextEncoder();

export class TraceWriter {
  readonly #emit: (piece: Uint8Array<ArrayBuffer>) => void;
  readonly #batch = new ByteBuffer(MAX_BATCH_BYTES);
  readonly #strings = new Numbered<string>([''], 0);
  /** Time of the batch's first and last event. */
  #batchTime = 0;
  #last = 1;

  /** @param emit takes the pieces of the file in their order */
  constructor(emit: (piece: Uint8Array<ArrayBuffer>) => void) {
    this.#emit = emit;
    emit(encoder.encode(TRACE_HEADER));
  }

  /** @param t ns; times that go down are raised to the last one */
  event(kind: TraceEvent, t: number, ...args: readonly number[]): void {
    if (this.#batch.length + MAX_EVENT_BYTES > MAX_BATCH_BYTES) this.#flush();
    // The reader takes a time of 0 for none.
    const now = Math.max(this.#last, Math.min(Math.floor(t) + 1, Number.MAX_SAFE_INTEGER));
    if (this.#batch.length === 0) {
      this.#batchTime = now;
      this.#last = now;
    }
    this.#batch.byte(kind).uvarint(now - this.#last);
    for (const arg of args) this.#batch.uvarint(arg);
    this.#last = now;
  }

  /** Number of a text. */
  string(text: string): number {
    return this.#strings.of(text);
  }

  /**
   * Writes what remains. Once, last.
   * @param stacks by the numbers that events call them, innermost frame first
   * @param startedMs of time 0, ms since 1970
   */
  finish(stacks: Iterable<readonly [number, readonly TraceFrame[]]>, startedMs: number): void {
    this.#flush();
    this.#writeStacks(stacks);
    this.#writeStrings();
    const sync = new ByteBuffer();
    const seconds = Math.floor(startedMs / 1000);
    sync.byte(TraceEvent.sync).byte(TraceEvent.frequency).uvarint(UNITS_PER_SECOND);
    sync.byte(TraceEvent.clockSnapshot).uvarint(0).uvarint(1);
    sync.uvarint(seconds).uvarint(Math.floor((startedMs - seconds * 1000) * 1e6));
    this.#put(sync, 1);
    this.#emit(Uint8Array.of(TraceEvent.endOfGeneration));
  }

  #flush(): void {
    if (this.#batch.length > 0) this.#put(this.#batch, this.#batchTime);
  }

  #put(data: ByteBuffer, time: number): void {
    const header = new ByteBuffer().byte(TraceEvent.eventBatch).uvarint(GENERATION).uvarint(THREAD);
    this.#emit(header.uvarint(time).uvarint(data.length).take());
    this.#emit(data.take());
  }

  #writeStacks(stacks: Iterable<readonly [number, readonly TraceFrame[]]>): void {
    this.#table(TraceEvent.stacks, stacks, (row, [id, frames]) => {
      row.byte(TraceEvent.stack).uvarint(id).uvarint(frames.length);
      for (const { pc, func, file, line } of frames) {
        row.uvarint(pc).uvarint(this.string(func)).uvarint(this.string(file)).uvarint(line);
      }
    });
  }

  #writeStrings(): void {
    this.#table(TraceEvent.strings, this.#strings.all.entries(), (row, [id, text]) => {
      // Number 0 is the empty one, known without being told.
      if (id === 0) return;
      const bytes = encoder.encode(text).subarray(0, MAX_STRING_BYTES);
      row.byte(TraceEvent.string).uvarint(id).uvarint(bytes.length).bytes(bytes);
    });
  }

  /** Rows in as many batches as it takes. */
  #table<T>(kind: TraceEvent, rows: Iterable<T>, write: (row: ByteBuffer, of: T) => void): void {
    const batch = new ByteBuffer(MAX_BATCH_BYTES);
    const row = new ByteBuffer();
    batch.byte(kind);
    for (const of of rows) {
      row.clear();
      write(row, of);
      if (batch.length + row.length > MAX_BATCH_BYTES) {
        this.#put(batch, 1);
        batch.byte(kind);
      }
      batch.bytes(row.view());
    }
    this.#put(batch, 1);
  }
}
