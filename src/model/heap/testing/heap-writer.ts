/** Hand-made heaps: objects of given types that point to each other, held by globals and goroutines, as a heap stream. */
import { HeapRecordKind, SpanState } from '../../../protocol/heap-stream.ts';
import type { ProgramSymbols } from '../../../protocol/symbols.ts';
import { NO_SYMBOLS } from '../../../protocol/symbols.ts';
import { NONE } from '../graph.ts';
import { HeapStreamEncoder, type SnapshotStart } from './stream-encoder.ts';
import { TYPES_BASE, TypeWriter, type TypeRef } from './type-writer.ts';

const PAGE = 8192;
const HEAP_BASE = 0x100_0000;
const DATA_BASE = 0x80_0000;
const SIZE_CLASSES = [
  8, 16, 24, 32, 48, 64, 80, 96, 112, 128, 192, 256, 512, 1024, 2048, 4096, 8192, 16384, 32768,
];

interface WrittenObject {
  readonly address: number;
  readonly requested: number;
  readonly type: number;
  readonly context: number;
  readonly serial: number;
  readonly edges: (readonly [offset: number, value: number])[];
  readonly contents: Uint8Array | null;
}

interface WrittenSpan {
  readonly base: number;
  readonly pages: number;
  readonly slotBytes: number;
  readonly slots: number;
  used: number;
}

interface WrittenGoroutine {
  readonly goid: number;
  readonly flags: number;
  readonly g: number;
  readonly createdPc: number;
  readonly waitReason: string;
  readonly frames: readonly number[];
  readonly roots: readonly (readonly [frame: number, base: number, offset: number, value: number])[];
}

interface WrittenGlobal {
  readonly name: string;
  readonly address: number;
  readonly bytes: number;
  readonly type: TypeRef | null;
}

export class HeapWriter {
  readonly types = new TypeWriter();
  readonly #encoder = new HeapStreamEncoder();
  readonly #objects = new Map<number, WrittenObject>();
  readonly #spans: WrittenSpan[] = [];
  readonly #openSpan = new Map<number, WrittenSpan>();
  readonly #globals: WrittenGlobal[] = [];
  readonly #globalValues: (readonly [address: number, value: number])[] = [];
  readonly #goroutines: WrittenGoroutine[] = [];
  readonly #specials: number[] = [];
  readonly #places = new Map<string, number>();
  readonly #counters = new Map<number, { count: number; bytes: number }>();
  #nextHeap = HEAP_BASE;
  #nextGlobal = DATA_BASE;
  #serial = 0;
  #greeted = false;
  #snapshots = 0;

  /** An id that stands for a line as site, pc and allocation stack at once. */
  place(func: string, line: number, file = 'main.go'): number {
    return this.stack([[func, line, file]]);
  }

  /** A stack, innermost first, with a pc for each line: gives the id of context and of innermost pc when the stack has one line. */
  stack(lines: readonly (readonly [func: string, line: number, file: string])[]): number {
    const key = JSON.stringify(lines);
    const known = this.#places.get(key);
    if (known !== undefined) return known;
    this.#greet();
    const inner = lines.length > 1 ? lines.map((line) => this.stack([line])) : [];
    const id = this.#places.size + 1;
    this.#places.set(key, id);
    const [func, line, file] = lines[0]!;
    this.#encoder.site(id, func, file, line);
    this.#encoder.pc(id, [id]);
    this.#encoder.context(id, inner.length > 0 ? inner : [id]);
    return id;
  }

