/** Ways of arrows: from a row's side over the places kept for them to the side of a box, level at both ends. */
import type { Rect } from '../../scene.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A column to pass through at one height. */
export interface Passage {
  readonly left: number;
  readonly right: number;
  readonly y: number;
}

export interface Route {
  /** SVG path data of the line, to the base of its head. */
  readonly line: string;
  /** SVG path data of the head. */
  readonly head: string;
  readonly bounds: Rect;
}

const HEAD_LENGTH = 8;
const HEAD_WIDTH = 4;
const SELF_REACH = 30;

/**
 * Level until it has left its column at `exitX`, and from `enterX` on, where it is in the column of its end; boxes of a column differ in
 * width. `passages` in the order of the way, which may lead to the left.
 */
export function arrowRoute(
  start: Point,
  exitX: number,
  passages: readonly Passage[],
  enterX: number,
  end: Point,
): Route {
  const direction = end.x >= start.x ? 1 : -1;
  const base = { x: end.x - direction * HEAD_LENGTH, y: end.y };
  let from = { x: exitX, y: start.y };
  const parts = [`M${at(start)}L${at(from)}`];
  for (const { left, right, y } of passages) {
    const [near, far] = direction > 0 ? [left, right] : [right, left];
    parts.push(curve(from, { x: near, y }), `L${at({ x: far, y })}`);
    from = { x: far, y };
  }
  const level = { x: enterX - direction * HEAD_LENGTH, y: end.y };
  parts.push(curve(from, level), `L${at(base)}`);
  const points = [start, end, ...passages.map(({ left, y }) => ({ x: left, y }))];
  return { line: parts.join(''), head: head(end, direction), bounds: boundsOf(points) };
}

/** From a row of a box around its right side to another row or the heading of the same box. */
export function selfRoute(right: number, startY: number, endY: number): Route {
  // A row that points to itself still needs a loop to be seen.
  const lift = startY === endY ? 9 : 0;
  const [start, end] = [
    { x: right, y: startY + lift },
    { x: right, y: endY - lift },
  ];
  const reach = right + SELF_REACH;
  const base = { x: right + HEAD_LENGTH, y: end.y };
  const line = `M${at(start)}C${at({ x: reach, y: start.y })} ${at({ x: reach, y: end.y })} ${at(base)}`;
  return { line, head: head(end, -1), bounds: boundsOf([start, end, { x: reach, y: start.y }]) };
}

function curve(from: Point, to: Point): string {
  const bend = (to.x - from.x) * 0.5;
  return `C${at({ x: from.x + bend, y: from.y })} ${at({ x: to.x - bend, y: to.y })} ${at(to)}`;
}

function head(tip: Point, direction: number): string {
  const x = tip.x - direction * HEAD_LENGTH;
  const [up, down] = [tip.y - HEAD_WIDTH, tip.y + HEAD_WIDTH];
  return `M${at(tip)}L${at({ x, y: up })}L${at({ x, y: down })}Z`;
}

function boundsOf(points: readonly Point[]): Rect {
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const [x, y] = [Math.min(...xs) - HEAD_WIDTH, Math.min(...ys) - HEAD_WIDTH];
  return { x, y, width: Math.max(...xs) + HEAD_WIDTH - x, height: Math.max(...ys) + HEAD_WIDTH - y };
}

function at({ x, y }: Point): string {
  return `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`;
}
