/** Goroutines for the report: those that matter most, with what they did last. */
import { STATE_NAMES, type GoroutineReport } from '../../../protocol/goroutine-views.ts';
import type { ReportGoroutine, ReportGoroutineState } from '../../../protocol/report.ts';
import { GoroutineFlag } from '../store/goroutine-table.ts';
import type { GoroutineStore } from '../store/goroutine-store.ts';
import { WakeWord, WaitWord } from '../store/segment.ts';
import { lineOf } from './code.ts';
import { eventsOf, isWake } from './life.ts';

/** Goroutines in a report; states of each, and of all together. */
const MAX_LISTED = 10_000;
const MAX_STATES = 1_000;
const MAX_ALL_STATES = 200_000;

/** Proven leaks, then those alive, then the others, each oldest first; what there is no room for is counted. */
export function reportGoroutines(store: GoroutineStore): GoroutineReport {
  const { goroutines } = store;
  const { flags, ended, created, id } = goroutines.columns;
  const ranks: number[][] = [[], [], []];
  for (let row = 0; row < goroutines.length; row++) {
    if (goroutines.isFree(row)) continue;
    const proven = (flags[row]! & GoroutineFlag.proven) !== 0;
    ranks[proven ? 0 : ended[row] === Infinity ? 1 : 2]!.push(row);
  }
  const rows = ranks.flat().slice(0, MAX_LISTED);
  let room = MAX_ALL_STATES;
  const listed = rows.map((row) => {
    const one = reportGoroutine(store, row, Math.min(MAX_STATES, room));
    room -= one.states.length;
    return one;
  });
  const order = new Map(rows.map((row, i) => [listed[i]!, created[row]! + id[row]! * 1e-6]));
  listed.sort((a, b) => order.get(a)! - order.get(b)!);
  return { goroutines: listed, omitted: store.created - listed.length };
}

/** With its last states, as many as there is room for. */
function reportGoroutine(store: GoroutineStore, row: number, room: number): ReportGoroutine {
  const c = store.goroutines.columns;
  const states: ReportGoroutineState[] = [];
  for (const event of eventsOf(store, row)) {
    if (states.length >= room) break;
    if (event.state === 0) continue;
    const { segment, at } = event;
    const side = segment.side[at]!;
    const wait = event.state > 2 && side !== 0 ? segment.waits.data.subarray(side - 1) : null;
    states.push({
      t: event.t,
      state: STATE_NAMES[event.state]!,
      reason: wait === null ? null : store.reasons.text(wait[WaitWord.reason]!),
      site: wait === null ? null : lineOf(store, wait[WaitWord.stack]!),
      wokenBy: isWake(event) ? segment.wakes.data[side - 1 + WakeWord.goid]! : null,
    });
  }
  const isEnded = c.ended[row] !== Infinity;
  const kept = states.length + (isEnded ? 1 : 0);
  return {
    id: c.id[row]!,
    parent: c.parent[row]!,
    created: lineOf(store, c.stack[row]!),
    states: states.reverse(),
    omittedStates: Math.max(0, c.events[row]! - kept),
    end: isEnded ? c.ended[row]! : null,
  };
}
