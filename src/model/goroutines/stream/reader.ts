/**
 * Reads the goroutine stream (protocol/goroutine-stream.ts): bytes in any pieces of whole records. Everything is checked before the sink
 * sees it, because the stream comes from an untrusted program: the first record that makes no sense ends the reading, and what came
 * before is kept. Nothing is split, copied or allocated for an event.
 */
import { GOROUTINE_STREAM_VERSION, GoroutineRecordKind as Kind } from '../../../protocol/goroutine-stream.ts';
import type { GoroutineProblem } from '../../../protocol/goroutine-views.ts';
import { RECORD_HEADER_BYTES } from '../../../protocol/observer.ts';
import { readU64 } from '../../observer/wire.ts';
import type { CodePlaces } from '../../stream/code-places.ts';
import { readCode } from '../../stream/read-code.ts';
import { BadRecord } from '../../stream/record.ts';
import type { GoroutineSink } from './sink.ts';

/** Bytes of a record's payload at least, by kind. */
const LEAST_BYTES: Readonly<Partial<Record<number, number>>> = {
  [Kind.hello]: 8,
  [Kind.create]: 24,
  [Kind.end]: 8,
  [Kind.run]: 8,
  [Kind.wait]: 24,
  [Kind.cases]: 8,
  [Kind.ready]: 16,
  [Kind.reason]: 8,
  [Kind.channel]: 16,
  [Kind.check]: 16,
  [Kind.holder]: 16,
  [Kind.finished]: 8,
};

export class GoroutineStreamReader {
  readonly #places: CodePlaces;
  readonly #sink: GoroutineSink;
  #offset = 0;
  #greeted = false;
  #problem: GoroutineProblem | null = null;

  constructor(places: CodePlaces, sink: GoroutineSink) {
    this.#places = places;
    this.#sink = sink;
  }

  /** Why nothing more is read; null: all was. */
  get problem(): GoroutineProblem | null {
    return this.#problem;
  }

  /** Reads whole records; after a problem nothing more. */
  push(bytes: Uint8Array): void {
    if (this.#problem !== null) return;
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    for (let at = 0; at < bytes.byteLength;) {
      try {
        at += this.#record(bytes, view, at);
      } catch (error) {
        if (!(error instanceof BadRecord)) throw error;
        this.#problem = { kind: error.kind, offsetBytes: this.#offset + at, detail: error.message };
        return;
      }
    }
    this.#offset += bytes.byteLength;
  }

  /** Bytes of the record at `at`. */
  #record(bytes: Uint8Array, view: DataView, at: number): number {
    const left = bytes.byteLength - at;
    if (left < RECORD_HEADER_BYTES) {
      throw new BadRecord('truncated', `${left} bytes left, a record header has ${RECORD_HEADER_BYTES}`);
    }
    const kind = view.getUint16(at, true);
    const size = view.getUint16(at + 2, true);
    if (size < RECORD_HEADER_BYTES || size % 8 !== 0) {
      throw new BadRecord('record-size', `a record of kind ${kind} says it has ${size} bytes`);
    }
    if (size > left) throw new BadRecord('truncated', `a record of ${size} bytes, ${left} are there`);
    if (size - RECORD_HEADER_BYTES < (LEAST_BYTES[kind] ?? 0)) {
      throw new BadRecord('record-size', `a record of kind ${kind} with ${size} bytes`);
    }
    const arg = view.getUint32(at + 4, true);
    if (kind === Kind.hello) this.#hello(arg);
    else if (!this.#greeted) {
      throw new BadRecord('no-hello', `the stream begins with a record of kind ${kind}`);
    } else this.#dispatch(kind, arg, bytes, view, at + RECORD_HEADER_BYTES, at + size);
    return size;
  }

  #hello(version: number): void {
    if (this.#greeted) throw new BadRecord('order', 'a second hello');
    if (version !== GOROUTINE_STREAM_VERSION) {
      const known = GOROUTINE_STREAM_VERSION;
      throw new BadRecord('version', `format version ${version}, this reader knows ${known}`);
    }
    this.#greeted = true;
  }

  #dispatch(kind: number, arg: number, bytes: Uint8Array, view: DataView, at: number, end: number): void {
    const sink = this.#sink;
    const u32 = (offset: number): number => view.getUint32(at + offset, true);
    switch (kind) {
      case Kind.run:
        return sink.run(readU64(view, at), arg);
      case Kind.wait:
        return sink.wait(readU64(view, at), arg, u32(8), u32(12), u32(16), u32(20));
      case Kind.ready:
        return sink.ready(readU64(view, at), arg, u32(8), u32(12));
      case Kind.create:
        return sink.create(readU64(view, at), arg, u32(8), u32(12), u32(16));
      case Kind.end:
        return sink.end(readU64(view, at), arg);
      case Kind.cases:
        return sink.cases(arg, rows(kind, view, at + 8, end, u32(0)));
      case Kind.channel:
        return sink.channel(arg, u32(0), u32(4), text(kind, bytes, at + 16, end, u32(8)));
      case Kind.holder:
        return sink.holder(readU64(view, at), arg, u32(8), u32(12));
      case Kind.reason:
        return sink.reason(arg, text(kind, bytes, at + 8, end, u32(4)));
      case Kind.leaked:
        return sink.leaked(rows(kind, view, at, end, arg));
      case Kind.check:
        return sink.check(readU64(view, at), arg, u32(8), text(kind, bytes, at + 16, end, u32(12)));
      case Kind.finished:
        return sink.finished(readU64(view, at));
      case Kind.site:
      case Kind.pc:
      case Kind.stack: {
        const payload = bytes.subarray(at, end);
        const within = new DataView(payload.buffer, payload.byteOffset, payload.byteLength);
        return readCode(this.#places, { kind, arg, bytes: payload, view: within });
      }
      default:
        return; // A newer writer's kind: skipped by its size.
    }
  }
}

/** A copy of `count` words at `at`. */
function rows(kind: number, view: DataView, at: number, end: number, count: number): Uint32Array {
  if (count * 4 > end - at) {
    throw new BadRecord('rows', `a record of kind ${kind} with ${count} rows in ${end - at} bytes`);
  }
  return Uint32Array.from({ length: count }, (_, i) => view.getUint32(at + i * 4, true));
}

const decoder = new TextDecoder();

function text(kind: number, bytes: Uint8Array, at: number, end: number, length: number): string {
  if (length > end - at) {
    throw new BadRecord('bounds', `a record of kind ${kind} names ${length} bytes of ${end - at}`);
  }
  return decoder.decode(bytes.subarray(at, at + Math.min(length, MAX_TEXT_BYTES)));
}

/** Of reasons, element types and names of checks. */
const MAX_TEXT_BYTES = 1024;
