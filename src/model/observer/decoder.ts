/**
 * Walks the observer's stream and hands each record to a sink. It checks everything before the sink sees it, because
 * the stream comes from an untrusted program. It never splits, copies or allocates per record.
 */
import { OBSERVER_VERSION, RECORD_HEADER_BYTES, RecordKind } from '../../protocol/observer.ts';
import { RECORD_BYTES, SITE_FIXED_BYTES, readU64 } from './wire.ts';

/** Why a stream cannot be read any further. `offsetBytes`: from the start of the stream to the bad record. */
export interface DecodeProblem {
  readonly kind: 'truncated' | 'record-size' | 'version' | 'no-hello' | 'bad-site';
  readonly offsetBytes: number;
  /** In English, for the console and the report. */
  readonly detail: string;
}

/** Receives checked records. `at` is the offset of the payload in `view`; both are only valid during the call. */
export interface RecordSink {
  sample(view: DataView, at: number): void;
  gcStart(arg: number, view: DataView, at: number): void;
  gcEnd(arg: number, view: DataView, at: number): void;
  goCreate(siteId: number, view: DataView, at: number): void;
  goEnd(view: DataView, at: number): void;
  site(siteId: number, line: number, func: Uint8Array, file: Uint8Array): void;
}

export class ObserverDecoder {
  readonly #sink: RecordSink;
  #consumedBytes = 0;
  #greeted = false;
  #problem: DecodeProblem | null = null;
  #clockOriginNs = 0;

  constructor(sink: RecordSink) {
    this.#sink = sink;
  }

  /** The first problem met; once there is one, later bytes are not looked at. */
  get problem(): DecodeProblem | null {
    return this.#problem;
  }

  /** The runtime's monotonic clock at t = 0, ns; 0 before the first record. */
  get clockOriginNs(): number {
    return this.#clockOriginNs;
  }

  /** Reads whole records. Those ahead of a malformed one count. */
  push(bytes: Uint8Array): void {
    if (this.#problem !== null) return;
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    let at = 0;
    while (at < bytes.byteLength) {
      const left = bytes.byteLength - at;
      if (left < RECORD_HEADER_BYTES) {
        return this.#fail('truncated', at, `${left} bytes left, a record header has ${RECORD_HEADER_BYTES}`);
      }
      const kind = view.getUint16(at, true);
      const size = view.getUint16(at + 2, true);
      // A size of 0 would stand still for ever; an odd one would lose the records after it.
      if (size < RECORD_HEADER_BYTES || size % 8 !== 0) {
        return this.#fail('record-size', at, `a record of kind ${kind} says it has ${size} bytes`);
      }
      if (size > left) return this.#fail('truncated', at, `a record of ${size} bytes, ${left} are there`);
      if (!this.#record(bytes, view, at, kind, size)) return;
      at += size;
    }
    this.#consumedBytes += bytes.byteLength;
  }

  /** False when the record was refused. */
  #record(bytes: Uint8Array, view: DataView, at: number, kind: number, size: number): boolean {
    const expected = RECORD_BYTES[kind];
    if (expected !== undefined && size !== expected) {
      this.#fail('record-size', at, `a record of kind ${kind} has ${size} bytes instead of ${expected}`);
      return false;
    }
    if (!this.#greeted && kind !== RecordKind.hello) {
      this.#fail('no-hello', at, `the stream begins with a record of kind ${kind}`);
      return false;
    }
    const arg = view.getUint32(at + 4, true);
    const payload = at + RECORD_HEADER_BYTES;
    switch (kind) {
      case RecordKind.hello:
        return this.#hello(view, at, arg);
      case RecordKind.sample:
        this.#sink.sample(view, payload);
        return true;
      case RecordKind.gcStart:
        this.#sink.gcStart(arg, view, payload);
        return true;
      case RecordKind.gcEnd:
        this.#sink.gcEnd(arg, view, payload);
        return true;
      case RecordKind.goCreate:
        this.#sink.goCreate(arg, view, payload);
        return true;
      case RecordKind.goEnd:
        this.#sink.goEnd(view, payload);
        return true;
      case RecordKind.site:
        return this.#site(bytes, view, at, size, arg);
      default:
        return true; // A newer writer's kind: skipped by its size.
    }
  }

  #hello(view: DataView, at: number, version: number): boolean {
    if (version !== OBSERVER_VERSION) {
      this.#fail('version', at, `format version ${version}, this reader knows ${OBSERVER_VERSION}`);
      return false;
    }
    this.#greeted = true;
    this.#clockOriginNs = readU64(view, at + RECORD_HEADER_BYTES);
    return true;
  }

  #site(bytes: Uint8Array, view: DataView, at: number, size: number, id: number): boolean {
    if (size < SITE_FIXED_BYTES) {
      this.#fail('record-size', at, `a site record has ${size} bytes`);
      return false;
    }
    const funcBytes = view.getUint32(at + 12, true);
    const fileBytes = view.getUint32(at + 16, true);
    if (id === 0 || SITE_FIXED_BYTES + funcBytes + fileBytes > size) {
      this.#fail('bad-site', at, `site ${id} names ${funcBytes} + ${fileBytes} bytes in a record of ${size}`);
      return false;
    }
    const func = at + SITE_FIXED_BYTES;
    const file = func + funcBytes;
    this.#sink.site(
      id,
      view.getUint32(at + 8, true),
      bytes.subarray(func, file),
      bytes.subarray(file, file + fileBytes),
    );
    return true;
  }

  #fail(kind: DecodeProblem['kind'], at: number, detail: string): void {
    this.#problem = { kind, offsetBytes: this.#consumedBytes + at, detail };
  }
}
