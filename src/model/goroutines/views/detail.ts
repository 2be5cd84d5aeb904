/** The life of one goroutine. */
import {
  MAX_CHAIN,
  type GoroutineDetail,
  type GoroutineId,
  type LifeSpan,
} from '../../../protocol/goroutine-views.ts';
import { GoroutineFlag } from '../store/goroutine-table.ts';
import type { GoroutineStore } from '../store/goroutine-store.ts';
import { WakeWord } from '../store/segment.ts';
import { isWait, standingNow } from '../store/standing.ts';
import { creationSite, leakClass, lineOf } from './code.ts';
import { eventsOf, isWake, lifeSpan, type LifeEvent } from './life.ts';
import { timesOf } from './times.ts';
import { waitView } from './wait-view.ts';

const MAX_SPANS = 50;
const MAX_WAITS = 10;
const MAX_WAKERS = 50;
/** Events looked at for waits and wakers. */
const MAX_LOOKED_AT = 1 << 20;

/** In time that is in proportion to its events; null: there is no such goroutine (any more). */
export function detailOf(store: GoroutineStore, goid: GoroutineId): GoroutineDetail | null {
  const row = store.goroutines.rowOf(goid);
  if (row === -1) return null;
  const c = store.goroutines.columns;
  const standing = standingNow(store, row);
  const history = historyOf(store, row);
  const isAlive = c.ended[row] === Infinity;
  return {
    goid,
    site: creationSite(store, c.site[row]!),
    created: c.created[row]!,
    ended: isAlive ? null : c.ended[row]!,
    class: leakClass(c.flags[row]!),
    beforeMain: (c.flags[row]! & GoroutineFlag.beforeMain) !== 0,
    creators: creatorsOf(store, row),
    times: timesOf(store, row),
    events: c.events[row]!,
    foldedEvents: store.folded.has(row) ? store.folded.events[row]! : 0,
    now: {
      state: standing.state,
      start: standing.since,
      end: isAlive ? store.endNs : c.ended[row]!,
      wait: waitView(store, standing.wait),
    },
    ...history,
    woken: c.woken[row]!,
  };
}

function creatorsOf(store: GoroutineStore, from: number): GoroutineDetail['creators'] {
  const c = store.goroutines.columns;
  const chain: GoroutineDetail['creators'][number][] = [];
  const seen = new Set<number>();
  for (let row = from; row !== -1 && !seen.has(row) && chain.length < MAX_CHAIN;) {
    seen.add(row);
    const parent = c.parent[row]!;
    if (parent === 0) break;
    const stack = c.stack[row]!;
    const next = store.goroutines.rowOf(parent);
    const site = creationSite(store, next === -1 ? 0 : c.site[next]!);
    chain.push({ goid: parent, site, line: lineOf(store, stack), stack });
    row = next;
  }
  return chain;
}

interface Waker {
  readonly goid: GoroutineId;
  count: number;
  readonly line: GoroutineDetail['wokenBy'][number]['line'];
  readonly last: number;
}

function historyOf(
  store: GoroutineStore,
  row: number,
): Pick<GoroutineDetail, 'longestWaits' | 'lastSpans' | 'wokenBy'> {
  const lastSpans: LifeSpan[] = [];
  let longest: LifeEvent[] = [];
  const wakers = new Map<GoroutineId, Waker>();
  let seen = 0;
  for (const event of eventsOf(store, row)) {
    if (seen++ >= MAX_LOOKED_AT) break;
    if (lastSpans.length < MAX_SPANS) lastSpans.push(lifeSpan(store, row, event));
    if (isWait(event.state)) {
      longest.push(event);
      if (longest.length > 20 * MAX_WAITS) longest = longestOf(longest);
    } else if (isWake(event)) noteWake(store, event, wakers);
  }
  return {
    lastSpans,
    longestWaits: longestOf(longest).map((event) => lifeSpan(store, row, event)),
    wokenBy: [...wakers.values()].sort((a, b) => b.count - a.count).slice(0, MAX_WAKERS),
  };
}

function longestOf(events: readonly LifeEvent[]): LifeEvent[] {
  return [...events].sort((a, b) => b.until - b.t - (a.until - a.t)).slice(0, MAX_WAITS);
}

function noteWake(
  store: GoroutineStore,
  { segment, at, t }: LifeEvent,
  wakers: Map<GoroutineId, Waker>,
): void {
  const side = segment.side[at]! - 1;
  const goid = segment.wakes.data[side + WakeWord.goid]!;
  const known = wakers.get(goid);
  // The newest comes first: its line and time stay.
  if (known !== undefined) known.count++;
  else {
    const line = lineOf(store, segment.wakes.data[side + WakeWord.stack]!);
    wakers.set(goid, { goid, count: 1, line, last: t });
  }
}
