/** The report of a run (`--report OUT.json`, the embed's `result` event). Bytes, ns since start, 1-based lines. */
import type { ObserveLevel } from './observer.ts';
import type { ExitStatus } from './run.ts';

export const REPORT_SCHEMA = 1;

export interface Report {
  readonly schema: typeof REPORT_SCHEMA;
  /** Go's version, as `go1.27.4`. */
  readonly go: string;
  readonly exit: Pick<ExitStatus, 'kind' | 'code' | 'memoryBytes' | 'wallMs'>;
  readonly observe: ObserveLevel;
  readonly clock: 'real' | 'virtual';
  readonly samples: readonly ReportSample[];
  readonly gc: readonly ReportGcCycle[];
  readonly goroutines: readonly ReportGoroutine[];
  /** Goroutines that are not listed, as there were too many. */
  readonly omittedGoroutines: number;
  /** Level `objects`: one for each snapshot that was taken, in order. */
  readonly snapshots: readonly ReportSnapshot[];
  readonly verdicts: readonly ReportVerdict[];
}

export interface ReportSample {
  readonly t: number;
  readonly heapLive: number;
  readonly heapInUse: number;
  readonly stackInUse: number;
  readonly sys: number;
  readonly totalAlloc: number;
  readonly mallocs: number;
  readonly frees: number;
  readonly numGC: number;
  readonly goroutines: number;
}

export interface ReportGcCycle {
  readonly start: number;
  readonly end: number;
  /** Each stop of the world: when it began and how long it took, ns. */
  readonly pauses: readonly { readonly start: number; readonly duration: number }[];
  readonly heapBefore: number;
  readonly heapAfter: number;
  readonly goal: number;
  readonly forced: boolean;
}

export interface ReportSite {
  readonly func: string;
  readonly file: string;
  readonly line: number;
}

export interface ReportGoroutine {
  readonly id: number;
  /** 0: started by the runtime. */
  readonly parent: number;
  readonly created: ReportSite | null;
  /** What it did, in the order of time; its last states where there are too many. */
  readonly states: readonly ReportGoroutineState[];
  /** States ahead of these that are left out. */
  readonly omittedStates: number;
  /** null: alive when the program ended. */
  readonly end: number | null;
}

export interface ReportGoroutineState {
  /** From then to the next one. */
  readonly t: number;
  readonly state: 'none' | 'running' | 'runnable' | 'channel' | 'lock' | 'sync' | 'timer' | 'other' | 'stuck';
  /** Of a wait, in the runtime's words: `chan receive`. null: it does not wait. */
  readonly reason: string | null;
  /** Where it waits: the innermost line in the user's code. */
  readonly site: ReportSite | null;
  /** Of `runnable` after a wait: who woke it; 0: a timer, the runtime. */
  readonly wokenBy: number | null;
}

export interface ReportVerdict {
  readonly kind: 'goroutine-leak' | 'heap-growth' | 'retained' | 'oom' | 'deadlock';
  readonly class: 'proven' | 'suspected';
  readonly count: number;
  /**
   * What it is about: what the heap grew by, what is retained, what the program held. `goroutine-leak`, `deadlock`: what would be garbage
   * without these goroutines, known at level `objects` when the program has come to an end; 0: nothing, or not known.
   */
  readonly bytes: number;
  readonly file: string;
  readonly line: number;
  readonly message: string;
  /** `retained`: from the root to the object, as in {@link ReportObject.path}. */
  readonly path?: readonly string[];
  /** `goroutine-leak`, `deadlock`: the `go` statement; `file` and `line` say where they wait. null: the runtime's. */
  readonly created?: ReportSite | null;
  /** `goroutine-leak`, `deadlock`: the runtime's words for what they wait for, `chan send`. Empty: they do not wait. */
  readonly reason?: string;
  /** What commonly fixes it, in English. */
  readonly hint?: string;
}

/** A snapshot of the heap. Tables are cut after their largest rows; garbage is in `objects` and `bytes` alone. */
export interface ReportSnapshot {
  /** As the program called it, else why it was taken. */
  readonly name: string;
  readonly t: number;
  readonly objects: number;
  readonly bytes: number;
  readonly types: readonly ReportType[];
  readonly sites: readonly ReportHeapSite[];
  readonly roots: readonly ReportRoot[];
  /** Objects that retain most. */
  readonly top: readonly ReportObject[];
}

export interface ReportType {
  readonly name: string;
  readonly count: number;
  readonly bytes: number;
  readonly retained: number;
}

/** The innermost line in the user's code. `count` and `bytes`: ever allocated; `live…`: of these, still alive. */
export interface ReportHeapSite extends ReportSite {
  readonly count: number;
  readonly bytes: number;
  readonly liveCount: number;
  readonly liveBytes: number;
}

export interface ReportRoot {
  readonly kind: 'global' | 'stack' | 'finalizer' | 'other';
  readonly name: string;
  readonly retained: number;
}

export interface ReportObject {
  readonly type: string;
  readonly bytes: number;
  readonly retained: number;
  /** Root first, in English and Go's notation: `main.cache (global)`, `map[int]*main.T`. */
  readonly path: readonly string[];
}
