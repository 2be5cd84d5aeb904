/** The dominator icicle as shapes. */
import type { DominatorEntry } from '../../protocol/heap-views.ts';
import type { Size } from '../scene.ts';
import { DIMMED_OPACITY, type Emphasis } from './highlight.ts';
import type { IcicleCell } from './icicle-layout.ts';
import { colorsOf, toneOf } from './node-colors.ts';
import { rectShape, textShape, type Picture, type Shape } from './picture.ts';
import { fitLines, fitText, textWidth } from './text-fit.ts';

/** Text in the reader's language. */
export interface IcicleWords {
  /** What is written on a cell: `main.MyObject × 10,000`. */
  readonly name: (entry: DominatorEntry) => string;
  /** `12 others`. */
  readonly others: (count: number) => string;
  /** `10.2 MiB · 94 %`. */
  readonly figures: (retained: number) => string;
}

/** Height at which a cell has place for one line. */
export const CELL_LINE = 16;
const TWO_LINES = 36;
const THREE_LINES = 54;
const PADDING = 6;
const SIZE = 12;

/** `emphasis` has one entry for each cell. */
function icicleShapes(
  cells: readonly IcicleCell[],
  emphasis: readonly Emphasis[],
  words: IcicleWords,
): readonly Shape[] {
  const matched: Shape[] = [];
  const shapes = cells.flatMap((cell, i) => {
    const opacity = emphasis[i] === 'dimmed' ? DIMMED_OPACITY : 1;
    const box = inset(cell);
    if (emphasis[i] === 'matched')
      matched.push(rectShape(box, { stroke: 'selected', lineWidth: 2, radius: 2 }));
    return [...ground(cell, box, opacity), ...labels(cell, words, opacity)];
  });
  // Outlines last: a neighbour would paint over half of them.
  return [...shapes, ...matched];
}

export function iciclePicture(
  cells: readonly IcicleCell[],
  size: Size,
  emphasis: readonly Emphasis[],
  words: IcicleWords,
): Picture {
  return { size, shapes: icicleShapes(cells, emphasis, words) };
}

/** Half a pixel of ground on each side keeps neighbours apart; slivers keep all they have. */
function inset(cell: IcicleCell): IcicleCell {
  const gap = cell.height > 3 ? 0.5 : 0;
  return { ...cell, x: cell.x + 0.5, y: cell.y + gap, width: cell.width - 1, height: cell.height - 2 * gap };
}

function ground(cell: IcicleCell, box: IcicleCell, opacity: number): readonly Shape[] {
  if (cell.entry === null)
    return [rectShape(box, { fill: 'background', stroke: 'grid', radius: 2, opacity })];
  const { fill, stroke } = colorsOf(toneOf(cell.entry.ref));
  const outline = cell.height > 3 ? stroke : null;
  return [rectShape(box, { fill, stroke: outline, radius: cell.height > 6 ? 2 : 0, lineWidth: 1, opacity })];
}

function labels(cell: IcicleCell, words: IcicleWords, opacity: number): readonly Shape[] {
  if (cell.height < CELL_LINE) return [];
  const room = cell.width - 2 * PADDING;
  const x = cell.x + PADDING;
  const figures = words.figures(cell.retained);
  const name = cell.entry === null ? words.others(cell.count) : words.name(cell.entry);
  const color = cell.entry === null ? 'muted' : 'text';
  if (cell.height >= TWO_LINES) {
    // At the top, so that a holder and its heaviest are read in one line.
    const lines = cell.height >= THREE_LINES ? fitLines(name, room, SIZE) : [fitText(name, room, SIZE)];
    const below = cell.y + 17 + 15 * lines.length;
    return [
      ...lines.map((line, i) => textShape(x, cell.y + 17 + 15 * i, line, { color, opacity })),
      textShape(x, below, fitText(figures, room, 11), { size: 11, color: 'muted', opacity }),
    ];
  }
  const y = cell.y + cell.height / 2 + 4;
  const figuresWidth = textWidth(figures, 11) + 8;
  const both = textWidth(name, SIZE) + figuresWidth <= room;
  const line = textShape(x, y, fitText(name, room, SIZE), { color, opacity });
  if (!both) return [line];
  return [
    line,
    textShape(cell.x + cell.width - PADDING, y, figures, {
      size: 11,
      color: 'muted',
      anchor: 'end',
      opacity,
    }),
  ];
}
