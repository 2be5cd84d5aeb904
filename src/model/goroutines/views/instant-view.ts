/** What the goroutines do at one instant, as a table: each by itself, or those that do the same together. */
import {
  MAX_INSTANT_ROWS,
  STATE_COUNT,
  type GoroutineId,
  type InstantQuery,
  type InstantRow,
  type InstantView,
} from '../../../protocol/goroutine-views.ts';
import { bounded } from '../../stream/bounded.ts';
import type { Instant } from '../index/instant.ts';
import type { GoroutineStore } from '../store/goroutine-store.ts';
import { WaitWord } from '../store/segment.ts';
import { creationSite, leakClass, lineOf } from './code.ts';
import { waitView } from './wait-view.ts';

interface Group {
  /** The oldest. */
  readonly row: number;
  count: number;
  since: number;
}

/** In time that is in proportion to the number of goroutines, and what it takes to get to the instant. */
export function instantView(store: GoroutineStore, instant: Instant, query: InstantQuery): InstantView {
  const t = Number.isFinite(query.t) ? query.t : store.endNs;
  instant.moveTo(t);
  const counts = new Array<number>(STATE_COUNT).fill(0);
  const matching: number[] = [];
  const { goroutines } = store;
  const { site } = goroutines.columns;
  for (let row = 0; row < goroutines.length; row++) {
    const state = instant.stateOf(row);
    if (state === 0) continue;
    counts[state]!++;
    if (query.state !== null && state !== query.state) continue;
    if (query.site === null || site[row] === query.site) matching.push(row);
  }
  const page = <T>(all: readonly T[]): readonly T[] => {
    const offset = bounded(query.offset, all.length);
    return all.slice(offset, offset + bounded(query.limit, MAX_INSTANT_ROWS));
  };
  if (query.grouping === 'goroutine') {
    const rows = page(matching).map((row) => rowOf(store, instant, { row, count: 1 }));
    return { t, counts, total: matching.length, rows };
  }
  const groups = grouped(store, instant, matching);
  return { t, counts, total: groups.length, rows: page(groups).map((group) => rowOf(store, instant, group)) };
}

/** One goroutine at an instant; null: it does not exist then, or was forgotten. */
export function instantOf(
  store: GoroutineStore,
  instant: Instant,
  goid: GoroutineId,
  t: number,
): InstantRow | null {
  instant.moveTo(Number.isFinite(t) ? t : store.endNs);
  const row = store.goroutines.rowOf(goid);
  return row === -1 || instant.stateOf(row) === 0 ? null : rowOf(store, instant, { row, count: 1 });
}

/** Largest first, then oldest. */
function grouped(store: GoroutineStore, instant: Instant, rows: readonly number[]): readonly Group[] {
  const groups = new Map<number, Group>();
  const { site, created } = store.goroutines.columns;
  for (const row of rows) {
    const { since, wait } = instant.standing(row);
    const stack = wait.length === 0 ? 0 : wait[WaitWord.stack]!;
    // Sites fit 16 bits, states 4, stacks 32: exact in a double.
    const key = (site[row]! * 16 + instant.stateOf(row)) * 2 ** 32 + stack;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { row, count: 1, since });
    else {
      group.count++;
      group.since = Math.min(group.since, since);
    }
  }
  return [...groups.values()].sort((a, b) => b.count - a.count || created[a.row]! - created[b.row]!);
}

function rowOf(
  store: GoroutineStore,
  instant: Instant,
  { row, count, since }: Pick<Group, 'row' | 'count'> & { readonly since?: number },
): InstantRow {
  const c = store.goroutines.columns;
  const standing = instant.standing(row);
  const wait = waitView(store, standing.wait);
  const stack = wait?.stack ?? c.stack[row]!;
  return {
    goid: c.id[row]!,
    count,
    site: creationSite(store, c.site[row]!),
    state: instant.stateOf(row),
    since: since ?? standing.since,
    stack,
    line: lineOf(store, stack),
    wait,
    class: leakClass(c.flags[row]!),
  };
}
