import { expect, test } from 'vitest';
import {
  fitViewport,
  panViewport,
  revealViewport,
  startViewport,
  visiblePart,
  zoomViewport,
} from './viewport.ts';

const frame = { width: 400, height: 300 };

test('a large picture is made to fit, a small one keeps its size in the middle', () => {
  expect(fitViewport({ width: 800, height: 300 }, frame)).toEqual({ scale: 0.5, x: 0, y: 75 });
  expect(fitViewport({ width: 100, height: 100 }, frame)).toEqual({ scale: 1, x: 150, y: 100 });
});

test('a picture too large to be legible whole begins at its beginning', () => {
  expect(startViewport({ width: 500, height: 300 }, frame).scale).toBe(0.8);
  expect(startViewport({ width: 4000, height: 200 }, frame)).toMatchObject({ scale: 0.62, x: 0, y: 88 });
});

test('zooming keeps the point under the pointer', () => {
  const view = { scale: 1, x: 30, y: -20 };
  const zoomed = zoomViewport(view, 2, 130, 80);
  expect([(130 - zoomed.x) / zoomed.scale, (80 - zoomed.y) / zoomed.scale]).toEqual([100, 100]);
  expect(zoomViewport(view, 1e9, 0, 0).scale).toBe(4);
  expect(zoomViewport(view, 1e-9, 0, 0).scale).toBe(0.1);
});

test('a picture cannot be moved out of view', () => {
  const picture = { width: 800, height: 600 };
  const moved = panViewport({ scale: 1, x: 0, y: 0 }, -1e6, 1e6, picture, frame);
  const part = visiblePart(moved, frame);
  expect(part.x).toBeLessThan(picture.width);
  expect(part.y + part.height).toBeGreaterThan(0);
});

test('revealing moves no more than needed', () => {
  const view = { scale: 1, x: 0, y: 0 };
  expect(revealViewport(view, { x: 50, y: 50, width: 20, height: 20 }, frame)).toEqual(view);
  expect(revealViewport(view, { x: 500, y: 50, width: 20, height: 20 }, frame)).toMatchObject({
    x: -132,
    y: 0,
  });
  expect(revealViewport(view, { x: -40, y: 0, width: 20, height: 20 }, frame)).toMatchObject({
    x: 52,
    y: 12,
  });
});
