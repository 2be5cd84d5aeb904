/** Dropping the oldest events: what a segment said goes into sums, and goroutines that ended in it are forgotten. */
import { GoroutineState, STATE_COUNT } from '../../../protocol/goroutine-views.ts';
import type { FoldedRows, FoldedSite } from './folded.ts';
import type { GoroutineTable } from './goroutine-table.ts';
import { WAIT_WORDS, type Segment } from './segment.ts';

export interface FoldedTotals {
  events: number;
  goroutines: number;
  /** Time of the last event that was dropped. */
  beforeNs: number;
  readonly sites: Map<number, FoldedSite>;
}

interface Folding {
  readonly goroutines: GoroutineTable;
  readonly folded: FoldedRows;
  readonly foldedTotals: FoldedTotals;
}

/** Takes time in proportion to the segment. */
export function foldSegment({ goroutines, folded, foldedTotals }: Folding, segment: Segment): void {
  folded.reserve(goroutines.length);
  for (let i = 0; i < segment.length; i++) {
    const row = segment.goroutine[i]!;
    const t = segment.t[i]!;
    const before = segment.state[i]! >>> 4;
    const state = segment.state[i]! & 15;
    if (before !== GoroutineState.none) {
      const since = folded.has(row) ? folded.since[row]! : goroutines.columns.created[row]!;
      folded.times[row * STATE_COUNT + before]! += t - since;
    }
    folded.events[row]!++;
    folded.since[row] = t;
    folded.state[row] = state;
    const wait = state >= GoroutineState.channel ? segment.side[i]! : 0;
    folded.hasWait[row] = wait === 0 ? 0 : 1;
    if (wait !== 0) {
      folded.wait.set(segment.waits.data.subarray(wait - 1, wait - 1 + WAIT_WORDS), row * WAIT_WORDS);
    }
    if (state === GoroutineState.none) forget(row, goroutines, folded, foldedTotals);
  }
  foldedTotals.events += segment.length;
  foldedTotals.beforeNs = segment.endNs;
}

function forget(row: number, goroutines: GoroutineTable, folded: FoldedRows, totals: FoldedTotals): void {
  const site = goroutines.columns.site[row]!;
  const sums = totals.sites.get(site) ?? { goroutines: 0, events: 0, times: new Float64Array(STATE_COUNT) };
  sums.goroutines++;
  sums.events += folded.events[row]!;
  for (let s = 0; s < STATE_COUNT; s++) sums.times[s]! += folded.times[row * STATE_COUNT + s]!;
  totals.sites.set(site, sums);
  totals.goroutines++;
  folded.clear(row);
  goroutines.free(row);
}
