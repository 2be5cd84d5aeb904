/** Runs for tests of verdicts, told in milliseconds. */
import { WaitFlags } from '../../../../protocol/goroutine-stream.ts';
import { SnapshotReason } from '../../../../protocol/heap-stream.ts';
import type { ExitStatus } from '../../../../protocol/run.ts';
import { GoroutineSession } from '../../goroutine-session.ts';
import { GoroutineStreamEncoder } from '../../testing/stream-encoder.ts';
import { judgeGoroutines } from '../judge.ts';
import type { GoroutineVerdict } from '../verdict.ts';

const NS = 1e6;

export interface SceneWait {
  readonly reason: string;
  /** Innermost first, as `main.f main.go:1`. */
  readonly stack: readonly string[];
  /** Address of what it waits for; default 0x1000. */
  readonly object?: number;
  /** Words of `cases`, of a select. */
  readonly cases?: readonly number[];
  /** A timer ends it. */
  readonly timer?: boolean;
  /** A sleep until then, ms. */
  readonly untilMs?: number;
}

/** A stack of main.main at a line. */
export const inMain = (line: number): readonly string[] => [
  `main.main main.go:${line}`,
  'runtime.main runtime/proc.go:290',
];

/** As `main.f main.go:3`, called by main at a line. */
export const calledByMain = (frame: string, line: number): readonly string[] => [frame, ...inMain(line)];

export class Scene {
  readonly #encoder = new GoroutineStreamEncoder().hello();

  constructor() {
    this.#encoder.create(0, 1, 0, 0, this.#encoder.pc('runtime.main runtime/proc.go:150')).run(0, 1);
  }

  /** @param stack of the go statement */
  create(ms: number, goid: number, stack: readonly string[], func = 'main.f', creator = 1): this {
    const at = stack.length === 0 ? 0 : this.#encoder.stack(...stack);
    this.#encoder.create(ms * NS, goid, creator, at, this.#encoder.pc(`${func} main.go:1`));
    return this;
  }

  run(ms: number, goid: number): this {
    this.#encoder.run(ms * NS, goid);
    return this;
  }

  wait(ms: number, goid: number, { reason, stack, object = 0x1000, cases, timer, untilMs }: SceneWait): this {
    if (cases !== undefined) this.#encoder.cases(goid, cases);
    const until = untilMs === undefined ? null : BigInt(untilMs) * BigInt(NS);
    this.#encoder.wait(ms * NS, goid, reason, {
      stack: this.#encoder.stack(...stack),
      flags: timer === true || until !== null ? WaitFlags.timer : 0,
      object: until === null ? (cases === undefined ? object : 0) : Number(until & 0xffff_ffffn),
      detail: until === null ? (cases?.length ?? 0) : Number(until >> 32n),
    });
    return this;
  }

  /** @param stack of who wakes it; default: a timer does */
  wake(ms: number, goid: number, waker = 0, stack: readonly string[] = []): this {
    this.#encoder.ready(ms * NS, goid, waker, stack.length === 0 ? 0 : this.#encoder.stack(...stack));
    return this.run(ms, goid);
  }

  end(ms: number, goid: number): this {
    this.#encoder.end(ms * NS, goid);
    return this;
  }

  channel(address: number, type: string): this {
    this.#encoder.channel(address, 0, type);
    return this;
  }

  /** A check in the midst of the run. */
  check(ms: number, goids: readonly number[]): this {
    this.#encoder.check(ms * NS, goids, SnapshotReason.named, 'here');
    return this;
  }

  /** The end of the run, and what is concluded. @param proven what the check at the end finds */
  verdicts(
    ms: number,
    proven: readonly number[] = [],
    status: Pick<ExitStatus, 'kind' | 'code'> = { kind: 'exit', code: 0 },
  ): readonly GoroutineVerdict[] {
    return judgeGoroutines(this.session(ms, proven), status);
  }

  /** The end of the run. */
  session(ms: number, proven: readonly number[] = []): GoroutineSession {
    const session = new GoroutineSession();
    session.push(
      this.#encoder
        .check(ms * NS, proven)
        .finished(ms * NS)
        .bytes(),
    );
    session.end();
    if (session.problem !== null) throw new Error(JSON.stringify(session.problem));
    return session;
  }
}

/** The rules that spoke, and how many goroutines of each. */
export function rules(verdicts: readonly GoroutineVerdict[]): readonly string[] {
  return verdicts.map(({ rule, count }) => `${rule} ${count}`);
}
