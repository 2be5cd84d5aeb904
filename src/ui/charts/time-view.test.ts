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
const RUN = { startNs: 0, endNs: END };
/** Of which the first second was the runtime's. */
const LATE = { startNs: 1e9, endNs: END };

test('zooming keeps the moment under the pointer', () => {
  const view = zoomView(null, RUN, 0.5, 15e9);
  expect(view).toEqual({ from: 7.5e9, to: 37.5e9 });
  expect(zoomView(view, RUN, 2, 15e9)).toBeNull();
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
        const { from, to } = resolveView(view, LATE);
        if (kind === 'zoom') view = zoomView(view, LATE, a, from + b * (to - from));
        else view = kind === 'pan' ? panView(view, LATE, a) : selectView(a, b, LATE);
        const range = resolveView(view, LATE);
        expect(range.from).toBeGreaterThanOrEqual(LATE.startNs);
        expect(range.to).toBeLessThanOrEqual(END + 1);
        expect(range.to - range.from).toBeGreaterThanOrEqual(MIN_SPAN_NS * 0.999);
      }
    }),
  );
});

test('the whole run follows the clock, a zoomed part stays', () => {
  expect(resolveView(null, { startNs: 0, endNs: 5e9 }).to).toBe(5e9);
  expect(resolveView(null, { startNs: 0, endNs: 6e9 }).to).toBe(6e9);
  expect(resolveView({ from: 1, to: 2 }, RUN)).toEqual({ from: 1, to: 2 });
});

test('revealing moves no further than it must', () => {
  const view = { from: 10e9, to: 20e9 };
  expect(revealInView(view, RUN, 15e9)).toBe(view);
  expect(revealInView(view, RUN, 25e9)).toEqual({ from: 16e9, to: 26e9 });
  expect(revealInView(view, RUN, 4e9)).toEqual({ from: 3e9, to: 13e9 });
});

test('the axis begins with the main goroutine, zoomed or not', () => {
  expect(resolveView(null, LATE)).toEqual({ from: 1e9, to: END });
  expect(selectView(0, 3e9, LATE)).toEqual({ from: 1e9, to: 4e9 });
  expect(zoomView({ from: 1e9, to: 31e9 }, LATE, 1.99, 31e9)).toBeNull();
  expect(resolveView(null, { startNs: 5e9, endNs: 5e9 })).toEqual({ from: 5e9, to: 5e9 + 1e6 });
});
