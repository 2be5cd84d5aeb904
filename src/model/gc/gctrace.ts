/**
 * The line that GODEBUG=gctrace=1 prints of a collection (gcMarkTermination in Go's mgc.go): read from a program's output, and written
 * from what the observer saw of the same collection. The observer does not see everything that the line says; that is `null` here.
 */

export interface GcTrace {
  readonly cycle: number;
  /** When it began: ns since the runtime's start in a line that was read, since the program's in one of ours. */
  readonly at: number;
  /** Percent of the time since the start that went into collecting. */
  readonly cpuPercent: number | null;
  /** ns: the world stood still at the beginning, marking ran beside the program, the world stood still at the end. */
  readonly clock: readonly [sweepStop: number, mark: number, markStop: number];
  /** ns of marking: by goroutines that had to help as they allocated, by workers of their own, in time nobody else wanted. */
  readonly assist: number | null;
  readonly background: number | null;
  readonly idle: number | null;
  /** MiB, whole ones: as it began, as marking ended, what was left. */
  readonly heap: readonly [before: number, atMarkEnd: number, after: number];
  readonly goal: number;
  readonly stacks: number | null;
  readonly globals: number | null;
  readonly processors: number;
  readonly forced: boolean;
  /** It looked for goroutines that can never go on. */
  readonly leakCheck: boolean;
}

const NS_PER_S = 1e9;
const NS_PER_MS = 1e6;
const NS_PER_US = 1e3;
const BYTES_PER_MIB = 2 ** 20;

/** Columns of the observer's table of collections (GcCycles), of which one row is a line. */
export interface TracedCycles {
  readonly cycle: ArrayLike<number>;
  readonly forced: ArrayLike<number>;
  readonly start: ArrayLike<number>;
  readonly markStart: ArrayLike<number>;
  readonly markEnd: ArrayLike<number>;
  readonly end: ArrayLike<number>;
  readonly heapBefore: ArrayLike<number>;
  readonly heapAtMarkEnd: ArrayLike<number>;
  readonly heapAfter: ArrayLike<number>;
  readonly heapGoal: ArrayLike<number>;
}

/** What the observer knows of the line. js/wasm has one processor. */
export function gcTraceOf(columns: TracedCycles, row: number): GcTrace {
  const [start, markStart] = [columns.start[row]!, columns.markStart[row]!];
  const [markEnd, end] = [columns.markEnd[row]!, columns.end[row]!];
  const mib = (bytes: number): number => Math.floor(bytes / BYTES_PER_MIB);
  return {
    cycle: columns.cycle[row]!,
    at: start,
    cpuPercent: null,
    clock: [markStart - start, markEnd - markStart, end - markEnd],
    assist: null,
    background: null,
    idle: null,
    heap: [mib(columns.heapBefore[row]!), mib(columns.heapAtMarkEnd[row]!), mib(columns.heapAfter[row]!)],
    goal: mib(columns.heapGoal[row]!),
    stacks: null,
    globals: null,
    processors: 1,
    forced: columns.forced[row]! !== 0,
    leakCheck: false,
  };
}

/** As the runtime prints it, with a question mark for what is not known. */
export function formatGcTrace(trace: GcTrace): string {
  const [sweepStop, mark, markStop] = trace.clock;
  const ms = (ns: number | null): string => (ns === null ? '?' : milliseconds(ns));
  const known = (value: number | null): string => (value === null ? '?' : String(value));
  const cpu = `${ms(sweepStop)}+${ms(trace.assist)}/${ms(trace.background)}/${ms(trace.idle)}+${ms(markStop)}`;
  return (
    `gc ${trace.cycle} @${(Math.floor(trace.at / NS_PER_MS) / 1000).toFixed(3)}s ${known(trace.cpuPercent)}%` +
    `${trace.leakCheck ? ' (checking for goroutine leaks)' : ''}: ` +
    `${ms(sweepStop)}+${ms(mark)}+${ms(markStop)} ms clock, ${cpu} ms cpu, ` +
    `${trace.heap.join('->')} MB, ${trace.goal} MB goal, ` +
    `${known(trace.stacks)} MB stacks, ${known(trace.globals)} MB globals, ${trace.processors} P` +
    (trace.forced ? ' (forced)' : '')
  );
}

/** As fmtNSAsMS of the runtime: two digits of precision, at most three decimals. */
function milliseconds(ns: number): string {
  if (ns >= 10 * NS_PER_MS) return String(Math.floor(ns / NS_PER_MS));
  let value = Math.floor(ns / NS_PER_US);
  if (value === 0) return '0';
  let decimals = 3;
  while (value >= 100) {
    value = Math.floor(value / 10);
    decimals--;
  }
  return (value / 10 ** decimals).toFixed(decimals);
}

const NUMBER = '(\\d+(?:\\.\\d+)?)';
const LINE = new RegExp(
  `^gc (\\d+) @${NUMBER}s (\\d+)%( \\(checking for goroutine leaks\\))?: ${NUMBER}\\+${NUMBER}\\+${NUMBER} ms clock, ` +
    `${NUMBER}\\+${NUMBER}/${NUMBER}/${NUMBER}\\+${NUMBER} ms cpu, (\\d+)->(\\d+)->(\\d+) MB, (\\d+) MB goal, ` +
    `(\\d+) MB stacks, (\\d+) MB globals, (\\d+) P( \\(forced\\))?$`,
);
/** Longer than any such line. */
const MAX_LINE = 400;

/** null: it is no such line. */
export function parseGcTrace(line: string): GcTrace | null {
  const match = line.length > MAX_LINE ? null : LINE.exec(line);
  if (match === null) return null;
  const number = (group: number): number => Number(match[group]);
  const ms = (group: number): number => Math.round(number(group) * NS_PER_MS);
  return {
    cycle: number(1),
    at: Math.round(number(2) * NS_PER_S),
    cpuPercent: number(3),
    leakCheck: match[4] !== undefined,
    clock: [ms(5), ms(6), ms(7)],
    assist: ms(9),
    background: ms(10),
    idle: ms(11),
    heap: [number(13), number(14), number(15)],
    goal: number(16),
    stacks: number(17),
    globals: number(18),
    processors: number(19),
    forced: match[20] !== undefined,
  };
}
