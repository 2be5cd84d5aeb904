/** A box-and-arrow drawing as shapes: headed boxes with a row for each field, and arrows from the dots of pointers. */
import type { Rect } from '../../scene.ts';
import type { HeapColor } from '../heap-theme.ts';
import { DIMMED_OPACITY, type Emphasis } from '../highlight.ts';
import { colorsOf } from '../node-colors.ts';
import { pathShape, rectShape, textShape, type Picture, type Shape } from '../picture.ts';
import { fitText } from '../text-fit.ts';
import type { BoxRow } from './box-content.ts';
import {
  BOX_PADDING,
  BOX_TEXT,
  HEADING_HEIGHT,
  MARGIN,
  ROW_HEIGHT,
  rowMiddle,
  type DrawingLayout,
  type PlacedArrow,
  type PlacedBox,
} from './drawing-layout.ts';

/** Captions of the two sides. */
export interface DrawingCaptions {
  readonly variables: string;
  readonly heap: string;
}

const MONO = { mono: true, size: BOX_TEXT } as const;
const BASELINE = 4;
const DOT = 3;
const STUB = 16;

/** `emphasis` has one entry for each box. */
export function drawingPicture(
  layout: DrawingLayout,
  emphasis: readonly Emphasis[],
  captions: DrawingCaptions,
): Picture {
  const opacityOf = (box: number): number => (emphasis[box] === 'dimmed' ? DIMMED_OPACITY : 1);
  const boxes = layout.boxes.flatMap((box, i) => boxShapes(box, opacityOf(i), emphasis[i] === 'matched'));
  const arrows = layout.arrows.flatMap((arrow) => {
    const { from, to } = arrow.content;
    const touches = emphasis[from] === 'matched' || emphasis[to] === 'matched';
    return arrowShapes(arrow, touches ? 1 : Math.min(opacityOf(from), opacityOf(to)), touches);
  });
  return { size: layout.size, shapes: [...captionShapes(layout, captions), ...boxes, ...arrows] };
}

function captionShapes({ divider, size }: DrawingLayout, captions: DrawingCaptions): readonly Shape[] {
  if (divider === null) return [];
  const look = { bold: true, color: 'muted' } as const;
  const line = `M${divider} ${MARGIN}V${size.height - MARGIN}`;
  return [
    textShape(MARGIN, MARGIN + 4, captions.variables, look),
    textShape(divider + 12, MARGIN + 4, captions.heap, look),
    pathShape(line, { x: divider, y: 0, width: 1, height: size.height }, { stroke: 'grid', dash: [4, 4] }),
  ];
}

function boxShapes(box: PlacedBox, opacity: number, isMatched: boolean): readonly Shape[] {
  const { content, x, y, width, height } = box;
  const { fill, stroke } = colorsOf(content.tone);
  const heading = fitText(content.heading, width - 2 * BOX_PADDING, BOX_TEXT, true);
  return [
    // Variables have square corners, as stack frames do in textbooks; objects have round ones.
    rectShape(box, { fill: 'background', radius: content.isRoot ? 0 : 5, opacity }),
    headingShape(box, fill, opacity),
    ...content.rows.flatMap((row, i) => rowShapes(box, row, i, opacity)),
    rectShape(
      { x, y, width, height },
      {
        stroke: isMatched ? 'selected' : stroke,
        lineWidth: isMatched ? 2.5 : 1.25,
        radius: content.isRoot ? 0 : 5,
        opacity,
      },
    ),
    textShape(x + BOX_PADDING, y + HEADING_HEIGHT / 2 + BASELINE, heading, { ...MONO, bold: true, opacity }),
  ];
}

function headingShape(box: PlacedBox, fill: HeapColor, opacity: number): Shape {
  const { x, y, width, content } = box;
  const bounds: Rect = { x, y, width, height: HEADING_HEIGHT };
  if (content.isRoot) return rectShape(bounds, { fill, opacity });
  const [r, right, bottom] = [5, x + width, y + HEADING_HEIGHT];
  const isWhole = content.rows.length === 0;
  if (isWhole) return rectShape(bounds, { fill, radius: r, opacity });
  const d = `M${x} ${bottom}V${y + r}Q${x} ${y} ${x + r} ${y}H${right - r}Q${right} ${y} ${right} ${y + r}V${bottom}Z`;
  return pathShape(d, bounds, { fill, opacity });
}

function rowShapes(box: PlacedBox, row: BoxRow, index: number, opacity: number): readonly Shape[] {
  const { x, width, content } = box;
  const top = box.y + HEADING_HEIGHT + index * ROW_HEIGHT;
  const middle = box.y + rowMiddle(index);
  const [left, right] = [x + BOX_PADDING, x + width - BOX_PADDING];
  const shapes: Shape[] = [];
  const line = { x: x + 1, y: top, width: width - 2, height: 1 };
  if (row.look === 'unused')
    shapes.push(rectShape({ ...line, height: ROW_HEIGHT }, { fill: 'runtime', opacity: opacity * 0.6 }));
  shapes.push(
    pathShape(`M${x} ${top}H${x + width}`, line, {
      stroke: row.look === 'head' ? colorsOf(content.tone).stroke : 'grid',
      dash: row.look === 'unused' ? [3, 3] : [],
      opacity,
    }),
  );
  if (row.look === 'head' || row.look === 'more') {
    const text = fitText(row.name, right - left, BOX_TEXT, row.look === 'head');
    const look = row.look === 'head' ? { ...MONO, bold: true } : {};
    shapes.push(textShape(left, middle + BASELINE, text, { ...look, color: 'muted', opacity }));
    return shapes;
  }
  const portWidth = row.port === 'none' ? 0 : 14;
  const name = fitText(row.name, Math.min(box.nameWidth + 2, right - left - portWidth), BOX_TEXT, true);
  const valueLeft = row.name === '' ? left : left + box.nameWidth + 10;
  const value = fitText(row.value, right - portWidth - valueLeft + 2, BOX_TEXT, true);
  const muted = row.look === 'unused' ? 'muted' : 'text';
  shapes.push(
    textShape(left, middle + BASELINE, name, { ...MONO, color: 'muted', opacity }),
    textShape(right - portWidth, middle + BASELINE, value, { ...MONO, anchor: 'end', color: muted, opacity }),
  );
  if (row.port === 'stub') shapes.push(...stubShapes(x + width, middle, opacity));
  return shapes;
}

/** A pointer to something that is not drawn. */
function stubShapes(right: number, y: number, opacity: number): readonly Shape[] {
  const from = right - 9;
  const bounds = { x: from - DOT, y: y - DOT, width: 9 + STUB + DOT, height: 2 * DOT };
  return [
    dot(from, y, 'text', opacity),
    pathShape(`M${from} ${y}H${right + STUB - 2}`, bounds, { stroke: 'text', dash: [3, 2], opacity }),
    textShape(right + STUB, y + BASELINE, '…', { color: 'muted', opacity }),
  ];
}

function arrowShapes(
  { line, head, bounds, start }: PlacedArrow,
  opacity: number,
  isMatched: boolean,
): readonly Shape[] {
  const color = isMatched ? 'selected' : 'text';
  return [
    pathShape(line, bounds, { stroke: color, lineWidth: isMatched ? 2 : 1.25, opacity }),
    pathShape(head, bounds, { fill: color, opacity }),
    dot(start.x, start.y, color, opacity),
  ];
}

function dot(x: number, y: number, fill: 'text' | 'selected', opacity: number): Shape {
  return rectShape(
    { x: x - DOT, y: y - DOT, width: 2 * DOT, height: 2 * DOT },
    { fill, radius: DOT, opacity },
  );
}
