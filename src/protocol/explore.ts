/** A program under many schedules: messages between whoever asks and the worker that runs it, and what becomes of each schedule. */
import type { GoroutineVerdict } from './goroutine-verdict.ts';
import type { ExitKind, RunRequest } from './run.ts';

/** No more schedules than this are tried at once. */
export const MAX_SCHEDULES = 100_000;

/** Bounds of what is told about one schedule: a flood must not fill the page's memory. Characters, verdicts. */
export const MAX_OUTPUT_CHARS = 16 << 10;
export const MAX_MESSAGE_CHARS = 1 << 10;
export const MAX_SCHEDULE_VERDICTS = 64;

/** Seeds `first`, `first + step`, … `count` of them. */
export interface SeedRange {
  readonly first: number;
  readonly step: number;
  readonly count: number;
}

/** A program and the seeds to run it with, one after the other, on the virtual clock. Transferred: `program`. */
export interface ExploreRequest extends Pick<
  RunRequest,
  'id' | 'program' | 'args' | 'env' | 'stdin' | 'files' | 'memoryMiB'
> {
  readonly seeds: SeedRange;
  /** A schedule that takes longer is given up, ms. */
  readonly limitMs: number;
}

/** A line of the program. `line` is 1-based; 0: not known. */
export interface ExplorePlace {
  readonly func: string;
  readonly file: string;
  readonly line: number;
}

/** What became of the program under one schedule. Texts are without what differs by chance: goroutine ids and addresses. */
export interface ScheduleResult {
  readonly seed: number;
  readonly kind: ExitKind;
  readonly code: number;
  /** `panic: …` or `fatal error: …` without the trace; empty when the program did not die of one. */
  readonly message: string;
  /** Where it died. null: it did not, or nowhere in the program. */
  readonly place: ExplorePlace | null;
  /** What the program wrote to both streams, cut after {@link MAX_OUTPUT_CHARS}; the runtime's last words are not in it. */
  readonly output: string;
  /**
   * What is concluded about its goroutines, as of a run, worst first: proven and suspected. Without `goids` and `site`, which are chance;
   * at most {@link MAX_SCHEDULE_VERDICTS}.
   */
  readonly verdicts: readonly GoroutineVerdict[];
}

export type ExploreEvent =
  /** The engine has compiled the program: the first schedule begins. */
  | { readonly kind: 'ready'; readonly id: number }
  | { readonly kind: 'schedule'; readonly id: number; readonly result: ScheduleResult }
  /** All schedules have been run. */
  | { readonly kind: 'explored'; readonly id: number }
  /** The program could not be started at all. */
  | { readonly kind: 'failed'; readonly id: number; readonly message: string };

/**
 * Schedules that came to the same: the same end, the same proven leaks, suspicions at the same lines, and the same lines of output in any
 * order.
 */
export interface Outcome extends Omit<ScheduleResult, 'seed'> {
  /** Names it among all outcomes, also of other explorations. */
  readonly key: string;
  readonly count: number;
  /** The lowest one that leads here; its output and verdicts are those that are shown. */
  readonly seed: number;
  /** Orders in which the lines of output came. */
  readonly orders: number;
}
