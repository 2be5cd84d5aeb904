/** Arrows of the selected goroutine, with the rows they go between. */
import { laneOfRow, type Lanes } from '../../draw/goroutines/lanes.ts';
import type { LaneArrow } from '../../draw/goroutines/paint-marks.ts';
import type { ArrowsView, GoroutineId } from '../../protocol/goroutine-views.ts';
import type { GoroutineStrings } from './strings.ts';

/** Row of a goroutine among the lanes that are here; null: it is not here. */
export function rowOfGoroutine({ firstRow, lanes }: Lanes, goid: GoroutineId): number | null {
  const at = lanes.findIndex(({ row }) => row.kind === 'goroutine' && row.goid === goid);
  return at < 0 ? null : firstRow + at;
}

/** Only those whose target has a row here; of what `selected` did to others, only where both have. */
export function laneArrows(
  { arrows }: ArrowsView,
  selected: GoroutineId,
  lanes: Lanes,
  t: GoroutineStrings,
): readonly LaneArrow[] {
  const rows = new Map<GoroutineId, number>();
  for (let row = lanes.firstRow; row < lanes.firstRow + lanes.lanes.length; row++) {
    const lane = laneOfRow(lanes, row);
    if (lane?.row.kind === 'goroutine') rows.set(lane.row.goid, row);
  }
  return arrows.flatMap(({ kind, t: time, from, to }): readonly LaneArrow[] => {
    const target = rows.get(to);
    const origin = rows.get(from) ?? null;
    if (target === undefined || (to !== selected && origin === null)) return [];
    const name = from === 0 ? t.runtime : t.goroutine(from);
    return [{ kind: kind === 'create' ? 'creator' : 'waker', t: time, from: origin, to: target, name }];
  });
}
