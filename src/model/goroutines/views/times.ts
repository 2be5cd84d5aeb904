/** How long a goroutine was in each state. */
import { STATE_COUNT } from '../../../protocol/goroutine-views.ts';
import type { GoroutineStore } from '../store/goroutine-store.ts';

/** ns by state up to the last thing told, or its end. Takes time in proportion to its events that are kept. */
export function timesOf(store: GoroutineStore, row: number): readonly number[] {
  const { columns: c } = store.goroutines;
  const times = new Array<number>(STATE_COUNT).fill(0);
  if (store.folded.has(row)) {
    for (let s = 0; s < STATE_COUNT; s++) times[s] = store.folded.times[row * STATE_COUNT + s]!;
  }
  const oldest = store.folded.has(row) ? store.folded.since[row]! : null;
  let until = c.ended[row] === Infinity ? store.endNs : c.ended[row]!;
  for (let event = c.last[row]! - 1; event >= 0;) {
    const segment = store.segmentOf(event);
    if (segment === null) break;
    const at = event - segment.first;
    times[segment.state[at]! & 15]! += until - segment.t[at]!;
    until = segment.t[at]!;
    const back = segment.back[at]!;
    if (back === 0) break;
    event -= back;
  }
  if (oldest !== null) times[store.folded.state[row]!]! += until - oldest;
  times[0] = 0;
  return times;
}
