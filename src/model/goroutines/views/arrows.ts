/** Who acted on a goroutine: started it, woke it. */
import {
  MAX_ARROWS,
  type ArrowsView,
  type GoroutineArrow,
  type GoroutineId,
} from '../../../protocol/goroutine-views.ts';
import { GoroutineFlag } from '../store/goroutine-table.ts';
import type { GoroutineStore } from '../store/goroutine-store.ts';
import { WakeWord } from '../store/segment.ts';
import { lineOf } from './code.ts';
import { eventsOf, isWake } from './life.ts';

/** Within t0 … t1, the newest; null: there is no such goroutine (any more). */
export function arrowsTo(
  store: GoroutineStore,
  goid: GoroutineId,
  t0: number,
  t1: number,
): ArrowsView | null {
  const row = store.goroutines.rowOf(goid);
  if (row === -1) return null;
  const arrows: GoroutineArrow[] = [];
  let omitted = 0;
  const add = (kind: GoroutineArrow['kind'], t: number, from: GoroutineId, stack: number): void => {
    if (arrows.length >= MAX_ARROWS) omitted++;
    else arrows.push({ kind, t, from, to: goid, line: lineOf(store, stack), stack });
  };
  for (const event of eventsOf(store, row)) {
    if (event.t < t0) break;
    if (event.t > t1 || !isWake(event)) continue;
    const { wakes } = event.segment;
    const side = event.segment.side[event.at]! - 1;
    add('wake', event.t, wakes.data[side + WakeWord.goid]!, wakes.data[side + WakeWord.stack]!);
  }
  const { created, parent, stack, flags } = store.goroutines.columns;
  const isKnown = (flags[row]! & GoroutineFlag.unknownCreation) === 0;
  if (isKnown && created[row]! >= t0 && created[row]! <= t1) {
    add('create', created[row]!, parent[row]!, stack[row]!);
  }
  return { arrows: arrows.reverse(), omitted };
}
