import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LANE_STATES } from './lane-state.ts';
import { laneX, type LaneView } from './lane-view.ts';
import { spanAt } from './lanes.ts';
import { laneRow, spansOf } from './testing.ts';
import { addSpans, emptyRects } from './span-rects.ts';

const view: LaneView = {
  size: { width: 310, height: 200 },
  nameWidth: 100,
  range: { from: 1000, to: 3000 },
  top: 0,
};

test('rectangles cover every pixel of the lane once, however many states there were', () => {
  const times = fc.uniqueArray(fc.integer({ min: 0, max: 5000 }), { minLength: 2, maxLength: 400 });
  fc.assert(
    fc.property(times, (unsorted) => {
      const edges = unsorted.sort((a, b) => a - b);
      const rects = emptyRects();
      addSpans(rects, spansOf(edges), view, 30);
      const all = LANE_STATES.flatMap((state) => {
        const list = rects.byState[state];
        return Array.from({ length: list.length / 3 }, (_, i) => [list[3 * i]!, list[3 * i + 2]!] as const);
      }).sort((a, b) => a[0] - b[0]);
      const start = Math.max(laneX(view, edges[0]!), view.nameWidth);
      const end = Math.min(laneX(view, edges.at(-1)!), view.size.width);
      if (start >= view.size.width || end <= view.nameWidth) return;
      expect(all[0]![0]).toBeCloseTo(start);
      for (let i = 1; i < all.length; i++) expect(all[i]![0]).toBeCloseTo(all[i - 1]![0] + all[i - 1]![1]);
      expect(all.at(-1)![0] + all.at(-1)![1]).toBeGreaterThanOrEqual(end - 1e-6);
      expect(all.length).toBeLessThanOrEqual(2 * view.size.width);
    }),
  );
});

test('what is folded is marked where it is', () => {
  const rects = emptyRects();
  addSpans(rects, { ...spansOf([1000, 2000, 3000]), events: Uint32Array.of(0, 9) }, view, 30);
  expect(rects.folded).toEqual([200, 30, 100]);
});

test('the stretch at a moment is found, and the last one of what is alive goes on', () => {
  const spans = spansOf([5, 10, 20, 30]);
  const times = [4, 5, 9, 10, 29, 30];
  expect(times.map((t) => spanAt({ row: laneRow({ ended: 30 }), spans }, t))).toEqual([-1, 0, 0, 1, 2, -1]);
  expect(spanAt({ row: laneRow(), spans }, 30)).toBe(2);
});
