/**
 * The goroutines of one run: what came of the goroutine stream. The worker behind it starts with the first bytes and ends with
 * {@link RunGoroutines.close}.
 */
import { accusedGroups, withKept } from '../model/goroutines/verdict/kept.ts';
import type { GoroutineVerdict } from '../protocol/goroutine-verdict.ts';
import type { GoroutineId, GoroutineOverview, GoroutineProblem } from '../protocol/goroutine-views.ts';
import type { ExitStatus } from '../protocol/run.ts';
import { goroutineQueries } from '../workers/goroutines/goroutine-queries.ts';
import type { GoroutinePort, GoroutineQueries, OpenGoroutines } from './goroutine-port.ts';

/** Bytes sent to the worker and not taken yet; of a program that makes more than this wait nothing more is read. */
export const MAX_WAITING_GOROUTINE_BYTES = 512 * 1024 * 1024;

/** Why nothing more is shown of the goroutines than there is. */
export type GoroutineFailure =
  /** The worker could not be started, or died. */
  | { readonly kind: 'worker'; readonly detail: string }
  /** The program made events faster than they can be read. */
  | { readonly kind: 'flood' };

/** What groups of goroutines kept alive at the end, bytes; null: not known, of one group or of any. */
export type KeptAtEnd = (
  groups: readonly (readonly GoroutineId[])[],
) => Promise<readonly (number | null)[] | null>;

export class RunGoroutines {
  readonly #open: OpenGoroutines;
  #port: Promise<GoroutinePort> | null = null;
  #waitingBytes = 0;
  #closed = false;
  #ended: Promise<void> = Promise.resolve();
  #overview = $state.raw<GoroutineOverview | null>(null);
  #problem = $state.raw<GoroutineProblem | null>(null);
  #failure = $state.raw<GoroutineFailure | null>(null);
  #verdicts = $state.raw<readonly GoroutineVerdict[]>([]);
  #judged = $state(false);

  /** When the run began, ms since 1970. */
  readonly startedMs = Date.now();

  /** Every question the worker can be asked. Rejects when there is no worker (any more). */
  readonly queries: GoroutineQueries;

  constructor(open: OpenGoroutines) {
    this.#open = open;
    this.queries = goroutineQueries(async (method, args) => {
      const port = await this.#port;
      if (port === null) throw new Error('nothing is known of goroutines');
      return (port[method] as (...given: readonly unknown[]) => Promise<unknown>)(...args);
    });
  }

  /** What is known of the whole run; rises a few times a second. null: nothing yet. */
  get overview(): GoroutineOverview | null {
    return this.#overview;
  }

  /** The stream could not be read further. What came before is there. */
  get problem(): GoroutineProblem | null {
    return this.#problem;
  }

  get failure(): GoroutineFailure | null {
    return this.#failure;
  }

  /** What is concluded, worst first; empty until the run is over. */
  get verdicts(): readonly GoroutineVerdict[] {
    return this.#verdicts;
  }

  /** All that will be concluded is: the run is over and has been judged, or cannot be. */
  get judged(): boolean {
    return this.#judged || this.#failure !== null;
  }

  /** Whole records of the goroutine stream. They are given away. */
  push(bytes: Uint8Array): void {
    if (this.#closed || this.#failure !== null) return;
    if (this.#waitingBytes + bytes.length > MAX_WAITING_GOROUTINE_BYTES) {
      this.#failure = { kind: 'flood' };
      void this.#tell((port) => port.end());
      return;
    }
    const { length } = bytes;
    this.#waitingBytes += length;
    void this.#tell((port) => port.append(bytes)).then(() => {
      this.#waitingBytes -= length;
    });
  }

  /**
   * Nothing more comes. What there is can still be asked about.
   * @param status how the program ended; null: it is not known
   * @param keptAtEnd the heap says it, as soon as it can; null: it is not observed
   */
  end(status: Pick<ExitStatus, 'kind' | 'code'> | null, keptAtEnd: KeptAtEnd | null = null): void {
    if (this.#port === null || this.#failure !== null) {
      this.#judged = true;
      return;
    }
    this.#ended = this.#tell(async (port) => {
      await port.end();
      const verdicts = status === null ? [] : await port.verdicts({ kind: status.kind, code: status.code });
      if (this.#closed) return;
      this.#verdicts = verdicts;
      this.#judged = true;
      const groups = accusedGroups(verdicts);
      const kept = groups.length === 0 ? null : await keptAtEnd?.(groups);
      if (kept !== null && kept !== undefined) this.#verdicts = withKept(verdicts, kept);
    });
  }

  /** Settles when {@link verdicts} are final, once {@link end} was called. */
  whenJudged(): Promise<void> {
    return this.#ended;
  }

  /** Ends the worker. Questions reject from now on. */
  close(): void {
    this.#closed = true;
    const port = this.#port;
    this.#port = null;
    port?.then(
      (opened) => opened.close(),
      () => undefined, // it never started, which was told when it was asked for
    );
  }

  async #tell(send: (port: GoroutinePort) => Promise<unknown>): Promise<void> {
    try {
      await send(await (this.#port ??= this.#start()));
    } catch (error) {
      this.#fail(error instanceof Error ? error.message : String(error));
    }
  }

  async #start(): Promise<GoroutinePort> {
    const port = await this.#open(
      {
        changed: (overview) => {
          if (!this.#closed) this.#overview = overview;
        },
        problem: (problem) => {
          if (!this.#closed) this.#problem ??= problem;
        },
      },
      (detail) => this.#fail(detail),
    );
    await port.start();
    return port;
  }

  #fail(detail: string): void {
    if (this.#closed || this.#failure !== null) return;
    this.#failure = { kind: 'worker', detail };
  }
}
