import { describe, expect, test } from 'vitest';
import {
  AXIS_HEIGHT,
  laneTime,
  laneX,
  maxTop,
  nameWidthFor,
  plotWidth,
  ROW_HEIGHT,
  rowAt,
  rowsInView,
  rowY,
  topToReveal,
  type LaneView,
} from './lane-view.ts';

const view: LaneView = {
  size: { width: 1000, height: AXIS_HEIGHT + 10 * ROW_HEIGHT },
  nameWidth: 200,
  range: { from: 1e6, to: 5e6 },
  top: 0,
};

test('a moment and its x lead to each other', () => {
  expect(laneX(view, 1e6)).toBe(200);
  expect(laneX(view, 5e6)).toBe(200 + plotWidth(view));
  expect(laneTime(view, laneX(view, 2.5e6))).toBeCloseTo(2.5e6);
});

test('a row and its y lead to each other, also when scrolled', () => {
  const scrolled = { ...view, top: 1234 };
  expect(rowAt(scrolled, rowY(scrolled, 60) + 1)).toBe(60);
  expect(rowAt(view, AXIS_HEIGHT - 1)).toBe(-1);
});

test('rows that are only partly in view are in view', () => {
  expect(rowsInView(view, 100)).toEqual([0, 10]);
  expect(rowsInView({ ...view, top: 1 }, 100)).toEqual([0, 11]);
  expect(rowsInView({ ...view, top: ROW_HEIGHT }, 5)).toEqual([1, 5]);
  expect(rowsInView(view, 0)).toEqual([0, 0]);
});

describe('scrolling', () => {
  test('ends with the last row', () => {
    expect(maxTop(view, 100)).toBe(90 * ROW_HEIGHT);
    expect(maxTop(view, 3)).toBe(0);
  });

  test('reveals a row and moves no further than needed', () => {
    expect(topToReveal(view, 4)).toBe(0);
    expect(topToReveal(view, 10)).toBe(ROW_HEIGHT);
    expect(topToReveal({ ...view, top: 20 * ROW_HEIGHT }, 3)).toBe(3 * ROW_HEIGHT);
  });
});

test('names leave most of the width to time', () => {
  expect(nameWidthFor(340)).toBeLessThan(340 / 2.5);
  expect(nameWidthFor(2000)).toBe(240);
});
