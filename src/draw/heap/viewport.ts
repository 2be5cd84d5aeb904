/** What part of a picture is in view: pan and zoom as a scale and a shift, both in CSS pixels. */
import type { Rect, Size } from '../scene.ts';

/** A point p of the picture is shown at p × scale + (x, y). */
export interface Viewport {
  readonly scale: number;
  readonly x: number;
  readonly y: number;
}

const MIN_SCALE = 0.1;
const MAX_SCALE = 4;
/** So much of a picture stays in view however far it is moved, px. */
const KEEP = 48;

/** The whole picture, centred, never enlarged. Small ones stay at their size. */
export function fitViewport(picture: Size, frame: Size): Viewport {
  const fitting = Math.min(frame.width / picture.width, frame.height / picture.height);
  const scale = clamp(Math.min(1, fitting), MIN_SCALE, 1);
  return {
    scale,
    x: (frame.width - picture.width * scale) / 2,
    y: Math.max(0, (frame.height - picture.height * scale) / 2),
  };
}

/** Smaller than this, text is no longer read. */
const LEGIBLE = 0.62;

/** The whole picture where it is legible then; else its beginning, at a size that is. */
export function startViewport(picture: Size, frame: Size): Viewport {
  const whole = fitViewport(picture, frame);
  if (whole.scale >= LEGIBLE) return whole;
  const middle = (room: number, length: number): number => Math.max(0, (room - length * LEGIBLE) / 2);
  return {
    scale: LEGIBLE,
    x: middle(frame.width, picture.width),
    y: middle(frame.height, picture.height),
  };
}

/** Zooms by `factor` and keeps the point under (x, y) of the frame where it is. */
export function zoomViewport(view: Viewport, factor: number, x: number, y: number): Viewport {
  const scale = clamp(view.scale * factor, MIN_SCALE, MAX_SCALE);
  const ratio = scale / view.scale;
  return { scale, x: x - (x - view.x) * ratio, y: y - (y - view.y) * ratio };
}

/** Moves what is shown by (dx, dy), but not out of view. */
export function panViewport(view: Viewport, dx: number, dy: number, picture: Size, frame: Size): Viewport {
  return keepInView({ scale: view.scale, x: view.x + dx, y: view.y + dy }, picture, frame);
}

function keepInView(view: Viewport, picture: Size, frame: Size): Viewport {
  return {
    scale: view.scale,
    x: clamp(view.x, KEEP - picture.width * view.scale, frame.width - KEEP),
    y: clamp(view.y, KEEP - picture.height * view.scale, frame.height - KEEP),
  };
}

/** Moves only as far as needed for `rect` to be seen whole (its start, where it is larger than the frame). */
export function revealViewport(view: Viewport, rect: Rect, frame: Size): Viewport {
  const margin = 12;
  const shift = (start: number, length: number, room: number): number => {
    if (start < margin || length > room - 2 * margin) return margin - start;
    return Math.min(0, room - margin - start - length);
  };
  const x = rect.x * view.scale + view.x;
  const y = rect.y * view.scale + view.y;
  return {
    scale: view.scale,
    x: view.x + shift(x, rect.width * view.scale, frame.width),
    y: view.y + shift(y, rect.height * view.scale, frame.height),
  };
}

/** The part of the picture that the frame shows. */
export function visiblePart(view: Viewport, frame: Size): Rect {
  return {
    x: -view.x / view.scale,
    y: -view.y / view.scale,
    width: frame.width / view.scale,
    height: frame.height / view.scale,
  };
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(high, value));
}
