/** What goroutines, places and moments are called in the reader's language. */
import { formatDuration } from '../../base/format.ts';
import { laneStateOf } from '../../draw/goroutines/lane-state.ts';
import { formatMoment } from '../../draw/ticks.ts';
import type {
  CreationSite,
  InstantRow,
  LaneRow,
  WaitObject,
  WaitView,
} from '../../protocol/goroutine-views.ts';
import type { SourceLine } from '../../protocol/heap-labels.ts';
import type { GoroutineStrings } from './strings.ts';

/** `main.go:17`, without the folder; empty: not known. */
export function placeText(line: Pick<SourceLine, 'file' | 'line'> | null): string {
  return line === null || line.line === 0
    ? ''
    : `${line.file.slice(line.file.lastIndexOf('/') + 1)}:${line.line}`;
}

/**
 * The function that a `go` statement starts, `main.worker`. Where that is one of std's that calls the user's, as of WaitGroup.Go, or one that
 * the compiler made to pass arguments on, and where it is not known, the place: `main.go:14`.
 */
export function siteText({ func, line }: Pick<CreationSite, 'func' | 'line'>, t: GoroutineStrings): string {
  if (func === 'runtime.main') return 'main.main';
  const place = placeText(line);
  const isHelper = line !== null && packageOf(func) !== packageOf(line.func) && isStd(func);
  return (isHelper || GO_WRAPPER.test(func) ? place || func : func) || place || t.unknownPlace;
}

/** What `go f(x)` starts: a function without arguments that calls f. */
const GO_WRAPPER = /\.gowrap\d+$/;

/** `net/http` of `net/http.(*Server).Serve`. */
function packageOf(func: string): string {
  const dot = func.indexOf('.', func.lastIndexOf('/') + 1);
  return dot < 0 ? func : func.slice(0, dot);
}

/** Import paths of others have a domain in their first part; a program's own are below main or its module. */
function isStd(func: string): boolean {
  const [first = ''] = packageOf(func).split('/');
  return first !== 'main' && !first.includes('.');
}

/** `7 main.worker`, or `main.worker × 4,096`. */
export function laneName(
  row: Pick<LaneRow, 'kind' | 'goid' | 'site' | 'count'>,
  t: GoroutineStrings,
): string {
  const site = siteText(row.site, t);
  if (row.kind === 'goroutine') return `${row.goid} ${site}`;
  return row.count === 1 ? site : t.group(site, countText(row.count, t));
}

/** Of a wait: `chan send · main.go:15`; either may be missing. */
export function waitText(reason: string, line: Pick<SourceLine, 'file' | 'line'> | null): string {
  return [reason, placeText(line)].filter((part) => part !== '').join(' · ');
}

/** The state in words, with a wait's reason: `waits for a channel (chan send)`. */
export function stateText(state: number, wait: Pick<WaitView, 'reason'> | null, t: GoroutineStrings): string {
  const name = laneStateOf(state);
  if (name === null) return '';
  return wait === null || wait.reason === '' ? t.state[name] : `${t.state[name]} (${wait.reason})`;
}

/**
 * Where it stands; null: nobody knows. Of one that has never waited its creator's line is told, which is not where it is: it spins, say.
 */
export function standingLine({
  wait,
  line,
  site,
}: Pick<InstantRow, 'wait' | 'line' | 'site'>): SourceLine | null {
  const isStart = wait === null && line?.line === site.line?.line && line?.file === site.line?.file;
  return isStart ? null : line;
}

/** `chan int`, `lock`. */
export function objectText({ kind, elementType }: WaitObject, t: GoroutineStrings): string {
  return kind === 'channel' && elementType !== '' ? t.channel(elementType) : t.object[kind];
}

export function countText(count: number, t: GoroutineStrings): string {
  return count.toLocaleString(t.locale);
}

/** A span of time, ns. */
export function spanText(nanoseconds: number, t: GoroutineStrings): string {
  return formatDuration(nanoseconds, t.locale);
}

/** A moment of a run that ends at `end`, to a thousandth of what is in view; ns. */
export function momentText(time: number, end: number, inView: number, t: GoroutineStrings): string {
  return formatMoment(time, Math.max(1, inView / 1000), Math.max(end, 1), t.locale);
}
