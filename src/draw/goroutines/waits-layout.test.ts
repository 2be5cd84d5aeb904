import { expect, test } from 'vitest';
import { BOX_HEIGHT, layoutWaits, type WaitBox, type WaitLink } from './waits-layout.ts';

const CIRCLE: readonly WaitLink[] = [
  { from: 'a', to: 'm1', kind: 'waits' },
  { from: 'm1', to: 'b', kind: 'holds' },
  { from: 'b', to: 'm2', kind: 'waits' },
  { from: 'm2', to: 'a', kind: 'holds' },
];
const BOXES: readonly WaitBox[] = [
  { id: 'a', column: 'waiting' },
  { id: 'b', column: 'waiting' },
  { id: 'm1', column: 'object' },
  { id: 'm2', column: 'object' },
];

const rectOf = (layout: ReturnType<typeof layoutWaits>, id: string) =>
  layout.boxes.find(({ box }) => box.id === id)!.rect;

test('a circle of two goroutines and two locks comes back to where it began', () => {
  const layout = layoutWaits(BOXES, CIRCLE, 800);
  expect(rectOf(layout, 'm1').x).toBeGreaterThan(rectOf(layout, 'a').x + rectOf(layout, 'a').width);
  const back = layout.links.find(({ link }) => link.kind === 'holds' && link.to === 'b')!;
  // Out of the object's left side, into the goroutine's right one, below the arrows that go out.
  const [, x0, y0] = /^M([\d.]+) ([\d.]+)/.exec(back.path)!;
  expect(Number(x0)).toBe(rectOf(layout, 'm1').x);
  expect(Number(y0)).toBeGreaterThan(rectOf(layout, 'm1').y + BOX_HEIGHT / 2);
  expect(back.head.startsWith(`M${rectOf(layout, 'b').x + rectOf(layout, 'b').width} `)).toBe(true);
});

test('boxes of a column do not overlap, and stand beside what they wait for', () => {
  const ids = Array.from({ length: 12 }, (_, i) => i);
  const boxes: WaitBox[] = [
    ...ids.map((i) => ({ id: `g${i}`, column: 'waiting' as const })),
    ...ids.map((i) => ({ id: `c${11 - i}`, column: 'object' as const })),
  ];
  const links = ids.map((i): WaitLink => ({ from: `g${i}`, to: `c${i}`, kind: 'waits' }));
  const layout = layoutWaits(boxes, links, 700);
  for (const i of ids) expect(rectOf(layout, `g${i}`).y).toBe(rectOf(layout, `c${i}`).y);
  const tops = ids.map((i) => rectOf(layout, `g${i}`).y).sort((a, b) => a - b);
  for (let i = 1; i < tops.length; i++) expect(tops[i]! - tops[i - 1]!).toBeGreaterThanOrEqual(BOX_HEIGHT);
  expect(layout.size.height).toBeGreaterThanOrEqual(tops.at(-1)! + BOX_HEIGHT);
});

test('a narrow page gets a picture to scroll, not boxes without room for words', () => {
  const { size, boxes } = layoutWaits(BOXES, CIRCLE, 300);
  expect(size.width).toBeGreaterThan(300);
  expect(boxes[0]!.rect.width).toBeGreaterThanOrEqual(150);
});

test('a link to what is not there is left out', () => {
  expect(layoutWaits(BOXES, [{ from: 'a', to: 'nowhere', kind: 'waits' }], 800).links).toEqual([]);
  expect(layoutWaits([], [], 800).boxes).toEqual([]);
});
