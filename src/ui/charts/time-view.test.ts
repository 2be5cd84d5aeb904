import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  MIN_SPAN_NS,
  panView,
  resolveView,
  revealInView,
  selectView,
  zoomView,
  type TimeView,
} from './time-view.ts';

const END = 60e9;

test('zooming keeps the moment under the pointer', () => {
  const view = zoomView(null, END, 0.5, 15e9);
  expect(view).toEqual({ from: 7.5e9, to: 37.5e9 });
  expect(zoomView(view, END, 2, 15e9)).toBeNull();
});

test('any sequence of gestures stays within the run', () => {
  const gesture = fc.oneof(
    fc.tuple(
      fc.constant('zoom' as const),
      fc.double({ min: 0.01, max: 10, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
    ),
    fc.tuple(fc.constant('pan' as const), fc.double({ min: -1e11, max: 1e11, noNaN: true }), fc.constant(0)),
    fc.tuple(
      fc.constant('select' as const),
      fc.double({ min: 0, max: END, noNaN: true }),
      fc.double({ min: 0, max: END, noNaN: true }),
    ),
  );
  fc.assert(
    fc.property(fc.array(gesture, { maxLength: 20 }), (gestures) => {
      let view: TimeView = null;
      for (const [kind, a, b] of gestures) {
        const { from, to } = resolveView(view, END);
        if (kind === 'zoom') view = zoomView(view, END, a, from + b * (to - from));
        else view = kind === 'pan' ? panView(view, END, a) : selectView(a, b, END);
        const range = resolveView(view, END);
        expect(range.from).toBeGreaterThanOrEqual(0);
        expect(range.to).toBeLessThanOrEqual(END + 1);
        expect(range.to - range.from).toBeGreaterThanOrEqual(MIN_SPAN_NS * 0.999);
      }
    }),
  );
});

test('the whole run follows the clock, a zoomed part stays', () => {
  expect(resolveView(null, 5e9).to).toBe(5e9);
  expect(resolveView(null, 6e9).to).toBe(6e9);
  expect(resolveView({ from: 1, to: 2 }, 6e9)).toEqual({ from: 1, to: 2 });
});

test('revealing moves no further than it must', () => {
  const view = { from: 10e9, to: 20e9 };
  expect(revealInView(view, END, 15e9)).toBe(view);
  expect(revealInView(view, END, 25e9)).toEqual({ from: 16e9, to: 26e9 });
  expect(revealInView(view, END, 4e9)).toEqual({ from: 3e9, to: 13e9 });
});
