import fc from 'fast-check';
import { expect, test } from 'vitest';
import { STATE_COUNT } from '../../../protocol/goroutine-views.ts';
import { GoroutineSession } from '../goroutine-session.ts';
import { randomRun } from '../testing/random-run.ts';
import { Track } from './track.ts';

function trackOf(seed: number): Track {
  const session = new GoroutineSession();
  session.push(randomRun({ seed, steps: 600, goroutines: 4 }).bytes);
  const segment = session.store.segments[0]!;
  return new Track(segment, null, () => undefined);
}

const track = trackOf(7);
const first = track.first[0]!;
const count = track.first[1]! - first;
const slowCount = (t: number): number =>
  track.times.subarray(first, first + count).filter((time) => time <= t).length;

test('events up to an instant are found whatever the guess', () => {
  const last = track.times[first + count - 1]!;
  fc.assert(
    fc.property(
      fc.double({ min: -1, max: 1.1, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.nat({ max: count + 50 }),
      (at, part, guess) => {
        const t = at * last;
        const expected = slowCount(t);
        expect(track.countUpTo(0, t, Math.floor(part * expected), guess)).toBe(expected);
      },
    ),
    { numRuns: 2000 },
  );
});

test('sums up to two instants tell what went on between them', () => {
  const end = track.times[first + count - 1]!;
  const instant = fc.double({ min: 0, max: 1, noNaN: true }).map((part) => part * end);
  fc.assert(
    fc.property(instant, instant, (a, b) => {
      const [t0, t1] = [Math.min(a, b), Math.max(a, b)];
      const sums = [t0, t1].map((t) => {
        const [counts, times] = [new Float64Array(STATE_COUNT), new Float64Array(STATE_COUNT)];
        track.sumsAt(0, slowCount(t), t, counts, times);
        return { counts, times };
      });
      const counts = sums[0]!.counts.slice();
      const slow = new Float64Array(STATE_COUNT);
      let now = t0;
      const pass = (until: number): void => {
        for (let s = 0; s < STATE_COUNT; s++) slow[s]! += counts[s]! * (until - now);
        now = until;
      };
      for (let i = slowCount(t0); i < slowCount(t1); i++) {
        pass(track.times[first + i]!);
        const word = track.states[first + i]!;
        counts[word >>> 4]!--;
        counts[word & 15]!++;
      }
      pass(t1);
      // Those that do not exist are not counted.
      expect(sums[1]!.counts.subarray(1)).toEqual(counts.subarray(1));
      for (let s = 1; s < STATE_COUNT; s++)
        expect(sums[1]!.times[s]! - sums[0]!.times[s]!).toBeCloseTo(slow[s]!, 0);
    }),
  );
});
