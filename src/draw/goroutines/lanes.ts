/** Lanes as they are painted: made once from an answer of the worker, drawn many times while the view moves. */
import type { LaneRow, LaneSpans, LanesView } from '../../protocol/goroutine-views.ts';
import type { SourceLine } from '../../protocol/heap-labels.ts';

export interface Lane {
  readonly row: LaneRow;
  /** `7 main.worker`. */
  readonly name: string;
  /** Whether its goroutines are shown below; null: it is one goroutine. */
  readonly open: boolean | null;
  /** Its own; indices from 0. */
  readonly spans: LaneSpans;
}

/** A part of all lanes. Rows around it are missing. */
export interface Lanes {
  /** Of all there are. */
  readonly totalRows: number;
  /** Of the first of `lanes`. */
  readonly firstRow: number;
  readonly lanes: readonly Lane[];
  /** What is written into a wait where there is room: `chan send · main.go:15`; empty: not known. */
  readonly label: (reason: number, line: number) => string;
}

export const NO_LANES: Lanes = { totalRows: 0, firstRow: 0, lanes: [], label: () => '' };

export interface LaneWords {
  readonly name: (row: LaneRow) => string;
  /** Of a wait's reason and place; either may be empty. */
  readonly wait: (reason: string, line: SourceLine | null) => string;
  readonly isOpen: (row: LaneRow) => boolean;
}

/** Makes lanes from an answer. `words` are asked once for each row, and for each pair of reason and line when it is first seen. */
export function lanesOf(view: LanesView, words: LaneWords): Lanes {
  const labels = new Map<number, string>();
  const label = (reason: number, line: number): string => {
    const key = reason * 0x1_0000 + line;
    let text = labels.get(key);
    if (text === undefined) {
      const place = line === 0 ? null : (view.lines[line] ?? null);
      text = words.wait(reason === 0 ? '' : (view.reasons[reason] ?? ''), place);
      labels.set(key, text);
    }
    return text;
  };
  let next = 0;
  const lanes = view.rows.map((row) => {
    const spans = part(view.spans, next, (next += row.spans));
    return { row, name: words.name(row), open: row.kind === 'site' ? words.isOpen(row) : null, spans };
  });
  return { totalRows: view.totalRows, firstRow: view.firstRow, lanes, label };
}

function part(spans: LaneSpans, from: number, to: number): LaneSpans {
  return {
    start: spans.start.subarray(from, to),
    end: spans.end.subarray(from, to),
    state: spans.state.subarray(from, to),
    events: spans.events.subarray(from, to),
    reason: spans.reason.subarray(from, to),
    line: spans.line.subarray(from, to),
  };
}

/** The lane of a row; undefined: it is not here. */
export function laneOfRow({ firstRow, lanes }: Lanes, row: number): Lane | undefined {
  return lanes[row - firstRow];
}

/** Index of the stretch of a lane at `t`; the last one of what is alive goes on. −1: none. */
export function spanAt({ row, spans: { start, end } }: Pick<Lane, 'row' | 'spans'>, t: number): number {
  const i = firstEndingAfter(end, t);
  if (i < end.length) return start[i]! <= t ? i : -1;
  return row.ended === Infinity ? end.length - 1 : -1;
}

/** The first stretch that ends after `t`; ends go up. */
export function firstEndingAfter(ends: Float64Array, t: number): number {
  let low = 0;
  let high = ends.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (ends[middle]! <= t) low = middle + 1;
    else high = middle;
  }
  return low;
}
