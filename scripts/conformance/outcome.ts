/** What a run of a program left behind, whoever ran it. */
export interface Outcome {
  readonly stdout: Uint8Array;
  readonly stderr: string;
  /** Exit code; null: it did not end in time. */
  readonly code: number | null;
}

/** Both sides get as long as this for one run, ms. A program of the corpus needs less than 1 s natively, but machines stall. */
export const TIME_LIMIT_MS = 60_000;
