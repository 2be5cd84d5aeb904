/**
 * What the page asks the goroutine worker, and what that answers (src/workers/goroutines/ over Comlink). Answers are small however
 * long the run: rows are paged, spans bounded by the width of the picture, graphs cut. Times are ns since the program started.
 */
import type { GoroutineVerdict } from './goroutine-verdict.ts';
import type { ExportRequest, GoroutineExport } from './goroutine-exports.ts';
import type { SourceLine } from './heap-labels.ts';
import type { HeapProblem } from './heap-views.ts';
import type { ReportGoroutine } from './report.ts';
import type { ExitStatus } from './run.ts';

/** As the runtime numbers them: main is 1. */
export type GoroutineId = number;
/** Number of a creation site: one `go` statement with one function. From 0; the same all through a run. */
export type CreationSiteId = number;
/** Number of a stack, for {@link GoroutineViews.stack}; 0: not known. */
export type StackId = number;

/**
 * What a goroutine does, for colours and sums. Numbers, as spans come in typed arrays; {@link STATE_NAMES} are the words for them.
 */
export const GoroutineState = {
  /** Has not begun, or has ended. */
  none: 0,
  running: 1,
  /** Could run; waits for its turn. */
  runnable: 2,
  /** A channel: send, receive, range, select. */
  channel: 3,
  /** A mutex or another lock. */
  lock: 4,
  /** Others: WaitGroup, Cond. */
  sync: 5,
  /** Time alone ends it: a sleep, a timer's channel. */
  timer: 6,
  /** Something else: input, the garbage collector. */
  other: 7,
  /** Can never go on: the runtime's leak detection says so, or it waits for a nil channel or a select without cases. */
  stuck: 8,
} as const;

export type GoroutineState = (typeof GoroutineState)[keyof typeof GoroutineState];

export type GoroutineStateName = keyof typeof GoroutineState;

/** By number. */
export const STATE_NAMES: readonly GoroutineStateName[] = [
  'none',
  'running',
  'runnable',
  'channel',
  'lock',
  'sync',
  'timer',
  'other',
  'stuck',
];

export const STATE_COUNT = 9;

/** Whether a goroutine can ever go on. `proven`: the runtime's leak detection. `suspected`: a verdict of ours. */
export type LeakClass = 'proven' | 'suspected' | 'none';

/** One `go` statement. */
export interface CreationSite {
  readonly id: CreationSiteId;
  /** The innermost line in the user's own code; null: the runtime or std started it. */
  readonly line: SourceLine | null;
  /** The function that begins: `main.worker`, `main.main.func1`. Empty: not known. */
  readonly func: string;
  /** The whole stack of the first one started there. */
  readonly stack: StackId;
}

/** What is known of the whole run. */
export interface GoroutineOverview {
  /** Time of the last event. */
  readonly end: number;
  /** The program is over, or its stream is. */
  readonly finished: boolean;
  readonly created: number;
  readonly alive: number;
  readonly proven: number;
  readonly suspected: number;
  readonly events: number;
  /** Memory is bounded: older events than `before` are kept as sums only. null: all are there. */
  readonly folded: { readonly events: number; readonly goroutines: number; readonly before: number } | null;
  /** Leak-detecting collections so far. */
  readonly checks: readonly LeakCheck[];
}

export interface LeakCheck {
  readonly t: number;
  readonly reason: 'exit' | 'button' | 'named' | 'gc-start' | 'gc-end' | 'failure' | 'unknown';
  /** As the program called it; empty: it has none. */
  readonly name: string;
  readonly leaked: number;
}

/**
 * `created`: oldest first. `stuck`: proven, then suspected ones, then as `created`. `waiting`: longest in the state it ends in first.
 * `events`: busiest first.
 */
export type LaneOrder = 'created' | 'stuck' | 'waiting' | 'events';

export const MAX_LANES = 256;
export const MAX_LANE_WIDTH = 8192;
export const MAX_OPEN_SITES = 64;

