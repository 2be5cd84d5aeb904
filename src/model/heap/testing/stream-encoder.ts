/** Writes heap streams for tests and benches, record by record, as the patched runtime does. */
import {
  HEAP_STREAM_VERSION,
  HeapRecordKind,
  SnapshotFlags,
  SnapshotReason,
} from '../../../protocol/heap-stream.ts';

const encoder = new TextEncoder();
const MAX_PAYLOAD = 65_504;
const TWO_32 = 4_294_967_296;

export interface SnapshotStart {
  readonly id: number;
  readonly t?: number;
  readonly reason?: number;
  readonly flags?: number;
  readonly heapAlloc?: number;
  readonly serial?: number;
  readonly numGC?: number;
  readonly name?: string;
}

/** Two words of a u64. */
export function u64(value: number): readonly [number, number] {
  return [value % TWO_32, Math.floor(value / TWO_32)];
}

export class HeapStreamEncoder {
  #bytes = new Uint8Array(1 << 16);
  #view = new DataView(this.#bytes.buffer);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  hello(types = 0, typesEnd = 0, page = 8192, version: number = HEAP_STREAM_VERSION): this {
    return this.record(HeapRecordKind.hello, version, [types, typesEnd, page, 0]);
  }

  site(id: number, func: string, file: string, line: number): this {
    const [f, p] = [encoder.encode(func), encoder.encode(file)];
    return this.record(HeapRecordKind.site, id, [line, f.length, p.length, 0], Uint8Array.of(...f, ...p));
  }

  pc(id: number, sites: readonly number[]): this {
    return this.record(HeapRecordKind.pc, id, [sites.length, 0, ...sites]);
  }

  context(id: number, pcs: readonly number[], flags = 0): this {
    return this.record(HeapRecordKind.context, id, [flags, pcs.length, ...pcs]);
  }

  snapshotStart(start: SnapshotStart): this {
    const name = encoder.encode(start.name ?? '');
    return this.record(
      HeapRecordKind.snapshotStart,
      start.id,
      [
        ...u64(start.t ?? 0),
        start.reason ?? SnapshotReason.exit,
        start.flags ?? SnapshotFlags.afterGC,
        ...u64(start.heapAlloc ?? 0),
        start.serial ?? 0,
        start.numGC ?? 0,
        name.length,
        0,
      ],
      name,
    );
  }

  memory(address: number, bytes: Uint8Array): this {
    for (let at = 0; at < bytes.length; at += MAX_PAYLOAD) {
      this.record(HeapRecordKind.memory, address + at, [], bytes.subarray(at, at + MAX_PAYLOAD));
    }
    return this;
  }

  /** As many records as it takes. */
  rows(kind: number, width: number, rows: ArrayLike<number>): this {
    const step = Math.floor(MAX_PAYLOAD / 4 / width) * width;
    for (let at = 0; at < rows.length; at += step) {
      const end = Math.min(rows.length, at + step);
      const p = this.#begin(kind, (end - at) / width, (end - at) * 4);
      for (let i = at; i < end; i++) this.#view.setUint32(p + (i - at) * 4, rows[i]!, true);
    }
    return this;
  }

  counters(
    rows: readonly { readonly context: number; readonly count: number; readonly bytes: number }[],
  ): this {
    const words = rows.flatMap(({ context, count, bytes }) => [context, 0, ...u64(count), ...u64(bytes)]);
    return this.record(HeapRecordKind.counters, rows.length, words);
  }

  goroutine(fields: {
    readonly goid: number;
    readonly g?: number;
    readonly flags?: number;
    readonly createdPc?: number;
    readonly waitReason?: string;
  }): this {
    const text = encoder.encode(fields.waitReason ?? '');
    const { goid, g = 0, flags = 0, createdPc = 0 } = fields;
    const words = [...u64(goid), g, flags, createdPc, 0, 0, text.length];
    return this.record(HeapRecordKind.goroutine, 0, words, text);
  }

  allocator(fields: readonly number[]): this {
    return this.record(
      HeapRecordKind.allocator,
      0,
      fields.flatMap((field) => u64(field)),
    );
  }

  snapshotEnd(id: number, objects: number, edges: number): this {
    return this.record(HeapRecordKind.snapshotEnd, id, [objects, edges, 0, 0]);
  }

  record(kind: number, arg: number, words: readonly number[], tail: Uint8Array = new Uint8Array(0)): this {
    const p = this.#begin(kind, arg, words.length * 4 + tail.length);
    words.forEach((word, i) => this.#view.setUint32(p + i * 4, word, true));
    this.#bytes.set(tail, p + words.length * 4);
    return this;
  }

  /** A copy of what was written. */
  bytes(): Uint8Array<ArrayBuffer> {
    return this.#bytes.slice(0, this.#length);
  }

  /** Header and room; gives where the payload begins. */
  #begin(kind: number, arg: number, payload: number): number {
    const size = (8 + payload + 7) & ~7;
    while (this.#length + size > this.#bytes.length) {
      const larger = new Uint8Array(this.#bytes.length * 2);
      larger.set(this.#bytes);
      this.#bytes = larger;
      this.#view = new DataView(larger.buffer);
    }
    const at = this.#length;
    this.#view.setUint16(at, kind, true);
    this.#view.setUint16(at + 2, size, true);
    this.#view.setUint32(at + 4, arg, true);
    this.#length += size;
    return at + 8;
  }
}
