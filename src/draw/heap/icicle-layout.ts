/**
 * Places of the dominator icicle: a column for each level, from the roots on the left to what they hold on the right, and in a
 * column a cell as high as its share. An icicle and not a treemap: who holds whom is read along a row, as the path to a root is
 * written (`main.cache → map → MyObject × 10,000`), where a treemap hides holders under what they hold; names stand in one line
 * and keep their room when a level opens; and heights on one base line compare better than areas.
 *
 * Heights follow what is retained. What a node takes itself has no cell: it is the gap below its children.
 */
import type { DominatorEntry } from '../../protocol/heap-views.ts';
import type { Rect, Size } from '../scene.ts';

export interface IcicleCell extends Rect {
  /** Stable while the same level is open: indices from the root, `0/3/1`; ends with `others` for a fold. */
  readonly key: string;
  /** null: the children that are not shown, together. */
  readonly entry: DominatorEntry | null;
  /** Cell it is in: index in the list; -1 for the first. */
  readonly parent: number;
  readonly depth: number;
  readonly retained: number;
  /** Nodes it stands for. */
  readonly count: number;
}

/** Lower cells have no place for a letter and are not drawn one by one. */
const MIN_HEIGHT = 1;
/** The opened one is named above the picture already. */
const FIRST_WIDTH = 88;
const COLUMN_WIDTH = 138;
/** So that on a phone there is a variable and what it holds beside each other. */
const MIN_COLUMNS = 3;
const MAX_COLUMNS = 8;

/** Levels that fit beside each other, the opened one included. */
export function icicleColumns(width: number): number {
  const others = Math.floor((width - FIRST_WIDTH) / COLUMN_WIDTH);
  return Math.max(MIN_COLUMNS, Math.min(MAX_COLUMNS, 1 + others));
}

/** Entries below this share of the opened one are left to the worker to fold: they would be lower than a line of text. */
export function icicleMinShare(height: number, lineHeight: number): number {
  return Math.min(0.5, lineHeight / Math.max(1, height));
}

/**
 * Cells in depth-first order, heavier siblings first. Never outside `size`, never overlapping within a column, whatever the figures say.
 * At most `icicleColumns` levels of `root` are placed.
 */
export function layOutIcicle(root: DominatorEntry, size: Size): readonly IcicleCell[] {
  const columns = icicleColumns(size.width);
  const firstWidth = Math.min(FIRST_WIDTH, size.width / columns);
  const columnWidth = (size.width - firstWidth) / (columns - 1);
  const cells: IcicleCell[] = [];

  /** Places one cell and reserves its rows; returns its index. */
  function place(
    entry: DominatorEntry | null,
    key: string,
    parent: number,
    depth: number,
    rows: { readonly y: number; readonly height: number },
    figures: { readonly retained: number; readonly count: number },
  ): number {
    cells.push({
      key,
      entry,
      parent,
      depth,
      x: depth === 0 ? 0 : firstWidth + (depth - 1) * columnWidth,
      y: rows.y,
      width: depth === 0 ? firstWidth : columnWidth,
      height: rows.height,
      ...figures,
    });
    return cells.length - 1;
  }

  // A stack of our own: entries come from a worker that reads hostile streams, though depth is bounded by columns anyway.
  const pending: { readonly entry: DominatorEntry; readonly key: string; readonly cell: number }[] = [];
  const whole = { y: 0, height: size.height };
  pending.push({
    entry: root,
    key: '0',
    cell: place(root, '0', -1, 0, whole, { retained: root.retained, count: root.count }),
  });
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { entry, key, cell } = next;
    const { y, height, depth } = cells[cell]!;
    if (depth + 1 >= columns) continue;
    const folded = entry.others?.retained ?? 0;
    const sum = entry.children.reduce((total, child) => total + child.retained, folded);
    const whole = Math.max(entry.retained, sum);
    if (whole <= 0) continue;
    const scale = height / whole;
    let top = y;
    const opened: typeof pending = [];
    entry.children.forEach((child, i) => {
      const rows = { y: top, height: child.retained * scale };
      top += rows.height;
      if (rows.height < MIN_HEIGHT) return;
      const childKey = `${key}/${i}`;
      const figures = { retained: child.retained, count: child.count };
      opened.push({
        entry: child,
        key: childKey,
        cell: place(child, childKey, cell, depth + 1, rows, figures),
      });
    });
    if (entry.others !== null && folded * scale >= MIN_HEIGHT) {
      place(null, `${key}/others`, cell, depth + 1, { y: top, height: folded * scale }, entry.others);
    }
    // The heaviest last, to be taken first.
    for (let i = opened.length - 1; i >= 0; i--) pending.push(opened[i]!);
  }
  return cells;
}

/** Index of the cell at a point; -1: none. */
export function cellAt(cells: readonly Rect[], x: number, y: number): number {
  return cells.findIndex(
    (cell) => x >= cell.x && x < cell.x + cell.width && y >= cell.y && y < cell.y + cell.height,
  );
}
