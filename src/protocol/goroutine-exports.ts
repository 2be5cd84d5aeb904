/** What the page asks the goroutine worker to write into files for other tools, and what it adds of the observer's figures. */

/** Rows of the observer's series, as columns of equal length. Times ns, sizes bytes. Transferred. */
export interface ExportedSamples {
  readonly t: Float64Array;
  readonly heapLive: Float64Array;
  readonly heapGoal: Float64Array;
}

/** Collections that have ended, by time, as columns of equal length; ns. The world stands still start … markStart and markEnd … end. */
export interface ExportedCycles {
  readonly cycle: Float64Array;
  readonly start: Float64Array;
  readonly markStart: Float64Array;
  readonly markEnd: Float64Array;
  readonly end: Float64Array;
}

export interface ExportRequest {
  /** Nothing later than this is told, ns; Infinity: all. */
  readonly until: number;
  /** When the program was started, ms since 1970; 0: not known. */
  readonly startedMs: number;
  readonly samples: ExportedSamples;
  readonly cycles: ExportedCycles;
}

/**
 * `go-trace`: for `go tool trace`, as runtime/trace writes it. `perfetto`: a protobuf trace for ui.perfetto.dev. `goroutine-profile`: for
 * `go tool pprof`, what goroutines do at the end of the request.
 */
export type GoroutineExport = 'go-trace' | 'perfetto' | 'goroutine-profile';
