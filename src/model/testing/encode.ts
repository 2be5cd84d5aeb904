/** Writes observer streams for tests and benches, as the patched runtime does. */
import { GC_FORCED, OBSERVER_VERSION, RecordKind } from '../../protocol/observer.ts';
import { RecordWriter, u64 } from './record-writer.ts';

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

export class StreamEncoder {
  readonly #writer = new RecordWriter();

  get length(): number {
    return this.#writer.length;
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
    this.#writer.add(RecordKind.site, id, [line, funcBytes, names.length - funcBytes, 0], names);
    return this;
  }

  /** A record of any kind with `payloadBytes` zeros. */
  other(kind: number, payloadBytes: number): this {
    this.#writer.zeros(kind, 0, payloadBytes);
    return this;
  }

  /** What was written so far, copied; the encoder starts anew. */
  take(): Uint8Array<ArrayBuffer> {
    const out = this.#writer.bytes();
    this.#writer.clear();
    return out;
  }

  #record(kind: number, arg: number, wide: readonly number[], words: readonly number[] = []): this {
    this.#writer.add(kind, arg, [...wide.flatMap((value) => u64(value)), ...words]);
    return this;
  }
}

function gcArg(cycle: number, forced: boolean): number {
  return forced ? (cycle | GC_FORCED) >>> 0 : cycle;
}
