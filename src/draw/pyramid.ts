/**
 * A min/max pyramid over a growing column: level k holds the extremes of every whole block of 16^k rows. A range of any
 * length is then answered from at most ~30 entries a level, so drawing costs by the pixel and not by the sample.
 * Catching up with n new rows is O(n); memory is 2/15 of the column.
 */
import { GrowableFloat64Array } from '../base/growable.ts';
import type { ReadonlyColumn } from '../model/columns.ts';

const FANOUT = 16;

interface Level {
  readonly low: GrowableFloat64Array;
  readonly high: GrowableFloat64Array;
}

/** Filled in by {@link MinMaxPyramid.range}; low > high when the range was empty. */
export interface Extremes {
  low: number;
  high: number;
}

export class MinMaxPyramid {
  /** levels[0] has blocks of 16 rows. */
  #levels: Level[] = [];
  #rows = 0;
  #generation = 0;

  /** Takes in the rows of `column` up to `length`; a new `generation` says that earlier rows have changed. */
  update(column: ReadonlyColumn, length: number, generation: number): void {
    if (generation !== this.#generation || length < this.#rows) {
      this.#levels = [];
      this.#generation = generation;
    }
    this.#rows = length;
    for (let level = 0, below = length; below >= FANOUT; level++, below = Math.floor(below / FANOUT)) {
      this.#levels[level] ??= { low: new GrowableFloat64Array(), high: new GrowableFloat64Array() };
      this.#fill(level, Math.floor(below / FANOUT), column);
    }
  }

  /** The extremes of rows [from, to) of `column`, which must be the one the pyramid was updated with. */
  range(column: ReadonlyColumn, from: number, to: number, out: Extremes): void {
    out.low = Infinity;
    out.high = -Infinity;
    let start = from;
    let end = Math.min(to, this.#rows);
    // Climb: at each level take what sticks out of whole blocks on both sides, then go on with the blocks between.
    for (let level = -1; start < end; level++) {
      const inner = Math.ceil(start / FANOUT);
      const innerEnd = Math.floor(end / FANOUT);
      if (inner >= innerEnd) {
        this.#scan(level, column, start, end, out);
        return;
      }
      this.#scan(level, column, start, inner * FANOUT, out);
      this.#scan(level, column, innerEnd * FANOUT, end, out);
      start = inner;
      end = innerEnd;
    }
  }

  #fill(level: number, blocks: number, column: ReadonlyColumn): void {
    const { low, high } = this.#levels[level]!;
    const out: Extremes = { low: 0, high: 0 };
    for (let block = low.length; block < blocks; block++) {
      out.low = Infinity;
      out.high = -Infinity;
      this.#scan(level - 1, column, block * FANOUT, (block + 1) * FANOUT, out);
      low.push(out.low);
      high.push(out.high);
    }
  }

  /** Widens `out` by entries [from, to) of a level; level −1 is the column itself. */
  #scan(level: number, column: ReadonlyColumn, from: number, to: number, out: Extremes): void {
    if (from >= to) return;
    const entries = level < 0 ? undefined : this.#levels[level];
    const lows: ReadonlyColumn = entries?.low.view() ?? column;
    const highs: ReadonlyColumn = entries?.high.view() ?? column;
    for (let i = from; i < to; i++) {
      if (lows[i]! < out.low) out.low = lows[i]!;
      if (highs[i]! > out.high) out.high = highs[i]!;
    }
  }
}
