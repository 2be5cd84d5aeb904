/** Places of a box-and-arrow drawing: boxes in columns from the variables to the right, and the ways of its arrows. */
import type { Rect, Size } from '../../scene.ts';
import { textWidth } from '../text-fit.ts';
import type { ArrowContent, BoxContent, DrawingContent } from './box-content.ts';
import { layer, type Layering } from './layering.ts';
import { order } from './ordering.ts';
import { settle } from './positions.ts';
import { arrowRoute, selfRoute, type Point, type Route } from './routes.ts';

export const HEADING_HEIGHT = 24;
export const ROW_HEIGHT = 19;
export const BOX_PADDING = 8;
/** Size of text in boxes, px. */
export const BOX_TEXT = 12;
/** Above the boxes, for the captions of variables and heap. */
const CAPTION_HEIGHT = 26;
/** Around everything. */
export const MARGIN = 20;
const MIN_WIDTH = 84;
const MAX_WIDTH = 280;
/** Room for the dot that an arrow begins with. */
const PORT_WIDTH = 18;
/** From the right side of the box to the dot's middle. */
const PORT_INSET = 9;
const ROW_GAP = 22;
const COLUMN_GAP = 56;
/** More pointers side by side need more room to part. */
const GAP_PER_LINK = 3;
const MAX_COLUMN_GAP = 130;
const PASSING_HEIGHT = 6;

export interface PlacedBox extends Rect {
  readonly content: BoxContent;
  /** Width of the column of names, px. */
  readonly nameWidth: number;
  readonly layer: number;
}

export interface PlacedArrow extends Route {
  readonly content: ArrowContent;
  /** Where it begins: a dot. */
  readonly start: Point;
}

export interface DrawingLayout {
  readonly size: Size;
  readonly boxes: readonly PlacedBox[];
  readonly arrows: readonly PlacedArrow[];
  /** x between the column of variables and the heap; null: the first column is not (only) variables. */
  readonly divider: number | null;
}

/** Of a row, px below the top of its box; -1: the heading. */
export function rowMiddle(row: number): number {
  return row < 0 ? HEADING_HEIGHT / 2 : HEADING_HEIGHT + (row + 0.5) * ROW_HEIGHT;
}

export function layOutDrawing({ boxes, arrows }: DrawingContent): DrawingLayout {
  const sizes = boxes.map(sizeOf);
  const roots = boxes.flatMap(({ isRoot }, i) => (isRoot ? [i] : []));
  const layering = layer(boxes.length, arrows, roots);
  const heights = layering.nodes.map(({ box }) => (box < 0 ? PASSING_HEIGHT : sizes[box]!.height));
  const links = layering.links.map((link) => {
    const touch = touchOf(layering, arrows, link.edge);
    const fromY = layering.nodes[link.from]!.box < 0 ? PASSING_HEIGHT / 2 : touch.left;
    const toY = layering.nodes[link.to]!.box < 0 ? PASSING_HEIGHT / 2 : touch.right;
    return {
      ...link,
      fromY,
      toY,
      fromPort: fromY / heights[link.from]!,
      toPort: toY / heights[link.to]!,
    };
  });
  const layers = order(layering.nodes, links, layering.layerCount);
  const top = settle(layers, links, heights, (node) => layering.nodes[node]!.box < 0, ROW_GAP);
  const columns = placeColumns(layering, links, sizes);
  const placed = boxes.map((content, i): PlacedBox => {
    const { layer: of } = layering.nodes[i]!;
    return {
      ...sizes[i]!,
      content,
      x: columns.left[of]!,
      y: MARGIN + CAPTION_HEIGHT + top[i]!,
      layer: of,
    };
  });
  const routes = arrows.map((content, edge): PlacedArrow => {
    const [from, to] = [placed[content.from]!, placed[content.to]!];
    const [startY, endY] = [from.y + rowMiddle(content.row), to.y + rowMiddle(content.toRow)];
    if (content.from === content.to)
      return {
        content,
        start: { x: from.x + from.width, y: startY },
        ...selfRoute(from.x + from.width, startY, endY),
      };
    const passing = layering.chains[edge]!.slice(1, -1).map((node) => {
      const { layer: of } = layering.nodes[node]!;
      const y = MARGIN + CAPTION_HEIGHT + top[node]! + PASSING_HEIGHT / 2;
      return { left: columns.left[of]!, right: columns.left[of]! + columns.width[of]!, y };
    });
    const isBack = layering.reversed[edge]!;
    if (isBack) passing.reverse();
    const rightOf = ({ layer: of }: PlacedBox): number => columns.left[of]! + columns.width[of]!;
    const inside = content.row < 0 ? 0 : PORT_INSET;
    const start = { x: isBack ? from.x : from.x + from.width - inside, y: startY };
    const end = { x: isBack ? to.x + to.width : to.x, y: endY };
    const [exit, enter] = isBack ? [from.x, rightOf(to)] : [rightOf(from), to.x];
    return { content, start, ...arrowRoute(start, exit, passing, enter, end) };
  });
  return { ...frameOf(placed, routes), divider: dividerOf(placed, columns) };
}

