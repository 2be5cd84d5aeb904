/** Diverging bars of a comparison: what went to the left of the axis, what came to the right, on one scale for all rows. */
import type { DiffRow } from '../../protocol/heap-views.ts';
import type { BarPart } from './table-picture.ts';

export type DiffUnit = 'bytes' | 'count';

export function freshOf(row: DiffRow, unit: DiffUnit): number {
  return unit === 'bytes' ? row.newBytes : row.newCount;
}

export function goneOf(row: DiffRow, unit: DiffUnit): number {
  return unit === 'bytes' ? row.goneBytes : row.goneCount;
}

/** What a row grew by; less than 0: it shrank. Of holders, what they retain in bytes. */
export function changeOf(row: DiffRow, unit: DiffUnit): number {
  return unit === 'bytes' ? row.after - row.before : row.newCount - row.goneCount;
}

export interface DivergingScale {
  /** Where the axis stands, 0 … 1. */
  readonly axis: number;
  readonly partsOf: (row: DiffRow) => readonly BarPart[];
}

/** The axis divides the column as the longest bars on both sides need it, so that a heap that only grew uses all of it. */
export function divergingScale(rows: readonly DiffRow[], unit: DiffUnit): DivergingScale {
  const most = (of: (row: DiffRow, unit: DiffUnit) => number): number =>
    rows.reduce((max, row) => Math.max(max, of(row, unit)), 0);
  const [left, right] = [most(goneOf), most(freshOf)];
  const whole = left + right;
  if (whole <= 0) return { axis: 0.5, partsOf: () => [] };
  const axis = left / whole;
  return {
    axis,
    partsOf: (row) => {
      const gone: BarPart = { from: axis - goneOf(row, unit) / whole, to: axis, color: 'shrunk' };
      const fresh: BarPart = { from: axis, to: axis + freshOf(row, unit) / whole, color: 'grown' };
      return [gone, fresh].filter(({ from, to }) => to > from);
    },
  };
}
