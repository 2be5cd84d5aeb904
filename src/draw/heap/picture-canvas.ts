/** A picture on a canvas. Same places and sizes as picture-svg.ts. */
import type { Rect } from '../scene.ts';
import type { HeapTheme } from './heap-theme.ts';
import type { PathShape, RectShape, Shape, TextShape, TitledPicture } from './picture.ts';
import { TITLE_HEIGHT } from './picture-svg.ts';

/** Parsing path data costs more than stroking it; shapes are immutable, so what was parsed keeps. */
const parsed = new WeakMap<PathShape, Path2D>();

/** Paints shapes that touch `view` (in the picture's pixels). The context has the transform already. */
export function paintShapes(
  context: CanvasRenderingContext2D,
  shapes: readonly Shape[],
  theme: HeapTheme,
  view: Rect,
): void {
  let font = '';
  for (const shape of shapes) {
    if (!visible(shape, view)) continue;
    context.globalAlpha = shape.opacity;
    switch (shape.kind) {
      case 'rect':
        paintRect(context, shape, theme);
        break;
      case 'path':
        paintPath(context, shape, theme);
        break;
      case 'text': {
        // Setting a font has it parsed anew each time.
        const wanted = fontOf(shape, theme);
        if (wanted !== font) context.font = font = wanted;
        context.fillStyle = theme[shape.color];
        context.textAlign = shape.anchor === 'middle' ? 'center' : shape.anchor;
        context.fillText(shape.text, shape.x, shape.y);
        break;
      }
    }
  }
  context.globalAlpha = 1;
}

/** Paints ground, title and picture, as the SVG file has them. */
export function paintTitled(
  context: CanvasRenderingContext2D,
  { picture, title }: TitledPicture,
  theme: HeapTheme,
): void {
  const { width, height } = picture.size;
  context.fillStyle = theme.background;
  context.fillRect(0, 0, Math.ceil(width), Math.ceil(height + TITLE_HEIGHT));
  context.font = `600 16px ${theme.font}`;
  context.fillStyle = theme.text;
  context.fillText(title, 16, 26);
  context.save();
  context.translate(0, TITLE_HEIGHT);
  paintShapes(context, picture.shapes, theme, { x: 0, y: 0, width, height });
  context.restore();
}

function visible(shape: Shape, view: Rect): boolean {
  if (shape.kind === 'text') {
    // How wide it is depends on the font; a line's height above and below is enough to decide by.
    return shape.y >= view.y - shape.size && shape.y <= view.y + view.height + shape.size;
  }
  const box = shape.kind === 'rect' ? shape : shape.bounds;
  return (
    box.x <= view.x + view.width &&
    box.x + box.width >= view.x &&
    box.y <= view.y + view.height &&
    box.y + box.height >= view.y
  );
}

function paintRect(context: CanvasRenderingContext2D, shape: RectShape, theme: HeapTheme): void {
  const { x, y, width, height, radius, fill, stroke } = shape;
  if (radius === 0 && stroke === null && fill !== null) {
    context.fillStyle = theme[fill];
    context.fillRect(x, y, width, height);
    return;
  }
  context.beginPath();
  context.roundRect(x, y, width, height, radius);
  fillAndStroke(context, shape, theme);
}

function paintPath(context: CanvasRenderingContext2D, shape: PathShape, theme: HeapTheme): void {
  let path = parsed.get(shape);
  if (path === undefined) parsed.set(shape, (path = new Path2D(shape.d)));
  context.setLineDash([...shape.dash]);
  fillAndStroke(context, shape, theme, path);
  context.setLineDash([]);
}

function fillAndStroke(
  context: CanvasRenderingContext2D,
  { fill, stroke, lineWidth }: RectShape | PathShape,
  theme: HeapTheme,
  path?: Path2D,
): void {
  if (fill !== null) {
    context.fillStyle = theme[fill];
    if (path === undefined) context.fill();
    else context.fill(path);
  }
  if (stroke !== null) {
    context.strokeStyle = theme[stroke];
    context.lineWidth = lineWidth;
    if (path === undefined) context.stroke();
    else context.stroke(path);
  }
}

function fontOf(shape: TextShape, theme: HeapTheme): string {
  return `${shape.bold ? '600 ' : ''}${shape.size}px ${shape.mono ? theme.mono : theme.font}`;
}