export interface LanesQuery {
  readonly t0: number;
  readonly t1: number;
  readonly firstRow: number;
  /** Up to {@link MAX_LANES}. */
  readonly rows: number;
  /** Pixels that t0 … t1 are drawn on, up to {@link MAX_LANE_WIDTH}. */
  readonly width: number;
  readonly grouping: 'goroutine' | 'site';
  readonly order: LaneOrder;
  /** `site`: the goroutines of these are rows below the one of their site. Up to {@link MAX_OPEN_SITES}. */
  readonly open: readonly CreationSiteId[];
}

export interface LanesView {
  readonly t0: number;
  readonly t1: number;
  readonly firstRow: number;
  /** Rows there are in all. */
  readonly totalRows: number;
  readonly rows: readonly LaneRow[];
  /** Of all rows, one after another: as many as each row's `spans`. */
  readonly spans: LaneSpans;
  /** Words that {@link LaneSpans.reason} and {@link LaneSpans.line} refer to. */
  readonly reasons: readonly string[];
  readonly lines: readonly SourceLine[];
}

export interface LaneRow {
  /** `goroutine`: in a site that is open it has depth 1. */
  readonly kind: 'goroutine' | 'site';
  readonly depth: 0 | 1;
  /** `site`: 0. */
  readonly goid: GoroutineId;
  readonly site: CreationSite;
  /** Goroutines in the row. */
  readonly count: number;
  /** Of these, not ended. */
  readonly alive: number;
  /** Of these, proven and suspected leaks. */
  readonly proven: number;
  readonly suspected: number;
  readonly class: LeakClass;
  readonly created: number;
  /** Infinity: alive; of a site: one of them is. */
  readonly ended: number;
  /** State changes over the whole run. */
  readonly events: number;
  /** What it does at the end of what is known; of a site what most do that are alive. */
  readonly last: GoroutineState;
  /** How many of `spans` are its. */
  readonly spans: number;
}

/**
 * One entry a span, by row and then by time; spans of a row do not overlap, and where none is the goroutine does not exist. A row
 * with at most 2 × width events within t0 … t1 has each of its states as a span. In others a span stands for whole pixels, and
 * neighbours of the same state are joined: `state` is then what took most time in it, and `events` says how many changes lie within.
 */
export interface LaneSpans {
  readonly start: Float64Array;
  readonly end: Float64Array;
  readonly state: Uint8Array;
  /** Changes of state within it. 0: exact. */
  readonly events: Uint32Array;
  /** Index of the wait's reason; 0: not a wait, or several. */
  readonly reason: Uint16Array;
  /** Index of the innermost line in the user's code where it waits; 0: not known. */
  readonly line: Uint16Array;
}

/** Something that is waited for. */
export interface WaitObject {
  /** Number of it in this run; two goroutines with the same wait for the same. */
  readonly id: number;
  readonly kind: 'channel' | 'lock' | 'wait-group' | 'cond' | 'timer' | 'other';
  readonly address: number;
  /** `channel`: `int` of a `chan int`; else empty. */
  readonly elementType: string;
  /** `channel`: places in its buffer. */
  readonly capacity: number;
  /** `channel`: where it was made, known at level `objects`. */
  readonly made: StackId;
  readonly madeAt: SourceLine | null;
}

/** What a goroutine waits for. */
export interface WaitView {
  /** The runtime's words: `chan receive`. */
  readonly reason: string;
  /** The innermost line in the user's code. */
  readonly line: SourceLine | null;
  readonly stack: StackId;
  /** null: nothing that others could wait for. */
  readonly object: WaitObject | null;
  /** `channel`: values in its buffer as the wait began. */
  readonly fill: number;
  /** Of a select, up to {@link MAX_CASES}. */
  readonly cases: readonly SelectCase[];
  readonly caseCount: number;
  /** A sleep's end, ns; else null. */
  readonly until: number | null;
  /** Time alone will end it. */
  readonly timer: boolean;
  /** Nothing can end it. */
  readonly forever: boolean;
  /** Of a lock, who held it as the wait began; null: not known. */
  readonly holder: LockHolder | null;
}

export interface LockHolder {
  readonly goid: GoroutineId;
  /** For reading, maybe with others. */
  readonly reads: boolean;
  /** Where it took the lock. */
  readonly line: SourceLine | null;
}

export const MAX_CASES = 64;

