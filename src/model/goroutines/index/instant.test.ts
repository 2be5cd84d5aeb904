import { expect, test } from 'vitest';
import { STATE_COUNT } from '../../../protocol/goroutine-views.ts';
import { GoroutineSession } from '../goroutine-session.ts';
import { mulberry32, randomRun, type RandomRun } from '../testing/random-run.ts';

const SEEDS = [1, 2, 3, 4];

function read({ bytes }: RandomRun): GoroutineSession {
  const session = new GoroutineSession({ segmentEvents: 100 });
  session.push(bytes);
  return session;
}

/** State of each that exists at `t`, of a run without ends; of several changes at one instant the last counts. */
function statesAt({ lives }: RandomRun, t: number): Map<number, { state: number; since: number }> {
  const states = new Map<number, { state: number; since: number }>();
  for (const [goid, life] of lives) {
    const span = life.findLast(({ start }) => start <= t);
    if (span !== undefined) states.set(goid, { state: span.state, since: span.start });
  }
  return states;
}

test.each(SEEDS)('at any instant, reached from any other, states are those of then (%d)', (seed) => {
  const run = randomRun({ seed, steps: 2500, goroutines: 30, ends: false });
  const session = read(run);
  const random = mulberry32(seed);
  for (let i = 0; i < 60; i++) {
    // Small steps and long ones, forwards and back.
    const t = i % 3 === 0 ? random() * run.endNs : Math.min(run.endNs, (i % 20) * 37);
    const expected = statesAt(run, Math.floor(t));
    const view = session.at({
      t: Math.floor(t),
      grouping: 'goroutine',
      state: null,
      site: null,
      offset: 0,
      limit: 1000,
    });
    expect(new Map(view.rows.map(({ goid, state, since }) => [goid, { state, since }]))).toEqual(expected);
    const counts = new Array<number>(STATE_COUNT).fill(0);
    for (const { state } of expected.values()) counts[state]!++;
    expect(view.counts).toEqual(counts);
    const some = [...expected.keys()][0]!;
    expect(session.doing(some, Math.floor(t))).toMatchObject({ goid: some, ...expected.get(some) });
  }
});

test('alike goroutines are one row, and pages do not overlap', () => {
  const run = randomRun({ seed: 3, steps: 2500, goroutines: 30, ends: false });
  const session = read(run);
  const query = { t: run.endNs, state: null, site: null, offset: 0, limit: 1000 } as const;
  const groups = session.at({ ...query, grouping: 'site' });
  expect(groups.total).toBeLessThan(run.lives.size);
  expect(groups.rows.reduce((sum, { count }) => sum + count, 0)).toBe(run.lives.size);
  const pages = [0, 7, 14].map((offset) => session.at({ ...query, grouping: 'goroutine', offset, limit: 7 }));
  expect(pages.flatMap(({ rows }) => rows.map(({ goid }) => goid))).toEqual(
    [...run.lives.keys()].slice(0, 21),
  );
  const [{ site }] = groups.rows as readonly [(typeof groups.rows)[number]];
  const of = session.at({ ...query, grouping: 'goroutine', site: site.id });
  expect(of.total).toBe([...run.sites.values()].filter((one) => one === site.line!.line - 10).length);
});

test.each(SEEDS)('time in each state over buckets is what the goroutines did (%d)', (seed) => {
  const run = randomRun({ seed, steps: 1500, goroutines: 12 });
  const session = read(run);
  const [t0, t1, buckets] = [run.endNs / 7, run.endNs * 1.1, 13];
  const { times, mostRunnable } = session.stateTimes(t0, t1, buckets);
  for (let bucket = 0; bucket < buckets; bucket++) {
    const [from, to] = [0, 1].map((edge) => t0 + ((t1 - t0) * (bucket + edge)) / buckets) as [number, number];
    const expected = new Array<number>(STATE_COUNT).fill(0);
    const runnable: [number, number][] = [];
    for (const { start, end, state } of [...run.lives.values()].flat()) {
      expected[state]! += Math.max(0, Math.min(end, to) - Math.max(start, from));
      if (state === 2 && end >= from && start <= to) runnable.push([start, 1], [end, -1]);
    }
    for (let s = 0; s < STATE_COUNT; s++) {
      expect(times[bucket * STATE_COUNT + s]).toBeCloseTo(expected[s]!, 3);
    }
    expect(mostRunnable[bucket]).toBeLessThanOrEqual(runnable.length / 2);
    if (expected[2]! > 0)
      expect(mostRunnable[bucket]! * (to - from)).toBeGreaterThanOrEqual(expected[2]! - 1e-3);
  }
});
