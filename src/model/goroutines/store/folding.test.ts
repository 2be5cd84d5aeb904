import { expect, test } from 'vitest';
import { STATE_COUNT } from '../../../protocol/goroutine-views.ts';
import { GoroutineSession } from '../goroutine-session.ts';
import { randomRun, type SlowSpan } from '../testing/random-run.ts';

const LIMITS = { segmentEvents: 64, events: 256 };

function timesOf(lives: readonly (readonly SlowSpan[])[]): number[] {
  const times = new Array<number>(STATE_COUNT).fill(0);
  for (const { start, end, state } of lives.flat()) times[state]! += end - start;
  return times;
}

test.each([1, 2, 3])('what is folded is in the sums, and nothing else is lost (%d)', (seed) => {
  const run = randomRun({ seed, steps: 5000, goroutines: 20 });
  const session = new GoroutineSession(LIMITS);
  session.push(run.bytes);
  const { store } = session;
  const { folded, events, created } = session.overview();
  expect(folded!.events + store.segments.reduce((sum, { length }) => sum + length, 0)).toBe(events);
  expect(events - folded!.events).toBeLessThanOrEqual(256);
  expect(created).toBe(run.lives.size);
  expect(folded!.goroutines + store.goroutines.count).toBe(created);
  const forgotten = new Array<number>(STATE_COUNT).fill(0);
  for (const { times } of store.foldedTotals.sites.values()) times.forEach((ns, s) => (forgotten[s]! += ns));
  const gone: (readonly SlowSpan[])[] = [];
  for (const [goid, life] of run.lives) {
    const detail = session.detail(goid);
    if (detail === null) gone.push(life);
    else expect(detail.times).toEqual(timesOf([life]));
  }
  expect(gone.length).toBe(folded!.goroutines);
  expect(forgotten).toEqual(timesOf(gone));
});

test('a goroutine that has waited since long ago keeps its wait, and its lane what is left', () => {
  const run = randomRun({ seed: 4, steps: 5000, goroutines: 20, ends: false });
  const session = new GoroutineSession(LIMITS);
  const whole = new GoroutineSession();
  session.push(run.bytes);
  whole.push(run.bytes);
  expect(session.overview().folded).not.toBeNull();
  const plain = (one: GoroutineSession) =>
    one.alive().map(({ goid, state, since, wait, times }) => [goid, state, since, wait, times]);
  expect(plain(session)).toEqual(plain(whole));
  const { before } = session.overview().folded!;
  const query = { t0: before, t1: run.endNs, firstRow: 0, rows: 100, width: 4000, open: [] } as const;
  for (const grouping of ['goroutine', 'site'] as const) {
    const [left, right] = [session, whole].map((one) => one.lanes({ ...query, grouping, order: 'created' }));
    expect(left!.spans).toEqual(right!.spans);
  }
  const at = {
    t: (before + run.endNs) / 2,
    grouping: 'site',
    state: null,
    site: null,
    offset: 0,
    limit: 100,
  } as const;
  expect(session.at(at)).toEqual(whole.at(at));
});