export interface SelectCase {
  readonly direction: 'send' | 'receive';
  /** null: a nil channel. */
  readonly object: WaitObject | null;
}

export const MAX_INSTANT_ROWS = 1000;

export interface InstantQuery {
  readonly t: number;
  readonly grouping: 'goroutine' | 'site';
  /** Only these; null: all that are alive. */
  readonly state: GoroutineState | null;
  /** Only those of this site. */
  readonly site: CreationSiteId | null;
  readonly offset: number;
  /** Up to {@link MAX_INSTANT_ROWS}. */
  readonly limit: number;
}

export interface InstantView {
  readonly t: number;
  /** Goroutines by {@link GoroutineState}, whatever is asked for. */
  readonly counts: readonly number[];
  /** Rows that match. */
  readonly total: number;
  readonly rows: readonly InstantRow[];
}

export interface InstantRow {
  /** Of a group one that stands for it: the oldest. */
  readonly goid: GoroutineId;
  /** Goroutines in the row: same creation site, state, and stack. */
  readonly count: number;
  readonly site: CreationSite;
  readonly state: GoroutineState;
  /** Since when; of a group the longest. */
  readonly since: number;
  /** Where it stands: of a wait its stack, else where it last stood still (or was started). */
  readonly stack: StackId;
  readonly line: SourceLine | null;
  readonly wait: WaitView | null;
  readonly class: LeakClass;
}

/** The life of one goroutine. */
export interface GoroutineDetail {
  readonly goid: GoroutineId;
  readonly site: CreationSite;
  readonly created: number;
  /** null: alive. */
  readonly ended: number | null;
  readonly class: LeakClass;
  /** It was started before main.main ran: in an init function, or by std. */
  readonly beforeMain: boolean;
  /** Who started it, who started that one, and so on; up to {@link MAX_CHAIN}. */
  readonly creators: readonly {
    readonly goid: GoroutineId;
    readonly site: CreationSite;
    readonly line: SourceLine | null;
    readonly stack: StackId;
  }[];
  /** ns in each {@link GoroutineState}. */
  readonly times: readonly number[];
  readonly events: number;
  /** Changes that are kept as sums only. */
  readonly foldedEvents: number;
  /** What it does now, or did last. */
  readonly now: LifeSpan;
  readonly longestWaits: readonly LifeSpan[];
  /** Newest first. */
  readonly lastSpans: readonly LifeSpan[];
  /** Most often first; goid 0: a timer, the runtime. Counted over what is kept of its newest events. */
  readonly wokenBy: readonly {
    readonly goid: GoroutineId;
    readonly count: number;
    readonly line: SourceLine | null;
    readonly last: number;
  }[];
  readonly woken: number;
}

export const MAX_CHAIN = 64;

export interface LifeSpan {
  readonly state: GoroutineState;
  readonly start: number;
  readonly end: number;
  /** Of a wait. */
  readonly wait: WaitView | null;
}

export const MAX_ARROWS = 2000;

/** A point in time at which one goroutine acts on another. */
export interface GoroutineArrow {
  readonly kind: 'create' | 'wake';
  readonly t: number;
  /** 0: a timer, the event loop, the runtime. */
  readonly from: GoroutineId;
  readonly to: GoroutineId;
  /** Where `from` stood. */
  readonly line: SourceLine | null;
  readonly stack: StackId;
}

export interface ArrowsView {
  /** By time: what others did to it. Where there are too many, the newest. */
  readonly arrows: readonly GoroutineArrow[];
  /** More there were. */
  readonly omitted: number;
}

/** What the heap knows of something that is waited for. */
export interface ReachedObject {
  /** {@link WaitObject.id}. */
  readonly object: number;
  /** All goroutines that have a way to it; nothing else has. */
  readonly goids: readonly GoroutineId[];
}

/** Who waits for what at one instant. */
export interface WaitGraph {
  readonly t: number;
  readonly nodes: readonly WaitGraphNode[];
  readonly edges: readonly WaitGraphEdge[];
  /** Goroutines of which nothing is shown, as the graph would be too large. */
  readonly omittedGoroutines: number;
  /** Each a set of nodes that wait for each other and can never go on; indices of nodes. */
  readonly cycles: readonly (readonly number[])[];
}

