/** GC cycles on the time axis: one mark each, or, when there are too many to tell apart, one per group. */
import type { GcCycles } from '../model/observer/gc-cycles.ts';
import { pauseNsOf } from '../model/observer/gc-cycles.ts';
import { lowerBound } from '../model/search.ts';
import type { TimeRange } from './decimate.ts';
import type { Rect } from './scene.ts';

/** A cycle's own mark needs this much room, px; with less, marks stand for groups of cycles. */
export const MARK_ROOM = 3;
/** Least room of a group's mark, px. */
const GROUP_ROOM = 6;

export interface GcMark {
  /** Row of its first and last cycle. */
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstCycle: number;
  readonly lastCycle: number;
  readonly cycles: number;
  /** How many of them the program asked for. */
  readonly forced: number;
  /** ns: begin of the first cycle, end of the last. */
  readonly start: number;
  readonly end: number;
  /** Time the world stood still, all cycles together, ns. */
  readonly pauseNs: number;
  /** Time spent in cycles, without the time between them, ns. */
  readonly gcNs: number;
  /** Of the first cycle, bytes. */
  readonly heapBefore: number;
  /** Of the last cycle, bytes. */
  readonly heapAfter: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Rows of the cycles that touch `range`: [first, end). */
export function cyclesIn(gc: GcCycles, range: TimeRange): readonly [number, number] {
  const { start, end } = gc.columns;
  const first = lowerBound(end, range.from, 0, gc.length);
  // Cycles do not overlap, so starts are in order as well.
  return [first, lowerBound(start, range.to, first, gc.length)];
}

/** Marks standing in `strip`; the height says how long the world stood still, on a logarithmic scale from 1 µs to 100 ms. */
export function gcMarks(gc: GcCycles, range: TimeRange, strip: Rect): readonly GcMark[] {
  const [first, end] = cyclesIn(gc, range);
  const groupSize = groupSizeFor(end - first, strip.width);
  const marks: GcMark[] = [];
  // Groups begin at multiples of their size, so that they stay put while the chart moves.
  for (let row = first; row < end;) {
    const next = Math.min(end, (Math.floor(row / groupSize) + 1) * groupSize);
    marks.push(markOf(gc, row, next - 1, range, strip));
    row = next;
  }
  return marks;
}

/** 1, or a power of two, so that zooming out joins groups in pairs. */
function groupSizeFor(cycles: number, width: number): number {
  if (cycles * MARK_ROOM <= width) return 1;
  return 2 ** Math.ceil(Math.log2((cycles * GROUP_ROOM) / width));
}

function markOf(gc: GcCycles, firstRow: number, lastRow: number, range: TimeRange, strip: Rect): GcMark {
  const c = gc.columns;
  let pauseNs = 0;
  let gcNs = 0;
  let forced = 0;
  let longest = 0;
  for (let row = firstRow; row <= lastRow; row++) {
    const pause = pauseNsOf(c, row);
    pauseNs += pause;
    gcNs += c.end[row]! - c.start[row]!;
    longest = Math.max(longest, pause);
    forced += c.forced[row]!;
  }
  const scale = strip.width / (range.to - range.from);
  const x0 = Math.max(0, (c.start[firstRow]! - range.from) * scale);
  const x1 = Math.min(strip.width, (c.end[lastRow]! - range.from) * scale);
  // A gap between groups, so that they can be told apart.
  const width = Math.max(2, x1 - x0 - (lastRow > firstRow ? 1 : 0));
  const height = 4 + (strip.height - 8) * pauseShare(longest);
  return {
    firstRow,
    lastRow,
    firstCycle: c.cycle[firstRow]!,
    lastCycle: c.cycle[lastRow]!,
    cycles: lastRow - firstRow + 1,
    forced,
    start: c.start[firstRow]!,
    end: c.end[lastRow]!,
    pauseNs,
    gcNs,
    heapBefore: c.heapBefore[firstRow]!,
    heapAfter: c.heapAfter[lastRow]!,
    x: strip.x + Math.min(strip.width - width, x0 - Math.max(0, (2 - (x1 - x0)) / 2)),
    y: strip.y + 3,
    width,
    height,
  };
}

function pauseShare(ns: number): number {
  return Math.min(1, Math.max(0, Math.log10(Math.max(1, ns) / 1e3) / 5));
}
