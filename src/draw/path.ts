/** Straight lines through points, as canvas calls or as SVG path data. */
import type { Points } from './decimate.ts';

/** The part of a `CanvasRenderingContext2D` that lines take. */
export interface Pen {
  moveTo(x: number, y: number): void;
  lineTo(x: number, y: number): void;
  closePath(): void;
}

export function traceLine(pen: Pen, { xs, ys, length }: Points): void {
  for (let i = 0; i < length; i++) {
    if (i === 0) pen.moveTo(xs[i]!, ys[i]!);
    else pen.lineTo(xs[i]!, ys[i]!);
  }
}

/** What lies between the line and `baseline`, an ordinate. */
export function traceArea(pen: Pen, points: Points, baseline: number): void {
  if (points.length === 0) return;
  traceLine(pen, points);
  pen.lineTo(points.xs[points.length - 1]!, baseline);
  pen.lineTo(points.xs[0]!, baseline);
  pen.closePath();
}

export function linePath(points: Points): string {
  const pen = new PathPen();
  traceLine(pen, points);
  return pen.text;
}

export function areaPath(points: Points, baseline: number): string {
  const pen = new PathPen();
  traceArea(pen, points, baseline);
  return pen.text;
}

/** Two decimals of a pixel are finer than any screen. */
function coordinate(value: number): number {
  return Math.round(value * 100) / 100;
}

class PathPen implements Pen {
  text = '';

  moveTo(x: number, y: number): void {
    this.text += `M${coordinate(x)},${coordinate(y)}`;
  }

  lineTo(x: number, y: number): void {
    this.text += `L${coordinate(x)},${coordinate(y)}`;
  }

  closePath(): void {
    this.text += 'Z';
  }
}