export const MAX_WAIT_NODES = 400;

export type WaitGraphNode =
  | {
      readonly kind: 'goroutines';
      /** Equal ones stand together: same creation site, same stack, same objects. The oldest. */
      readonly goid: GoroutineId;
      readonly count: number;
      /** Up to 20. */
      readonly goids: readonly GoroutineId[];
      readonly site: CreationSite;
      readonly state: GoroutineState;
      readonly reason: string;
      readonly line: SourceLine | null;
      readonly stack: StackId;
      readonly since: number;
      readonly class: LeakClass;
      /** In a cycle. */
      readonly deadlocked: boolean;
    }
  | {
      readonly kind: 'object';
      readonly object: WaitObject;
      /** `channel`: values in its buffer when somebody last waited for it. */
      readonly fill: number;
      readonly deadlocked: boolean;
    };

export interface WaitGraphEdge {
  /**
   * Indices of nodes. `holds`: from the object to who holds it. `reached`: from the object to one of those that alone could wake who waits for
   * it, and cannot. Else from who waits to the object.
   */
  readonly from: number;
  readonly to: number;
  readonly kind:
    'send' | 'receive' | 'select-send' | 'select-receive' | 'lock' | 'wait' | 'holds' | 'reached';
  /** Goroutines at it. */
  readonly count: number;
  readonly deadlocked: boolean;
}

export const MAX_BUCKETS = 4096;

/** Over equal buckets of time. */
export interface StateTimes {
  readonly t0: number;
  readonly t1: number;
  readonly buckets: number;
  /** ns of all goroutines in each state: bucket × {@link STATE_COUNT} + state. Divided by a bucket's length: goroutines on average. */
  readonly times: Float64Array;
  /** Most goroutines that could run and did not, by bucket. */
  readonly mostRunnable: Uint32Array;
}

/** Why the stream could not be read further. */
export type GoroutineProblem = HeapProblem;

/** What the worker tells by itself. */
export interface GoroutineListener {
  /** There is more, or it is over. At most a few times a second. */
  changed(overview: GoroutineOverview): void;
  /** The stream cannot be read further; what came before is there. */
  problem(problem: GoroutineProblem): void;
}

/** null: there is no such goroutine (any more). */
export type GoroutineAnswer<T> = T | null;

export interface GoroutineReport {
  readonly goroutines: readonly ReportGoroutine[];
  /** Goroutines that are counted but not listed. */
  readonly omitted: number;
}

/** The worker's face; each call is answered asynchronously there. */
export interface GoroutineViews {
  /** Forgets everything: a new run begins. */
  start(): void;
  /** Whole records of the goroutine stream. Transferred. */
  append(bytes: Uint8Array): void;
  /** No more bytes. */
  end(): void;

  overview(): GoroutineOverview;
  problems(): readonly GoroutineProblem[];
  lanes(query: LanesQuery): LanesView;
  at(query: InstantQuery): InstantView;
  /** What one goroutine does at an instant; null also where it does not exist then. */
  doing(goid: GoroutineId, t: number): GoroutineAnswer<InstantRow>;
  detail(goid: GoroutineId): GoroutineAnswer<GoroutineDetail>;
  /** Row of a goroutine in the lanes as they are asked for; -1: none. */
  rowOf(goid: GoroutineId, query: Pick<LanesQuery, 'grouping' | 'order' | 'open'>): number;
  arrows(goid: GoroutineId, t0: number, t1: number): GoroutineAnswer<ArrowsView>;
  /** @param reached of what is waited for at the end of the run, as far as a snapshot knows it: circles through channels are found by it */
  waits(t: number, reached?: readonly ReachedObject[]): WaitGraph;
  stateTimes(t0: number, t1: number, buckets: number): StateTimes;
  /** Innermost first, calls that were inlined too. */
  stack(id: StackId): readonly SourceLine[];
  /** What is concluded of a run that is over; lanes show suspected ones as such from then on. */
  verdicts(status: Pick<ExitStatus, 'kind' | 'code'>): readonly GoroutineVerdict[];
  report(): GoroutineReport;
  /** A file for another tool. */
  export(kind: GoroutineExport, request: ExportRequest): Blob;
}
