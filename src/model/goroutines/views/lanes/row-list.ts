/** Which rows the lanes have, in which order. */
import type { LanesQuery } from '../../../../protocol/goroutine-views.ts';
import { GoroutineFlag } from '../../store/goroutine-table.ts';
import type { GoroutineStore } from '../../store/goroutine-store.ts';
import { isWait } from '../../store/standing.ts';

export type RowListQuery = Pick<LanesQuery, 'grouping' | 'order' | 'open'>;

/** Rows of goroutines; a site's is ~site. */
export type RowList = Int32Array;

/** In time that is in proportion to the number of goroutines, and to n log n of them where they must be sorted. */
export function rowList(store: GoroutineStore, { grouping, order, open }: RowListQuery): RowList {
  const goroutines = grouping === 'goroutine' || open.length > 0 ? sortedRows(store, order) : [];
  if (grouping === 'goroutine') return Int32Array.from(goroutines);
  const { site } = store.goroutines.columns;
  const below = new Map<number, number[]>(open.map((id) => [id, []]));
  for (const row of goroutines) below.get(site[row]!)?.push(row);
  const list: number[] = [];
  for (const id of sortedSites(store, order)) {
    list.push(~id);
    // Not by spreading: there may be a million.
    for (const row of below.get(id) ?? []) list.push(row);
  }
  return Int32Array.from(list);
}

function sortedRows(store: GoroutineStore, order: LanesQuery['order']): readonly number[] {
  const { goroutines } = store;
  const { created, id, flags, state, since, events, ended } = goroutines.columns;
  const rows: number[] = [];
  for (let row = 0; row < goroutines.length; row++) if (!goroutines.isFree(row)) rows.push(row);
  // Rows are in the order of creation unless some have been used again.
  if (store.foldedTotals.goroutines > 0) {
    rows.sort((a, b) => created[a]! - created[b]! || id[a]! - id[b]!);
  }
  switch (order) {
    case 'created':
      return rows;
    case 'events':
      return rows.sort((a, b) => events[b]! - events[a]!);
    case 'waiting': {
      const key = (row: number): number =>
        isWait(state[row]!) && ended[row] === Infinity ? since[row]! : Infinity;
      return rows.sort((a, b) => (key(a) === key(b) ? 0 : key(a) - key(b)));
    }
    case 'stuck': {
      const ranks: number[][] = [[], [], []];
      for (const row of rows) ranks[rankOf(flags[row]!)]!.push(row);
      return ranks.flat();
    }
  }
}

function rankOf(flags: number): number {
  if ((flags & GoroutineFlag.proven) !== 0) return 0;
  return (flags & GoroutineFlag.suspected) === 0 ? 2 : 1;
}

function sortedSites({ counts, sites }: GoroutineStore, order: LanesQuery['order']): readonly number[] {
  const ids: number[] = [];
  for (let site = 0; site < sites.length; site++) if (counts.created(site) > 0) ids.push(site);
  const byCreation = (a: number, b: number): number =>
    counts.firstCreated(a) - counts.firstCreated(b) || a - b;
  switch (order) {
    case 'created':
      return ids.sort(byCreation);
    case 'events':
      return ids.sort((a, b) => counts.events(b) - counts.events(a) || byCreation(a, b));
    case 'waiting':
      return ids.sort((a, b) => counts.waiting(b) - counts.waiting(a) || byCreation(a, b));
    case 'stuck':
      return ids.sort(
        (a, b) =>
          counts.proven(b) - counts.proven(a) ||
          counts.suspected(b) - counts.suspected(a) ||
          byCreation(a, b),
      );
  }
}
