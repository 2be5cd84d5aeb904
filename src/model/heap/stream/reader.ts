/**
 * Reads the heap stream (protocol/heap-stream.ts): bytes in any pieces of whole records, snapshots out. Everything is checked, because the
 * stream comes from an untrusted program: the first record that makes no sense ends the reading, and what came before is
 * kept. Work and memory are in proportion to the bytes.
 */
import { HEAP_STREAM_VERSION, HeapRecordKind as Kind } from '../../../protocol/heap-stream.ts';
import type { HeapProblem } from '../../../protocol/heap-views.ts';
import { RECORD_HEADER_BYTES } from '../../../protocol/observer.ts';
import { MemoryImage } from '../memory-image.ts';
import type { Program } from '../snapshot/program.ts';
import { PAGE_BYTES } from '../snapshot/spans.ts';
import { BadRecord, rowsOf, type Payload } from '../../stream/record.ts';
import { readCode } from '../../stream/read-code.ts';
import { readRoots } from './read-roots.ts';
import { readHead } from './read-head.ts';
import type { RawSnapshot } from './raw-snapshot.ts';

/** Told of each snapshot when it is whole, or when nothing more will come of it. */
export type SnapshotSink = (snapshot: RawSnapshot) => void;

export class HeapStreamReader {
  readonly #program: Program;
  readonly #sink: SnapshotSink;
  #offset = 0;
  #greeted = false;
  #open: RawSnapshot | null = null;
  #heapStart = 0;
  #first = true;
  readonly #problems: HeapProblem[] = [];
  #stopped = false;

  constructor(program: Program, sink: SnapshotSink) {
    this.#program = program;
    this.#sink = sink;
  }

  get problems(): readonly HeapProblem[] {
    return this.#problems;
  }

  /** Reads whole records; after a problem that ends the reading, nothing more. */
  push(bytes: Uint8Array): void {
    if (this.#stopped) return;
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    for (let at = 0; at < bytes.byteLength;) {
      try {
        at += this.#record(bytes, view, at);
      } catch (error) {
        if (!(error instanceof BadRecord)) throw error;
        this.#stop(error.kind, this.#offset + at, error.message);
        return;
      }
    }
    this.#offset += bytes.byteLength;
  }

  /** No more bytes: what is open is closed as incomplete. */
  end(): void {
    if (this.#open !== null && !this.#stopped) {
      this.#stop('truncated', this.#offset, `the stream ends within snapshot ${this.#open.head.id}`);
    }
    this.#stopped = true;
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
    if (!this.#greeted && kind !== Kind.hello) {
      throw new BadRecord('no-hello', `the stream begins with a record of kind ${kind}`);
    }
    const from = at + RECORD_HEADER_BYTES;
    this.#dispatch({
      kind,
      arg: view.getUint32(at + 4, true),
      bytes: bytes.subarray(from, at + size),
      view: new DataView(bytes.buffer, bytes.byteOffset + from, size - RECORD_HEADER_BYTES),
    });
    return size;
  }

  #dispatch(record: Payload): void {
    switch (record.kind) {
      case Kind.hello:
        return this.#hello(record);
      case Kind.site:
      case Kind.pc:
      case Kind.context:
        return readCode(this.#program.places, record);
      case Kind.snapshotStart:
        return this.#start(record);
      case Kind.snapshotEnd:
        return this.#end(record);
      case Kind.memory:
        this.#inside(record).image.append(record.arg, record.bytes);
        return;
      case Kind.spans:
        return check('bounds', this.#inside(record).spans.append(rowsOf(record, 6)));
      case Kind.objects:
        return check('order', this.#inside(record).appendObjects(rowsOf(record, 6)));
      case Kind.edges:
        return this.#inside(record).appendEdges(rowsOf(record, 2));
      case Kind.globals:
      case Kind.goroutine:
      case Kind.frames:
      case Kind.stackRoots:
      case Kind.specials:
      case Kind.counters:
      case Kind.allocator:
        return readRoots(this.#inside(record), record);
      default:
        return; // A newer writer's kind: skipped by its size.
    }
  }

  #hello({ arg, bytes, view }: Payload): void {
    if (arg !== HEAP_STREAM_VERSION) {
      throw new BadRecord('version', `format version ${arg}, this reader knows ${HEAP_STREAM_VERSION}`);
    }
    if (bytes.length < 16) throw new BadRecord('record-size', `a hello record with ${bytes.length} bytes`);
    if (this.#greeted) throw new BadRecord('order', 'a second hello record');
    const page = view.getUint32(8, true);
    if (page !== PAGE_BYTES) throw new BadRecord('version', `pages of ${page} bytes, expected ${PAGE_BYTES}`);
    this.#greeted = true;
    this.#program.hello(view.getUint32(0, true), view.getUint32(4, true));
  }

  #start(record: Payload): void {
    if (this.#open !== null) {
      throw new BadRecord('order', `snapshot ${record.arg} begins within ${this.#open.head.id}`);
    }
    const { firstImage } = this.#program;
    const image = this.#first ? firstImage : new MemoryImage(firstImage, this.#heapStart);
    this.#open = readHead(record, image);
  }

  #end({ arg, bytes, view }: Payload): void {
    const open = this.#open;
    if (open?.head.id !== arg) throw new BadRecord('order', `snapshot ${arg} ends but did not begin`);
    if (bytes.length < 8) throw new BadRecord('record-size', `a snapshot's end with ${bytes.length} bytes`);
    const [objects, edges] = [view.getUint32(0, true), view.getUint32(4, true)];
    const [hasObjects, hasEdges] = [open.address.length, open.edgeOffset.length];
    if (objects !== hasObjects || edges !== hasEdges) {
      open.broken = `${hasObjects} objects and ${hasEdges} edges came, ${objects} and ${edges} were sent`;
      this.#problems.push({
        kind: 'count',
        offsetBytes: this.#offset,
        detail: `snapshot ${arg}: ${open.broken}`,
      });
    }
    this.#close(open);
  }

  #close(open: RawSnapshot): void {
    this.#open = null;
    if (this.#first) this.#heapStart = open.spans.lowest;
    this.#first = false;
    this.#sink(open);
  }

  #inside({ kind }: Payload): RawSnapshot {
    if (this.#open === null) throw new BadRecord('order', `a record of kind ${kind} outside of a snapshot`);
    return this.#open;
  }

  #stop(kind: HeapProblem['kind'], offsetBytes: number, detail: string): void {
    this.#stopped = true;
    this.#problems.push({ kind, offsetBytes, detail });
    if (this.#open !== null) {
      this.#open.broken = detail;
      this.#close(this.#open);
    }
  }
}

function check(kind: HeapProblem['kind'], wrong: string | null): void {
  if (wrong !== null) throw new BadRecord(kind, wrong);
}
