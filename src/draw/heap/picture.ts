/**
 * A picture of the heap worked out: plain shapes in pixels and named colours. One description serves the canvas on screen, the
 * SVG file and the PNG, so what is saved is what was seen.
 */
import type { Rect, Size } from '../scene.ts';
import type { HeapColor } from './heap-theme.ts';

export interface RectShape extends Rect {
  readonly kind: 'rect';
  readonly radius: number;
  readonly fill: HeapColor | null;
  readonly stroke: HeapColor | null;
  readonly lineWidth: number;
  /** 0 … 1, of the whole shape. */
  readonly opacity: number;
}

export interface TextShape {
  readonly kind: 'text';
  readonly x: number;
  /** Of the base line. */
  readonly y: number;
  readonly text: string;
  /** px. */
  readonly size: number;
  readonly bold: boolean;
  readonly mono: boolean;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly color: HeapColor;
  readonly opacity: number;
}

export interface PathShape {
  readonly kind: 'path';
  /** SVG path data, absolute. */
  readonly d: string;
  /** What it covers, so that a canvas can leave out what is not in view. */
  readonly bounds: Rect;
  readonly fill: HeapColor | null;
  readonly stroke: HeapColor | null;
  readonly lineWidth: number;
  /** As in canvas; empty: solid. */
  readonly dash: readonly number[];
  readonly opacity: number;
}

export type Shape = RectShape | TextShape | PathShape;

export interface Picture {
  readonly size: Size;
  /** In painting order. */
  readonly shapes: readonly Shape[];
}

/** A picture with the words a file of it carries. */
export interface TitledPicture {
  readonly picture: Picture;
  readonly title: string;
  /** One or two sentences for those who cannot see it. */
  readonly description: string;
}

type RectLook = Partial<Pick<RectShape, 'radius' | 'fill' | 'stroke' | 'lineWidth' | 'opacity'>>;
type TextLook = Partial<Omit<TextShape, 'kind' | 'x' | 'y' | 'text'>>;
type PathLook = Partial<Omit<PathShape, 'kind' | 'd' | 'bounds'>>;

/** A rectangle without fill or stroke unless `look` has them. */
export function rectShape({ x, y, width, height }: Rect, look: RectLook): RectShape {
  const plain = { kind: 'rect', radius: 0, fill: null, stroke: null, lineWidth: 1, opacity: 1 } as const;
  return { ...plain, x, y, width, height, ...look };
}

/** A label of 12 px in the page's font unless `look` says otherwise. */
export function textShape(x: number, y: number, text: string, look: TextLook = {}): TextShape {
  const plain = {
    kind: 'text',
    size: 12,
    bold: false,
    mono: false,
    anchor: 'start',
    color: 'text',
    opacity: 1,
  } as const;
  return { ...plain, x, y, text, ...look };
}

export function pathShape(d: string, bounds: Rect, look: PathLook): PathShape {
  return { kind: 'path', d, bounds, fill: null, stroke: null, lineWidth: 1, dash: [], opacity: 1, ...look };
}
