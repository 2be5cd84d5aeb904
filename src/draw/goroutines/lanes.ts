/** Lanes as they are painted: made once from an answer of the worker, drawn many times while the view moves. */
import type { LaneTone } from './lane-tone.ts';

/** Stretches of one life as columns, by time; they do not overlap. */
export interface LaneSpans {
  readonly length: number;
  /** ns. */
  readonly from: ArrayLike<number>;
  readonly to: ArrayLike<number>;
  readonly tone: readonly LaneTone[];
  /** Changes of state that were folded into it; 0: it is exactly one state. */
  readonly folded: ArrayLike<number>;
  /** What is written into it where there is room, `chan send · main.go:15`; empty: nothing. */
  readonly label: readonly string[];
}

export interface Lane {
  /** `7 main.worker`. */
  readonly name: string;
  /** How many goroutines it stands for; 1: one. */
  readonly count: number;
  /** Whether what it stands for is shown below; null: it is one goroutine. */
  readonly open: boolean | null;
  /** 1: a member of the group above. */
  readonly depth: 0 | 1;
  /** Whether it can never go on, or may not. */
  readonly verdict: 'proven' | 'suspected' | null;
  /** ns; null: before the recording, or not all of a group. */
  readonly start: number | null;
  /** ns; null: it has not ended, or not all of a group. */
  readonly end: number | null;
  readonly spans: LaneSpans;
}

/** A part of all lanes, with the rows around it missing. */
export interface Lanes {
  /** Of all there are. */
  readonly rows: number;
  /** Of {@link Lanes.lanes}' first among them. */
  readonly firstRow: number;
  readonly lanes: readonly Lane[];
}

export const NO_LANES: Lanes = { rows: 0, firstRow: 0, lanes: [] };

/** The lane of a row; undefined: it is not here. */
export function laneOfRow({ firstRow, lanes }: Lanes, row: number): Lane | undefined {
  return lanes[row - firstRow];
}
