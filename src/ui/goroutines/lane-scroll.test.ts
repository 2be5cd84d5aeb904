import { expect, test } from 'vitest';
import { maxTop } from '../../draw/goroutines/lane-view.ts';
import { contentHeight, scrollOfTop, topOfScroll } from './lane-scroll.ts';

const HEIGHT = 300;

test.each([1, 5, 100, 100_000, 1_000_000])(
  '%i rows: the ends of scrolling are the first and the last row',
  (rows) => {
    const most = maxTop({ size: { width: 0, height: HEIGHT } }, rows);
    const farthest = Math.max(0, contentHeight(rows) - HEIGHT);
    expect(topOfScroll(0, rows, HEIGHT)).toBe(0);
    expect(topOfScroll(farthest, rows, HEIGHT)).toBeCloseTo(most);
    expect(scrollOfTop(topOfScroll(farthest / 3, rows, HEIGHT), rows, HEIGHT)).toBeCloseTo(farthest / 3);
  },
);

test('no browser is asked for more than it can scroll', () => {
  expect(contentHeight(1_000_000)).toBeLessThan(10_000_000);
  expect(contentHeight(10)).toBeLessThan(300);
});
