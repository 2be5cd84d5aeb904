/** One exploration: deals seeds out to workers, gathers what they say, and replaces a worker that a program does not let go of. */
import { assertUnreachable } from '../../base/assert.ts';
import { deferred } from '../../base/deferred.ts';
import type { ExploreEvent, ExploreRequest, ScheduleResult, SeedRange } from '../../protocol/explore.ts';

/** Ends its worker, whatever that does. */
export interface Explorer {
  dispose(): void;
}

/** Starts a worker with a request. `onFailure`: it died without a word of its own. */
export type StartExplorer = (
  request: ExploreRequest,
  onEvent: (event: ExploreEvent) => void,
  onFailure: (message: string) => void,
) => Explorer;

export interface ExplorationOptions {
  readonly start: StartExplorer;
  /** The program stays the caller's: each worker gets a copy. */
  readonly program: Omit<ExploreRequest, 'id' | 'seeds'>;
  /** Seeds `first`, `first + 1`, … */
  readonly first: number;
  readonly count: number;
  /** How many run at a time. */
  readonly workers: number;
  readonly onResult: (result: ScheduleResult) => void;
}

/** How long after its time a schedule has for saying that it was given up, ms. A program that never yields does not. */
const GRACE_MS = 1000;

export class Exploration {
  readonly #done = deferred<'explored' | 'stopped'>();
  readonly #lanes = new Set<Lane>();

  constructor(options: ExplorationOptions) {
    const workers = Math.min(options.workers, options.count);
    for (let lane = 0; lane < workers; lane++) {
      const count = Math.ceil((options.count - lane) / workers);
      this.#lanes.add(
        new Lane(options, { first: options.first + lane, step: workers, count }, (ended, error) =>
          this.#laneEnded(ended, error),
        ),
      );
    }
    for (const lane of this.#lanes) lane.start();
    if (workers === 0) this.#done.resolve('explored');
  }

  /** `stopped`: before all schedules were run. Rejects when the program cannot be started. */
  get done(): Promise<'explored' | 'stopped'> {
    return this.#done.promise;
  }

  /** Ends it now. Of no effect once it is over. */
  stop(): void {
    this.#endAll();
    this.#done.resolve('stopped');
  }

  #laneEnded(lane: Lane, error: string | null): void {
    this.#lanes.delete(lane);
    if (error !== null) {
      this.#endAll();
      this.#done.reject(new Error(error));
    } else if (this.#lanes.size === 0) this.#done.resolve('explored');
  }

  #endAll(): void {
    for (const lane of this.#lanes) lane.dispose();
    this.#lanes.clear();
  }
}

/** What one worker at a time does. */
class Lane {
  readonly #options: ExplorationOptions;
  readonly #onEnd: (lane: Lane, error: string | null) => void;
  #left: SeedRange;
  /** Also the number of workers it has had: events of earlier ones are dropped. */
  #id = 0;
  #explorer: Explorer | null = null;
  #watch: ReturnType<typeof setTimeout> | undefined;

  constructor(
    options: ExplorationOptions,
    seeds: SeedRange,
    onEnd: (lane: Lane, error: string | null) => void,
  ) {
    this.#options = options;
    this.#left = seeds;
    this.#onEnd = onEnd;
  }

  start(): void {
    const id = ++this.#id;
    const { start, program } = this.#options;
    this.#explorer = start(
      { ...program, program: program.program.slice(0), id, seeds: this.#left },
      (event) => {
        if (event.id === id && id === this.#id) this.#receive(event);
      },
      (message) => {
        if (id === this.#id) this.#end(message);
      },
    );
  }

  dispose(): void {
    this.#id++;
    clearTimeout(this.#watch);
    this.#explorer?.dispose();
    this.#explorer = null;
  }

  #receive(event: ExploreEvent): void {
    switch (event.kind) {
      case 'ready':
        // Not before: on a busy machine it takes a while until a worker has come up and compiled the program.
        this.#expect();
        return;
      case 'schedule':
        // A program could speak in its worker's name, and must not have schedules counted that were not asked for.
        if (this.#left.count === 0 || event.result.seed !== this.#left.first) return;
        this.#pass(event.result);
        this.#expect();
        return;
      case 'explored':
        this.#end(this.#left.count === 0 ? null : 'the worker ended before all schedules were run');
        return;
      case 'failed':
        this.#end(event.message);
        return;
      default:
        assertUnreachable(event);
    }
  }

  #pass(result: ScheduleResult): void {
    const { first, step, count } = this.#left;
    this.#left = { first: first + step, step, count: count - 1 };
    this.#options.onResult(result);
  }

  /** The next schedule has its time from now on. */
  #expect(): void {
    clearTimeout(this.#watch);
    this.#watch = setTimeout(() => this.#giveUp(), this.#options.program.limitMs + GRACE_MS);
  }

  #giveUp(): void {
    this.dispose();
    if (this.#left.count > 0) {
      const { first } = this.#left;
      this.#pass({
        seed: first,
        kind: 'stopped',
        code: 130,
        message: '',
        place: null,
        output: '',
        verdicts: [],
      });
    }
    if (this.#left.count > 0) this.start();
    else this.#end(null);
  }

  #end(error: string | null): void {
    this.dispose();
    this.#onEnd(this, error);
  }
}
