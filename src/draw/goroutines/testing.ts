/** For tests: lanes made of plain numbers. */
import type { LaneRow, LaneSpans } from '../../protocol/goroutine-views.ts';

/** Stretches between neighbouring edges (ns): running, runnable, channel in turn, every fifth folded. */
export function spansOf(edges: readonly number[]): LaneSpans {
  const start = Float64Array.from(edges.slice(0, -1));
  return {
    start,
    end: Float64Array.from(edges.slice(1)),
    state: Uint8Array.from(start, (_, i) => 1 + (i % 3)),
    events: Uint32Array.from(start, (_, i) => (i % 5 === 0 ? 7 : 0)),
    reason: new Uint16Array(start.length),
    line: new Uint16Array(start.length),
  };
}

/** One goroutine that main.go:14 started and that is alive. */
export function laneRow(changes: Partial<LaneRow> = {}): LaneRow {
  const line = { func: 'main.main', file: 'main.go', line: 14 };
  return {
    kind: 'goroutine',
    depth: 0,
    goid: 7,
    site: { id: 0, line, func: 'main.worker', stack: 0 },
    count: 1,
    alive: 1,
    proven: 0,
    suspected: 0,
    class: 'none',
    created: 0,
    ended: Infinity,
    events: 3,
    last: 3,
    spans: 0,
    ...changes,
  };
}