  /** Gives the object's address. `type` as in the stream, or a type. */
  object(
    type: TypeRef | number,
    options: {
      readonly elements?: number;
      readonly bytes?: number;
      readonly context?: number;
      readonly contents?: Uint8Array;
      readonly closurePc?: number;
    } = {},
  ): number {
    const requested = options.bytes ?? (typeof type === 'number' ? 16 : type.size * (options.elements ?? 1));
    const { address } = this.#slot(requested);
    this.#objects.set(address, {
      address,
      requested,
      type: typeof type === 'number' ? type : type.address,
      context: options.context ?? 0,
      serial: ++this.#serial,
      edges: options.closurePc === undefined ? [] : [[0, options.closurePc]],
      contents: options.contents ?? null,
    });
    const counted = this.#counters.get(options.context ?? 0) ?? { count: 0, bytes: 0 };
    this.#counters.set(options.context ?? 0, { count: counted.count + 1, bytes: counted.bytes + requested });
    return address;
  }

  /** Writes a pointer into an object or a global. */
  point(from: number, offset: number, to: number): this {
    const object = this.#objects.get(from);
    if (object !== undefined) object.edges.push([offset, to]);
    else this.#globalValues.push([from + offset, to]);
    return this;
  }

  /** All pointers of an object, in place of those that it had. */
  setPointers(object: number, edges: readonly (readonly [offset: number, value: number])[]): this {
    this.#objects.get(object)?.edges.splice(0, Infinity, ...edges);
    return this;
  }

  /** The object is gone with the next snapshot. */
  free(address: number): this {
    this.#objects.delete(address);
    return this;
  }

  /** Forgets what globals point to from `global` on. */
  clear(global: number): this {
    for (let i = this.#globalValues.length - 1; i >= 0; i--) {
      if (this.#globalValues[i]![0] === global) this.#globalValues.splice(i, 1);
    }
    return this;
  }

  global(name: string, type: TypeRef | null = null, bytes = type?.size ?? 8): number {
    const address = this.#nextGlobal;
    this.#nextGlobal += Math.ceil(bytes / 8) * 8;
    this.#globals.push({ name, address, bytes, type });
    return address;
  }

  goroutine(goroutine: Partial<WrittenGoroutine> & { readonly goid: number }): this {
    this.#goroutines.push({
      flags: 0,
      g: 0,
      createdPc: 0,
      waitReason: '',
      frames: [],
      roots: [],
      ...goroutine,
    });
    return this;
  }

  special(kind: number, object: number, target: number, pc = 0): this {
    this.#specials.push(kind, object, target, pc);
    return this;
  }

  symbols(locals: ProgramSymbols['locals'] = NO_SYMBOLS.locals): ProgramSymbols {
    const globals = this.#globals;
    return {
      globals: {
        names: globals.map(({ name }) => name),
        addresses: globals.map(({ address }) => address),
        bytes: globals.map(({ bytes }) => bytes),
        types: globals.map(({ type }) => type?.name ?? ''),
        typeAddresses: globals.map(({ type }) => type?.address ?? 0),
      },
      locals,
    };
  }

  /** Writes a snapshot of what there is now. */
  snapshot(start: Partial<SnapshotStart> = {}): this {
    this.#greet();
    const e = this.#encoder;
    const id = start.id ?? ++this.#snapshots;
    const objects = [...this.#objects.values()].sort((a, b) => a.address - b.address);
    const bytes = objects.reduce((sum, { address }) => sum + this.#spanOf(address).slotBytes, 0);
    e.snapshotStart({ heapAlloc: bytes, serial: this.#serial, ...start, id });
    if (this.#snapshots <= 1) e.memory(TYPES_BASE, this.types.memory());
    for (const { address, contents } of objects) if (contents !== null) e.memory(address, contents);
    const used = this.#used(objects);
    e.rows(
      HeapRecordKind.spans,
      6,
      this.#spans.flatMap((s) => [
        s.base,
        s.pages,
        s.slotBytes,
        s.slots,
        used.get(s) ?? 0,
        spanClass(s.slotBytes) | (SpanState.inUse << 8),
      ]),
    );
    const rows = objects.flatMap((o) => [
      o.address,
      o.requested,
      o.type,
      o.context,
      o.serial,
      o.edges.length,
    ]);
    e.rows(HeapRecordKind.objects, 6, rows);
    const edges = objects.flatMap((o) => o.edges.flat());
    e.rows(HeapRecordKind.edges, 2, edges);
    e.rows(HeapRecordKind.globals, 2, this.#globalValues.toSorted((a, b) => a[0] - b[0]).flat());
    for (const goroutine of this.#goroutines) {
      e.goroutine(goroutine);
      e.rows(
        HeapRecordKind.frames,
        4,
        goroutine.frames.flatMap((pc) => [pc, 0, 0, 0]),
      );
      e.rows(
        HeapRecordKind.stackRoots,
        6,
        goroutine.roots.flatMap((root) => [...root, NONE, 0]).map((word) => word >>> 0),
      );
    }
    e.rows(HeapRecordKind.specials, 4, this.#specials);
    e.counters([...this.#counters].map(([context, figures]) => ({ context, ...figures })));
    e.snapshotEnd(id, objects.length, edges.length / 2);
    return this;
  }

  bytes(): Uint8Array<ArrayBuffer> {
    this.#greet();
    return this.#encoder.bytes();
  }

  #greet(): void {
    if (!this.#greeted) this.#encoder.hello(TYPES_BASE, this.types.end);
    this.#greeted = true;
  }

  #used(objects: readonly WrittenObject[]): ReadonlyMap<WrittenSpan, number> {
    const used = new Map<WrittenSpan, number>();
    for (const { address } of objects) {
      const span = this.#spanOf(address);
      used.set(span, (used.get(span) ?? 0) + 1);
    }
    return used;
  }

  #spanOf(address: number): WrittenSpan {
    return this.#spans.find(({ base, pages }) => address >= base && address < base + pages * PAGE)!;
  }

  #slot(requested: number): { readonly address: number } {
    const sizeClass = SIZE_CLASSES.find((size) => size >= requested);
    const slotBytes = sizeClass ?? Math.ceil(requested / PAGE) * PAGE;
    const open = this.#openSpan.get(slotBytes);
    let span = open;
    if (span === undefined || span.used === span.slots) {
      const pages = Math.ceil(slotBytes / PAGE);
      const slots = sizeClass === undefined ? 1 : Math.floor((pages * PAGE) / slotBytes);
      span = { base: this.#nextHeap, pages, slotBytes, slots, used: 0 };
      this.#nextHeap += pages * PAGE;
      this.#spans.push(span);
      this.#openSpan.set(slotBytes, span);
    }
    return { address: span.base + span.used++ * slotBytes };
  }
}

/** Number of the size class, twice; 0: a large object. */
function spanClass(slotBytes: number): number {
  return (SIZE_CLASSES.indexOf(slotBytes) + 1) * 2;
}