/** Where an edge touches its left and its right box, px below their tops. */
function touchOf(
  { reversed }: Layering,
  arrows: readonly ArrowContent[],
  edge: number,
): { readonly left: number; readonly right: number } {
  const { row, toRow } = arrows[edge]!;
  const [start, end] = [rowMiddle(row), rowMiddle(toRow)];
  return reversed[edge]! ? { left: end, right: start } : { left: start, right: end };
}

function sizeOf({ heading, rows }: BoxContent): Size & { readonly nameWidth: number } {
  const mono = (text: string): number => textWidth(text, BOX_TEXT, true);
  const plain = rows.filter(({ look }) => look === 'plain' || look === 'unused');
  const nameWidth = plain.reduce((most, { name }) => Math.max(most, mono(name)), 0);
  const rowWidth = plain.reduce((most, { value, port }) => {
    const gap = value === '' ? 0 : 10;
    return Math.max(most, nameWidth + gap + mono(value) + (port === 'none' ? 0 : PORT_WIDTH));
  }, 0);
  const others = rows.filter(({ look }) => look === 'head' || look === 'more');
  const widest = others.reduce((most, { name }) => Math.max(most, mono(name)), mono(heading) * 1.05);
  const width = Math.max(rowWidth, widest) + 2 * BOX_PADDING;
  return {
    width: Math.round(Math.max(MIN_WIDTH, Math.min(MAX_WIDTH, width))),
    height: HEADING_HEIGHT + rows.length * ROW_HEIGHT,
    nameWidth: Math.min(nameWidth, MAX_WIDTH * 0.6),
  };
}

interface Columns {
  readonly left: readonly number[];
  readonly width: readonly number[];
}

function placeColumns(
  { nodes, layerCount }: Layering,
  links: readonly { readonly from: number }[],
  sizes: readonly Size[],
): Columns {
  const width = new Array<number>(layerCount).fill(0);
  const leaving = new Array<number>(layerCount).fill(0);
  nodes.forEach(({ layer: of, box }) => {
    if (box >= 0) width[of] = Math.max(width[of]!, sizes[box]!.width);
  });
  for (const { from } of links) leaving[nodes[from]!.layer]!++;
  let x = MARGIN;
  const left = width.map((of, i) => {
    const at = x;
    x += of + Math.min(MAX_COLUMN_GAP, COLUMN_GAP + GAP_PER_LINK * leaving[i]!);
    return at;
  });
  return { left, width };
}

/** The size that holds everything; what was placed left of or above the margin is moved in. */
function frameOf(
  boxes: readonly PlacedBox[],
  arrows: readonly PlacedArrow[],
): Pick<DrawingLayout, 'size' | 'boxes' | 'arrows'> {
  let [right, bottom] = [0, 0];
  for (const { x, y, width, height } of [...boxes, ...arrows.map(({ bounds }) => bounds)]) {
    right = Math.max(right, x + width);
    bottom = Math.max(bottom, y + height);
  }
  return { size: { width: right + MARGIN, height: bottom + MARGIN }, boxes, arrows };
}

function dividerOf(boxes: readonly PlacedBox[], { left, width }: Columns): number | null {
  const [first, rest] = [boxes.filter((box) => box.layer === 0), boxes.filter((box) => box.layer > 0)];
  if (first.length === 0 || rest.length === 0) return null;
  if (!first.every(({ content }) => content.isRoot) || rest.some(({ content }) => content.isRoot))
    return null;
  return (left[0]! + width[0]! + left[1]!) / 2;
}
