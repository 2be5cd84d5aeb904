import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decimate, type TimeSeries } from './decimate.ts';
import { MinMaxPyramid } from './pyramid.ts';

function seriesOf(t: readonly number[], values: readonly number[]): TimeSeries {
  const pyramid = new MinMaxPyramid();
  pyramid.update(values, values.length, 0);
  return { t, values, length: values.length, pyramid };
}

const walk = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 1000 })), {
    minLength: 1,
    maxLength: 4000,
    size: 'max',
  })
  .map((steps) => {
    let t = 0;
    return { t: steps.map(([dt]) => (t += dt)), values: steps.map(([, value]) => value) };
  });

describe('decimation', () => {
  test('keeps the extremes of every pixel column and draws nothing that was not sampled', () => {
    fc.assert(
      fc.property(
        walk,
        fc.integer({ min: 1, max: 40 }),
        fc.nat(3000),
        fc.integer({ min: 1, max: 12000 }),
        (data, width, from, span) => {
          const range = { from, to: from + span };
          const { xs, ys, length } = decimate(seriesOf(data.t, data.values), range, width);
          const sampled = new Set(data.values);
          const columnOf = (x: number): number => Math.min(width - 1, Math.floor(x));
          for (let column = 0; column < width; column++) {
            const expected = data.values.filter((_, i) => {
              const t = data.t[i]!;
              return t >= range.from && t < range.to && columnOf(((t - from) / span) * width) === column;
            });
            const drawn: number[] = [];
            for (let i = 0; i < length; i++) {
              expect(sampled.has(ys[i]!)).toBe(true);
              if (xs[i]! >= 0 && xs[i]! < width && columnOf(xs[i]!) === column) drawn.push(ys[i]!);
            }
            // A sample on the border of two columns may be rounded into either.
            if (expected.length === 0) continue;
            const near = [...drawn];
            for (let i = 0; i < length; i++) if (Math.abs(xs[i]! - column - 0.5) <= 1.0001) near.push(ys[i]!);
            expect(Math.min(...near)).toBeLessThanOrEqual(Math.min(...expected));
            expect(Math.max(...near)).toBeGreaterThanOrEqual(Math.max(...expected));
          }
        },
      ),
      { numRuns: 80, endOnFailure: true },
    );
  });

  test('x never goes back and the number of points is bounded by pixels', () => {
    fc.assert(
      fc.property(walk, fc.integer({ min: 1, max: 40 }), (data, width) => {
        const range = { from: 0, to: Math.max(1, data.t.at(-1)!) };
        const { xs, length } = decimate(seriesOf(data.t, data.values), range, width);
        expect(length).toBeLessThanOrEqual(width * 4 + 2);
        for (let i = 1; i < length; i++) expect(xs[i]!).toBeGreaterThanOrEqual(xs[i - 1]!);
      }),
      { numRuns: 60, endOnFailure: true },
    );
  });

  test('one sample beyond each edge comes along', () => {
    const { xs, ys, length } = decimate(seriesOf([0, 10, 20, 30], [1, 2, 3, 4]), { from: 12, to: 18 }, 60);
    expect([[...xs], [...ys], length]).toEqual([[-20, 80], [2, 3], 2]);
  });

  test('a spike of one sample among a million is drawn', () => {
    const n = 1_000_000;
    const t = Float64Array.from({ length: n }, (_, i) => i * 1e6);
    const values = new Float64Array(n).fill(5);
    values[654_321] = 99;
    const pyramid = new MinMaxPyramid();
    pyramid.update(values, n, 0);
    const { ys, length } = decimate({ t, values, length: n, pyramid }, { from: 0, to: n * 1e6 }, 800);
    expect(Math.max(...ys.subarray(0, length))).toBe(99);
  });
});
