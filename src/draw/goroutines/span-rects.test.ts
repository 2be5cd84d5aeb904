import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LANE_TONES, toneOfReason, isWait } from './lane-tone.ts';
import { laneX, type LaneView } from './lane-view.ts';
import type { LaneSpans } from './lanes.ts';
import { addSpans, emptyRects, firstInView } from './span-rects.ts';

const view: LaneView = {
  size: { width: 310, height: 200 },
  nameWidth: 100,
  range: { from: 1000, to: 3000 },
  top: 0,
};

function spansOf(edges: readonly number[]): LaneSpans {
  const from = edges.slice(0, -1);
  return {
    length: from.length,
    from,
    to: edges.slice(1),
    tone: from.map((_, i) => LANE_TONES[i % 3]!),
    folded: from.map((_, i) => (i % 5 === 0 ? 7 : 0)),
    label: from.map(() => ''),
  };
}

test('rectangles cover every pixel of the lane once, however many states there were', () => {
  const times = fc.uniqueArray(fc.integer({ min: 0, max: 5000 }), { minLength: 2, maxLength: 400 });
  fc.assert(
    fc.property(times, (unsorted) => {
      const edges = unsorted.sort((a, b) => a - b);
      const rects = emptyRects();
      addSpans(rects, spansOf(edges), view, 30);
      const all = LANE_TONES.flatMap((tone) => {
        const list = rects.byTone[tone];
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
  addSpans(rects, { ...spansOf([1000, 2000, 3000]), folded: [0, 9] }, view, 30);
  expect(rects.folded).toEqual([200, 30, 100]);
});

test('the first stretch in view is found', () => {
  const spans = spansOf([0, 10, 20, 30]);
  expect([-1, 0, 9, 10, 29, 30].map((t) => firstInView(spans, t))).toEqual([0, 0, 0, 1, 2, 3]);
});

test('the runtime’s words have a colour', () => {
  expect(toneOfReason('chan send')).toBe('channel');
  expect(toneOfReason('sync.WaitGroup.Wait')).toBe('lock');
  expect(toneOfReason('sleep')).toBe('time');
  expect(toneOfReason('IO wait')).toBe('other');
  expect(toneOfReason('constructor')).toBe('other');
  expect(LANE_TONES.filter((tone) => !isWait(tone))).toEqual(['running', 'runnable']);
});
