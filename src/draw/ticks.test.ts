import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { byteTicks, countTicks, niceBytes, timeTicks } from './ticks.ts';

const S = 1e9;
const labels = (ticks: readonly { readonly label: string }[]): readonly string[] =>
  ticks.map((tick) => tick.label.replace('\u00a0', ' '));

test('sizes are round in binary units', () => {
  expect(labels(byteTicks(48 * 2 ** 20, 5, 'en'))).toEqual(['0 B', '10 MiB', '20 MiB', '30 MiB', '40 MiB']);
  expect(labels(byteTicks(3000, 4, 'en'))).toEqual(['0 B', '1 KiB', '2 KiB']);
  expect(labels(byteTicks(3, 6, 'en'))).toEqual(['0 B', '1 B', '2 B', '3 B']);
});

test('the top of the axis is a tick that covers the data', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 1, max: 2 ** 40, noNaN: true }),
      fc.integer({ min: 2, max: 8 }),
      (most, count) => {
        const top = niceBytes(most, count);
        expect(top).toBeGreaterThanOrEqual(most * 0.999);
        expect(top).toBeLessThanOrEqual(most * 2.1);
      },
    ),
  );
});

test('counts are whole', () => {
  expect(labels(countTicks(3, 8, 'en'))).toEqual(['0', '1', '2', '3']);
  expect(labels(countTicks(20_000, 2, 'fr'))).toEqual(['0', '10\u202f000', '20\u202f000']);
});

describe('times', () => {
  test.each([
    [{ from: 0, to: 800_000 }, ['0 µs', '200 µs', '400 µs', '600 µs', '800 µs']],
    [{ from: 0, to: 0.9 * S }, ['0 ms', '200 ms', '400 ms', '600 ms', '800 ms']],
    [{ from: 0, to: 60 * S }, ['0 s', '15 s', '30 s', '45 s', '60 s']],
    [{ from: 3.2 * S, to: 3.24 * S }, ['3.20 s', '3.21 s', '3.22 s', '3.23 s', '3.24 s']],
    [{ from: 0, to: 3600 * S }, ['0:00', '15:00', '30:00', '45:00', '1:00:00']],
    [{ from: 3599 * S, to: 3601 * S }, ['59:59.0', '59:59.5', '1:00:00.0', '1:00:00.5', '1:00:01.0']],
  ])('%j', (range, expected) => {
    expect(labels(timeTicks(range, 4, 'en'))).toEqual(expected);
  });

  test('always some, never a flood', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1e14, noNaN: true }),
        fc.double({ min: 1000, max: 1e14, noNaN: true }),
        (from, span) => {
          const ticks = timeTicks({ from, to: from + span }, 6, 'en');
          expect(ticks.length).toBeLessThanOrEqual(20);
        },
      ),
    );
  });
});
