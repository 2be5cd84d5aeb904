/** Writes observer streams for tests and benches, as the patched runtime does. */
import { GC_FORCED, OBSERVER_VERSION, RecordKind } from '../../protocol/observer.ts';

/** Every field of a sample; what a test does not care about is 0. */
export interface SampleFields {
  readonly t: number;
  readonly heapLive: number;
  readonly heapInUse: number;
  readonly stackInUse: number;
  readonly sys: number;
  readonly totalAlloc: number;
  readonly mallocs: number;
  readonly frees: number;
  readonly heapGoal: number;
  readonly numGC: number;
  readonly goroutines: number;
  readonly running: number;
  readonly runnable: number;
  readonly waiting: number;
  readonly syscall: number;
}

export interface GcEndFields {
  readonly cycle: number;
  readonly forced: boolean;
  readonly start: number;
  readonly markStart: number;
  readonly markEnd: number;
  readonly end: number;
  readonly heapBefore: number;
  readonly heapAtMarkEnd: number;
  readonly heapAfter: number;
  readonly heapGoal: number;
  readonly nextHeapGoal: number;
}

const TWO_32 = 4_294_967_296;

export class StreamEncoder {
  #bytes = new Uint8Array(1 << 16);
  #view = new DataView(this.#bytes.buffer);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  hello(version: number = OBSERVER_VERSION, clockNs = 0): this {
    return this.#record(RecordKind.hello, version, [clockNs]);
  }

  sample(fields: Partial<SampleFields>): this {
    const { t = 0, heapLive = 0, heapInUse = 0, stackInUse = 0, sys = 0, totalAlloc = 0 } = fields;
    const { mallocs = 0, frees = 0, heapGoal = 0, numGC = 0, goroutines = 0 } = fields;
    const { running = 0, runnable = 0, waiting = 0, syscall = 0 } = fields;
    return this.#record(
      RecordKind.sample,
      0,
      [t, heapLive, heapInUse, stackInUse, sys, totalAlloc, mallocs, frees, heapGoal],
      [numGC, goroutines, running, runnable, waiting, syscall],
    );
  }

  gcStart(cycle: number, t: number, forced = false): this {
    return this.#record(RecordKind.gcStart, gcArg(cycle, forced), [t, 0, 0]);
  }

  gcEnd(fields: Partial<GcEndFields>): this {
    const {
      cycle = 1,
      forced = false,
      start = 0,
      markStart = start,
      markEnd = markStart,
      end = markEnd,
    } = fields;
    const { heapBefore = 0, heapAtMarkEnd = 0, heapAfter = 0, heapGoal = 0, nextHeapGoal = 0 } = fields;
    return this.#record(RecordKind.gcEnd, gcArg(cycle, forced), [
      start,
      markStart,
      markEnd,
      end,
      heapBefore,
      heapAtMarkEnd,
      heapAfter,
      heapGoal,
      nextHeapGoal,
    ]);
  }

  goCreate(t: number, goid: number, parent = 1, site = 0, startSite = 0): this {
    return this.#record(RecordKind.goCreate, site, [t, goid, parent], [startSite, 0]);
  }

  goEnd(t: number, goid: number): this {
    return this.#record(RecordKind.goEnd, 0, [t, goid]);
  }

  site(id: number, func: string, file: string, line: number): this {
    const names = new TextEncoder().encode(func + file);
    const funcBytes = new TextEncoder().encode(func).length;
    const padded = Math.ceil(names.length / 8) * 8;
    const payload = this.#begin(RecordKind.site, id, 16 + padded);
    this.#view.setUint32(payload, line, true);
    this.#view.setUint32(payload + 4, funcBytes, true);
    this.#view.setUint32(payload + 8, names.length - funcBytes, true);
    this.#bytes.set(names, payload + 16);
    return this;
  }

  /** A record of any kind with `payloadBytes` zeros. */
  other(kind: number, payloadBytes: number): this {
    this.#begin(kind, 0, payloadBytes);
    return this;
  }

  /** What was written so far, copied; the encoder starts anew. */
  take(): Uint8Array<ArrayBuffer> {
    const out = this.#bytes.slice(0, this.#length);
    this.#bytes.fill(0, 0, this.#length);
    this.#length = 0;
    return out;
  }

  #record(kind: number, arg: number, u64: readonly number[], u32: readonly number[] = []): this {
    let at = this.#begin(kind, arg, u64.length * 8 + u32.length * 4);
    for (const value of u64) {
      this.#view.setUint32(at, value % TWO_32, true);
      this.#view.setUint32(at + 4, Math.floor(value / TWO_32), true);
      at += 8;
    }
    for (const value of u32) {
      this.#view.setUint32(at, value, true);
      at += 4;
    }
    return this;
  }

  /** Makes room, writes the header and gives the offset of the payload. */
  #begin(kind: number, arg: number, payloadBytes: number): number {
    const size = 8 + payloadBytes;
    while (this.#length + size > this.#bytes.length) {
      const grown = new Uint8Array(this.#bytes.length * 2);
      grown.set(this.#bytes);
      this.#bytes = grown;
      this.#view = new DataView(grown.buffer);
    }
    const at = this.#length;
    this.#view.setUint16(at, kind, true);
    this.#view.setUint16(at + 2, size, true);
    this.#view.setUint32(at + 4, arg, true);
    this.#length += size;
    return at + 8;
  }
}

function gcArg(cycle: number, forced: boolean): number {
  return forced ? (cycle | GC_FORCED) >>> 0 : cycle;
}
