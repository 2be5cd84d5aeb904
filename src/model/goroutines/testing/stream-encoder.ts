/** Writes goroutine streams for tests and benches, record by record, as the patched runtime does. */
import { GOROUTINE_STREAM_VERSION, GoroutineRecordKind as Kind } from '../../../protocol/goroutine-stream.ts';
import { SnapshotReason } from '../../../protocol/heap-stream.ts';
import { RecordWriter, u64 } from '../../testing/record-writer.ts';

const encoder = new TextEncoder();

export class GoroutineStreamEncoder {
  readonly #writer = new RecordWriter();
  readonly #stacks = new Map<string, number>();
  readonly #reasons = new Map<string, number>();
  #places = 0;

  hello(version: number = GOROUTINE_STREAM_VERSION): this {
    return this.record(Kind.hello, version, [0, 0]);
  }

  /**
   * A stack, told ahead of its first use.
   * @param frames innermost first, each `main.f main.go:12`
   */
  stack(...frames: readonly string[]): number {
    const key = frames.join('\n');
    const known = this.#stacks.get(key);
    if (known !== undefined) return known;
    const pcs = frames.map((frame) => this.pc(frame));
    const id = this.#stacks.size + 1;
    this.#stacks.set(key, id);
    this.record(Kind.stack, id, [0, pcs.length, ...pcs]);
    return id;
  }

  /** A place in the code: `main.f main.go:12`. */
  pc(frame: string): number {
    const [func = '', place = ''] = frame.split(' ');
    const colon = place.lastIndexOf(':');
    const [f, p] = [encoder.encode(func), encoder.encode(place.slice(0, colon))];
    const id = ++this.#places;
    const names = Uint8Array.of(...f, ...p);
    this.record(Kind.site, id, [Number(place.slice(colon + 1)), f.length, p.length, 0], names);
    this.record(Kind.pc, id, [1, 0, id]);
    return id;
  }

  create(t: number, goid: number, creator = 1, stack = 0, startPc = 0): this {
    return this.record(Kind.create, goid, [...u64(t), creator, stack, startPc, 0]);
  }

  run(t: number, goid: number): this {
    return this.record(Kind.run, goid, u64(t));
  }

  /** @param what flags beside the reason, the object's address and the detail */
  wait(t: number, goid: number, reason: string, what: WaitFields = {}): this {
    const { stack = 0, flags = 0, object = 0, detail = 0 } = what;
    const word = this.reason(reason) | flags;
    return this.record(Kind.wait, goid, [...u64(t), stack, word, object, detail]);
  }

  /** Number of a wait reason, told ahead of its first use. */
  reason(text: string): number {
    const known = this.#reasons.get(text);
    if (known !== undefined) return known;
    const number = this.#reasons.size + 1;
    this.#reasons.set(text, number);
    const bytes = encoder.encode(text);
    this.record(Kind.reason, number, [0, bytes.length], bytes);
    return number;
  }

  cases(goid: number, words: readonly number[]): this {
    return this.record(Kind.cases, goid, [words.length, 0, ...words]);
  }

  ready(t: number, goid: number, waker = 0, stack = 0): this {
    return this.record(Kind.ready, goid, [...u64(t), waker, stack]);
  }

  end(t: number, goid: number): this {
    return this.record(Kind.end, goid, u64(t));
  }

  channel(address: number, capacity: number, type: string, made = 0): this {
    const bytes = encoder.encode(type);
    return this.record(Kind.channel, address, [capacity, made, bytes.length, 0], bytes);
  }

  holder(t: number, address: number, goid: number, stack = 0): this {
    return this.record(Kind.holder, address, [...u64(t), goid, stack]);
  }

  /** A check that finds these. */
  check(t: number, goids: readonly number[], reason: number = SnapshotReason.exit, name = ''): this {
    if (goids.length > 0) this.record(Kind.leaked, goids.length, goids);
    const bytes = encoder.encode(name);
    return this.record(Kind.check, goids.length, [...u64(t), reason, bytes.length], bytes);
  }

  finished(t: number): this {
    return this.record(Kind.finished, 0, u64(t));
  }

  record(kind: number, arg: number, words: readonly number[], tail?: Uint8Array): this {
    this.#writer.add(kind, arg, words, tail);
    return this;
  }

  /** Starts anew with what comes next in the same stream: what was told stays known. */
  continued(): this {
    this.#writer.clear();
    return this;
  }

  /** A copy of what was written. */
  bytes(): Uint8Array<ArrayBuffer> {
    return this.#writer.bytes();
  }
}

export interface WaitFields {
  readonly stack?: number;
  readonly flags?: number;
  readonly object?: number;
  readonly detail?: number;
}
