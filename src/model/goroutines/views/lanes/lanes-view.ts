/** Lanes: some rows, and what they do between two instants, for a picture of so many pixels. */
import {
  GoroutineState,
  MAX_LANES,
  MAX_LANE_WIDTH,
  MAX_OPEN_SITES,
  STATE_COUNT,
  type LaneRow,
  type LanesQuery,
  type LanesView,
} from '../../../../protocol/goroutine-views.ts';
import type { Tracks } from '../../index/tracks.ts';
import type { GoroutineStore } from '../../store/goroutine-store.ts';
import { isWait } from '../../store/standing.ts';
import { bounded } from '../../../stream/bounded.ts';
import { creationSite, leakClass } from '../code.ts';
import { range } from '../range.ts';
import { LaneWalk } from './lane-walk.ts';
import { rowList, type RowList, type RowListQuery } from './row-list.ts';
import { SpanList } from './span-list.ts';

export class Lanes {
  readonly #store: GoroutineStore;
  readonly #walk: LaneWalk;
  #list: { readonly key: string; readonly rows: RowList } | null = null;

  constructor(store: GoroutineStore, tracks: Tracks) {
    this.#store = store;
    this.#walk = new LaneWalk(store, tracks);
  }

  view(query: LanesQuery): LanesView {
    const store = this.#store;
    const list = this.#rows(query);
    const [t0, t1] = range(query.t0, query.t1);
    const width = Math.max(1, bounded(query.width, MAX_LANE_WIDTH));
    const firstRow = bounded(query.firstRow, list.length);
    const shown = list.subarray(firstRow, firstRow + bounded(query.rows, MAX_LANES));
    const spans = new SpanList(store);
    const rows = Array.from(shown, (entry): LaneRow => {
      const before = spans.length;
      const lane =
        entry < 0 ? { kind: 'site' as const, key: ~entry } : { kind: 'goroutine' as const, key: entry };
      this.#walk.add(lane, t0, t1, width, spans);
      const count = spans.length - before;
      if (entry < 0) return siteRow(store, ~entry, count);
      return goroutineRow(store, entry, query.grouping === 'site' ? 1 : 0, count);
    });
    return {
      t0,
      t1,
      firstRow,
      totalRows: list.length,
      rows,
      spans: spans.spans(),
      reasons: spans.reasons(),
      lines: spans.lines(),
    };
  }

  rowOf(goid: number, query: RowListQuery): number {
    const row = this.#store.goroutines.rowOf(goid);
    return row === -1 ? -1 : this.#rows(query).indexOf(row);
  }

  #rows({ grouping, order, open }: RowListQuery): RowList {
    const { events, created, proven, suspected, foldedTotals } = this.#store;
    const wanted = open.slice(0, MAX_OPEN_SITES);
    // Of orders only these change with every event.
    const moves = order === 'created' || order === 'stuck' ? 0 : events;
    const key = [
      grouping,
      order,
      created,
      proven,
      suspected,
      foldedTotals.goroutines,
      moves,
      ...wanted,
    ].join();
    if (this.#list?.key !== key) {
      this.#list = { key, rows: rowList(this.#store, { grouping, order, open: wanted }) };
    }
    return this.#list.rows;
  }
}

function goroutineRow(store: GoroutineStore, row: number, depth: 0 | 1, spans: number): LaneRow {
  const c = store.goroutines.columns;
  const kind = leakClass(c.flags[row]!);
  const state = c.state[row]! as GoroutineState;
  return {
    kind: 'goroutine',
    depth,
    goid: c.id[row]!,
    site: creationSite(store, c.site[row]!),
    count: 1,
    alive: c.ended[row] === Infinity ? 1 : 0,
    proven: kind === 'proven' ? 1 : 0,
    suspected: kind === 'suspected' ? 1 : 0,
    class: kind,
    created: c.created[row]!,
    ended: c.ended[row]!,
    events: c.events[row]!,
    last: kind === 'proven' && isWait(state) ? GoroutineState.stuck : state,
    spans,
  };
}

function siteRow(store: GoroutineStore, site: number, spans: number): LaneRow {
  const { counts } = store;
  const [created, ended] = [counts.created(site), counts.ended(site)];
  const [proven, suspected] = [counts.proven(site), counts.suspected(site)];
  let last: GoroutineState = GoroutineState.none;
  for (let s = 1; s < STATE_COUNT; s++) {
    if (counts.inState(site, s) > (last === 0 ? 0 : counts.inState(site, last))) last = s as GoroutineState;
  }
  return {
    kind: 'site',
    depth: 0,
    goid: 0,
    site: creationSite(store, site),
    count: created,
    alive: created - ended,
    proven,
    suspected,
    class: proven > 0 ? 'proven' : suspected > 0 ? 'suspected' : 'none',
    created: counts.firstCreated(site),
    ended: created > ended ? Infinity : counts.lastEnded(site),
    events: counts.events(site),
    last: proven === created - ended && proven > 0 ? GoroutineState.stuck : last,
    spans,
  };
}
