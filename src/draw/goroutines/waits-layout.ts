/**
 * Who waits for what, in three columns: goroutines that wait, what they wait for, goroutines that hold it without waiting themselves.
 * Arrows go the way of waiting, so a deadlock is a circle: out on the upper half of the boxes, back on the lower one.
 * Within a column, boxes are ordered by the mean place of their neighbours (barycentre sweeps of Sugiyama's layering), which costs
 * O(sweeps × links).
 */
import type { Rect, Size } from '../scene.ts';

export type WaitColumn = 'waiting' | 'object' | 'holding';

export interface WaitBox {
  readonly id: string;
  readonly column: WaitColumn;
}

/** `waits`: from a goroutine to an object; `holds`: from an object to a goroutine. Both say who must go on first: `to`. */
export interface WaitLink {
  readonly from: string;
  readonly to: string;
  readonly kind: 'waits' | 'holds';
}

export interface PlacedLink<L extends WaitLink> {
  readonly link: L;
  /** SVG path data. */
  readonly path: string;
  /** Triangle at its end. */
  readonly head: string;
  /** Where words stand: a third of the way, so that those of arrows that cross do not meet. */
  readonly x: number;
  readonly y: number;
}

export interface WaitsLayout<B extends WaitBox, L extends WaitLink> {
  readonly size: Size;
  readonly boxes: readonly { readonly box: B; readonly rect: Rect }[];
  /** Those whose ends are both there. */
  readonly links: readonly PlacedLink<L>[];
}

export const BOX_HEIGHT = 44;
const GAP = 14;
const MARGIN = 8;
/** Columns are this wide at least, and have this much between them. */
const MIN_BOX_WIDTH = 150;
const MAX_BOX_WIDTH = 280;
const COLUMN_GAP = 110;
const SWEEPS = 4;
const HEAD_LENGTH = 8;
const HEAD_HALF = 4;
/** Where arrows leave and enter, as parts of a box's height. */
const UPPER = 0.35;
const LOWER = 0.72;

const COLUMNS: readonly WaitColumn[] = ['waiting', 'object', 'holding'];

/** @param width px there are; the picture is wider where that is too little */
export function layoutWaits<B extends WaitBox, L extends WaitLink>(
  boxes: readonly B[],
  links: readonly L[],
  width: number,
): WaitsLayout<B, L> {
  const used = COLUMNS.filter((column) => boxes.some((box) => box.column === column));
  const gaps = 2 * MARGIN + Math.max(0, used.length - 1) * COLUMN_GAP;
  const room = (width - gaps) / Math.max(1, used.length);
  const boxWidth = Math.min(MAX_BOX_WIDTH, Math.max(MIN_BOX_WIDTH, room));
  const columns = order(
    used.map((column) => boxes.filter((box) => box.column === column)),
    links,
  );
  const tallest = Math.max(0, ...columns.map((column) => column.length));
  const height = 2 * MARGIN + tallest * (BOX_HEIGHT + GAP) - (tallest > 0 ? GAP : 0);
  const rects = new Map<string, Rect>();
  const placed = columns.flatMap((column, i) => {
    const top = (height - column.length * (BOX_HEIGHT + GAP) + GAP) / 2;
    return column.map((box, row) => {
      const rect = {
        x: MARGIN + i * (boxWidth + COLUMN_GAP),
        y: top + row * (BOX_HEIGHT + GAP),
        width: boxWidth,
        height: BOX_HEIGHT,
      };
      rects.set(box.id, rect);
      return { box, rect };
    });
  });
  return {
    size: { width: gaps + used.length * boxWidth, height },
    boxes: placed,
    links: links.flatMap((link) => {
      const [from, to] = [rects.get(link.from), rects.get(link.to)];
      return from === undefined || to === undefined ? [] : [placeLink(link, from, to)];
    }),
  };
}

/** Columns from left to right and back, each sorted by where its neighbours are. */
function order<B extends WaitBox>(
  columns: readonly (readonly B[])[],
  links: readonly WaitLink[],
): readonly (readonly B[])[] {
  const neighbours = new Map<string, string[]>();
  const note = (a: string, b: string): void => {
    const list = neighbours.get(a);
    if (list === undefined) neighbours.set(a, [b]);
    else list.push(b);
  };
  for (const { from, to } of links) {
    note(from, to);
    note(to, from);
  }
  const sorted = columns.map((column) => [...column]);
  const place = new Map<string, number>();
  const number = (column: readonly B[]): void =>
    column.forEach(({ id }, i) => place.set(id, (i + 0.5) / column.length));
  sorted.forEach(number);
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    for (const column of sweep % 2 === 0 ? sorted : [...sorted].reverse()) {
      const wish = new Map(
        column.map(({ id }) => [id, mean(neighbours.get(id) ?? [], place) ?? place.get(id)!]),
      );
      column.sort((a, b) => wish.get(a.id)! - wish.get(b.id)!);
      number(column);
    }
  }
  return sorted;
}

function mean(ids: readonly string[], place: ReadonlyMap<string, number>): number | null {
  const places = ids.flatMap((id) => place.get(id) ?? []);
  return places.length === 0 ? null : places.reduce((sum, at) => sum + at, 0) / places.length;
}

function placeLink<L extends WaitLink>(link: L, from: Rect, to: Rect): PlacedLink<L> {
  const forward = to.x > from.x;
  const part = link.kind === 'waits' ? UPPER : forward ? UPPER : LOWER;
  const x0 = forward ? from.x + from.width : from.x;
  const x1 = forward ? to.x : to.x + to.width;
  const y0 = from.y + from.height * part;
  const y1 = to.y + to.height * part;
  const direction = forward ? 1 : -1;
  const end = x1 - direction * HEAD_LENGTH;
  const middle = (x0 + end) / 2;
  const r = (value: number): number => Math.round(value * 10) / 10;
  return {
    link,
    path: `M${r(x0)} ${r(y0)}C${r(middle)} ${r(y0)} ${r(middle)} ${r(y1)} ${r(end)} ${r(y1)}`,
    head: `M${r(x1)} ${r(y1)}L${r(end)} ${r(y1 - HEAD_HALF)}L${r(end)} ${r(y1 + HEAD_HALF)}Z`,
    x: cubic(x0, middle, middle, end),
    y: cubic(y0, y0, y1, y1),
  };
}

/** Point of a cubic Bézier curve a third of the way. */
function cubic(a: number, b: number, c: number, d: number): number {
  return (8 * a + 12 * b + 6 * c + d) / 27;
}
