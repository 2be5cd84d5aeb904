/** The report of an exploration (`--explore N --report OUT.json`). */
import type { ExplorePlace } from './explore.ts';
import type { ReportVerdict } from './report.ts';
import type { ExitKind } from './run.ts';

export const EXPLORE_REPORT_SCHEMA = 1;

export interface ExploreReport {
  readonly schema: typeof EXPLORE_REPORT_SCHEMA;
  /** Go's version, as `go1.27.4`. */
  readonly go: string;
  readonly clock: 'virtual';
  readonly explore: {
    readonly firstSeed: number;
    readonly schedules: number;
    /** Schedules whose outcomes were too many to be listed. */
    readonly notKept: number;
    /** The commonest first. */
    readonly outcomes: readonly ReportOutcome[];
  };
  /** All that is concluded of any schedule, each once; the surest first, then the commonest. */
  readonly verdicts: readonly ExploreVerdict[];
}

/** A verdict as of a run, with the schedules under which it holds. */
export interface ExploreVerdict extends ReportVerdict {
  readonly schedules: number;
  /** The lowest of their seeds. */
  readonly seed: number;
}

export interface ReportOutcome {
  readonly description: string;
  /** The lowest seed that leads here: `--clock virtual --seed N --schedule random` replays it. */
  readonly seed: number;
  readonly count: number;
  /** Orders in which the lines of output came. */
  readonly orders: number;
  readonly exit: { readonly kind: ExitKind; readonly code: number };
  readonly message: string;
  readonly place: ExplorePlace | null;
  readonly output: string;
  /** Of its goroutines. */
  readonly verdicts: readonly ReportVerdict[];
}
