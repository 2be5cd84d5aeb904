/** Writes heap streams for tests and benches, record by record, as the patched runtime does. */
import {
  HEAP_STREAM_VERSION,
  HeapRecordKind,
  SnapshotFlags,
  SnapshotReason,
} from '../../../protocol/heap-stream.ts';
import { RecordWriter, u64 } from '../../testing/record-writer.ts';

const encoder = new TextEncoder();
const MAX_PAYLOAD = 65_504;

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

export class HeapStreamEncoder {
  readonly #writer = new RecordWriter();

  get length(): number {
    return this.#writer.length;
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
  rows(kind: number, width: number, rows: readonly number[] | Uint32Array): this {
    const step = Math.floor(MAX_PAYLOAD / 4 / width) * width;
    for (let at = 0; at < rows.length; at += step) {
      const end = Math.min(rows.length, at + step);
      const some = rows instanceof Uint32Array ? rows.subarray(at, end) : rows.slice(at, end);
      this.#writer.add(kind, some.length / width, some);
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

  record(kind: number, arg: number, words: readonly number[], tail?: Uint8Array): this {
    this.#writer.add(kind, arg, words, tail);
    return this;
  }

  /** A copy of what was written. */
  bytes(): Uint8Array<ArrayBuffer> {
    return this.#writer.bytes();
  }
}
