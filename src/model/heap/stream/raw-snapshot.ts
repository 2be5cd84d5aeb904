/** A snapshot as it came: rows in columns, nothing looked up yet. */
import type { SystemMemory } from '../../../protocol/heap-tables.ts';
import type { MemoryImage } from '../memory-image.ts';
import { SpanRows } from '../snapshot/spans.ts';
import { U32List } from '../../stream/u32-list.ts';

export interface SnapshotHead {
  readonly id: number;
  readonly t: number;
  readonly reason: number;
  readonly flags: number;
  readonly heapAlloc: number;
  readonly serial: number;
  readonly numGC: number;
  readonly name: string;
}

export interface RawGoroutine {
  readonly goid: number;
  /** Address of its g. */
  readonly g: number;
  readonly flags: number;
  /** Pc id of its go statement; 0: none. */
  readonly createdPc: number;
  readonly waitReason: string;
  /** Its rows in {@link RawSnapshot.frames} and {@link RawSnapshot.stackRoots} begin here, and end where the next one's begin. */
  readonly firstFrame: number;
  readonly firstRoot: number;
}

/** Rows of several u32, one after another. */
export class Rows {
  readonly width: number;
  readonly #list = new U32List();

  constructor(width: number) {
    this.width = width;
  }

  get length(): number {
    return this.#list.length / this.width;
  }

  append(rows: Uint32Array): void {
    this.#list.reserve(rows.length);
    this.#list.data.set(rows, this.#list.length);
    this.#list.length += rows.length;
  }

  /** All of them; valid until the next append. */
  view(): Uint32Array {
    return this.#list.data.subarray(0, this.#list.length);
  }
}

export class RawSnapshot {
  readonly head: SnapshotHead;
  readonly image: MemoryImage;
  readonly spans = new SpanRows();
  readonly address = new U32List();
  readonly requested = new U32List();
  readonly type = new U32List();
  readonly context = new U32List();
  readonly serial = new U32List();
  readonly edgeCount = new U32List();
  readonly edgeOffset = new U32List();
  readonly edgeValue = new U32List();
  readonly globals = new Rows(2);
  readonly goroutines: RawGoroutine[] = [];
  readonly frames = new Rows(4);
  readonly stackRoots = new Rows(6);
  readonly specials = new Rows(4);
  readonly counters = new Map<number, { readonly count: number; readonly bytes: number }>();
  system: SystemMemory | null = null;
  /** Why it is not all there; null: it is. */
  broken: string | null = null;

  constructor(head: SnapshotHead, image: MemoryImage) {
    this.head = head;
    this.image = image;
  }

  /** Rows of 6, see HeapRecordKind.objects. What is wrong with them, or null. */
  appendObjects(rows: Uint32Array): string | null {
    const { address, requested, type, context, serial, edgeCount } = this;
    const count = rows.length / 6;
    for (const list of [address, requested, type, context, serial, edgeCount]) list.reserve(count);
    let at = address.length;
    let last = at === 0 ? -1 : address.data[at - 1]!;
    for (let row = 0; row < rows.length; row += 6, at++) {
      const here = rows[row]!;
      if (here <= last) return `object at ${here} after one at ${last}`;
      last = here;
      address.data[at] = here;
      requested.data[at] = rows[row + 1]!;
      type.data[at] = rows[row + 2]!;
      context.data[at] = rows[row + 3]!;
      serial.data[at] = rows[row + 4]!;
      edgeCount.data[at] = rows[row + 5]!;
    }
    for (const list of [address, requested, type, context, serial, edgeCount]) list.length = at;
    return null;
  }

  /** Rows of 2: offset, value. */
  appendEdges(rows: Uint32Array): void {
    const { edgeOffset, edgeValue } = this;
    const count = rows.length / 2;
    edgeOffset.reserve(count);
    edgeValue.reserve(count);
    const from = edgeOffset.length;
    for (let i = 0; i < count; i++) {
      edgeOffset.data[from + i] = rows[i * 2]!;
      edgeValue.data[from + i] = rows[i * 2 + 1]!;
    }
    edgeOffset.length = edgeValue.length = from + count;
  }
}
