import type { ExitStatus } from '../protocol/run.ts';
import type { AssetProblem } from '../protocol/toolchain.ts';
import type { OptionProblem } from './run-options.ts';

/** Where a session stands. `status` in the page carries it as `data-state`. */
export type Phase = 'loading' | 'idle' | 'compiling' | 'linking' | 'running' | 'done' | 'failed' | 'stopped';

/** A build or a program is under way and Stop means something. */
export function isBusy(phase: Phase): boolean {
  return phase === 'loading' || phase === 'compiling' || phase === 'linking' || phase === 'running';
}

/** How the last run ended. */
export type Outcome =
  /**
   * The program ran and ended, well or badly. `limitMiB`: the memory it could have; `timeLimitS`: the time limit, s,
   * that stopped it, null when something else ended it.
   */
  | {
      readonly kind: 'exit';
      readonly status: ExitStatus;
      readonly limitMiB: number;
      readonly timeLimitS: number | null;
      /** The text that ran. */
      readonly source: string;
    }
  /** The user stopped it before there was a program to stop. */
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'diagnostics'; readonly count: number }
  /** A file of the toolchain could not be had. */
  | { readonly kind: 'asset'; readonly problem: AssetProblem }
  /** Not started: the run options cannot be followed. */
  | { readonly kind: 'bad-options'; readonly problem: OptionProblem }
  /** The sandbox could not start the program, or something of ours broke. */
  | { readonly kind: 'broken'; readonly message: string };

/**
 * `done`: the program ran to its own end, whatever its exit code, which the words beside it say. `failed`: there was
 * no program, or the engine under it gave way.
 */
export function phaseAfter(outcome: Outcome): Phase {
  switch (outcome.kind) {
    case 'cancelled':
      return 'stopped';
    case 'exit':
      if (outcome.status.kind === 'stopped') return 'stopped';
      return outcome.status.kind === 'crashed' ? 'failed' : 'done';
    case 'diagnostics':
    case 'asset':
    case 'bad-options':
    case 'broken':
      return 'failed';
  }
}
