import { expect, test } from 'vitest';
import {
  GoroutineState,
  STATE_COUNT,
  type LanesQuery,
  type LanesView,
} from '../../../../protocol/goroutine-views.ts';
import { GoroutineSession } from '../../goroutine-session.ts';
import { mulberry32, randomRun, type SlowSpan } from '../../testing/random-run.ts';

const ALL: LanesQuery = {
  t0: 0,
  t1: 1e9,
  firstRow: 0,
  rows: 256,
  width: 1000,
  grouping: 'goroutine',
  order: 'created',
  open: [],
};

interface Shown {
  readonly start: number;
  readonly end: number;
  readonly state: number;
  readonly events: number;
  readonly reason: string;
}

function spansOf(view: LanesView, row: number): readonly Shown[] {
  const first = view.rows.slice(0, row).reduce((sum, { spans }) => sum + spans, 0);
  return Array.from({ length: view.rows[row]!.spans }, (_, i) => ({
    start: view.spans.start[first + i]!,
    end: view.spans.end[first + i]!,
    state: view.spans.state[first + i]!,
    events: view.spans.events[first + i]!,
    reason: view.reasons[view.spans.reason[first + i]!]!,
  }));
}

/** ns in each state within a range. */
function timesWithin(lives: readonly (readonly SlowSpan[])[], t0: number, t1: number): number[] {
  const times = new Array<number>(STATE_COUNT).fill(0);
  for (const { start, end, state } of lives.flat()) {
    times[state]! += Math.max(0, Math.min(end, t1) - Math.max(start, t0));
  }
  return times;
}

/** Changes of state within a range, its beginning apart. */
function changesWithin(
  lives: readonly (readonly SlowSpan[])[],
  t0: number,
  t1: number,
  endNs: number,
): number {
  return lives
    .flatMap((life) => [...life.map(({ start }) => start), ...life.slice(-1).map(({ end }) => end)])
    .filter((t, i, all) => t > t0 && t <= t1 && !(t === endNs && i === all.length)).length;
}

function read(bytes: Uint8Array, segmentEvents: number): GoroutineSession {
  const session = new GoroutineSession({ segmentEvents });
  session.push(bytes);
  session.end();
  expect(session.problem).toBeNull();
  return session;
}

test.each([1, 2, 3, 4, 5, 6])('change by change, lanes are what the goroutines did (%d)', (seed) => {
  const run = randomRun({ seed, steps: 600, goroutines: 20 });
  const session = read(run.bytes, 64);
  const random = mulberry32(seed);
  for (let i = 0; i < 20; i++) {
    const [a, b] = [random() * run.endNs, random() * run.endNs];
    const [t0, t1] = i === 0 ? [0, run.endNs + 100] : [Math.min(a, b), Math.max(a, b)];
    const view = session.lanes({ ...ALL, t0, t1 });
    expect(view.rows.map(({ goid }) => goid)).toEqual([...run.lives.keys()]);
    [...run.lives.values()].forEach((life, row) => {
      const expected = life
        .map(({ start, end, state, reason }) => ({
          start: Math.max(start, t0),
          end: Math.min(end, t1),
          state,
          events: 0,
          reason,
        }))
        .filter(({ start, end }) => start < end);
      expect(spansOf(view, row)).toEqual(expected);
    });
  }
});

test.each([
  [1, 7, 40],
  [2, 7, 1000],
  [3, 20, 333],
  [4, 3, 5000],
])('pixel by pixel, a span has the state that took most time in it (%d)', (seed, width, segmentEvents) => {
  const run = randomRun({ seed, steps: 3000, goroutines: 4, ends: seed % 2 === 0 });
  const session = read(run.bytes, segmentEvents);
  const lives = [...run.lives.values()];
  const bySite = [0, 1, 2].map((site) =>
    [...run.lives].filter(([goid]) => run.sites.get(goid) === site).map(([, life]) => life),
  );
  const random = mulberry32(seed);
  for (let i = 0; i < 10; i++) {
    const [t0, t1] = [(random() * run.endNs) / 4, run.endNs * (0.5 + random())];
    const check = (view: LanesView, row: number, group: readonly (readonly SlowSpan[])[]): void => {
      if (changesWithin(group, t0, t1, run.endNs) <= 2 * width + group.length) return;
      const spans = spansOf(view, row);
      expect(spans.length).toBeLessThanOrEqual(2 * width + 1);
      // Pixel by pixel, as spans that were joined need not be of their state as a whole.
      for (let pixel = 0; pixel < width; pixel++) {
        const from = t0 + ((t1 - t0) * pixel) / width;
        const to = Math.min(t0 + ((t1 - t0) * (pixel + 1)) / width, run.endNs);
        if (to <= from) continue;
        const times = timesWithin(group, from, to);
        const most = Math.max(...times);
        const middle = (from + to) / 2;
        const span = spans.find(({ start, end }) => start <= middle && middle < end);
        if (most < 1e-6) expect(span).toBeUndefined();
        else expect(times[span!.state]!).toBeGreaterThan(most - 1e-3);
      }
    };
    const view = session.lanes({ ...ALL, t0, t1, width });
    lives.slice(0, 256).forEach((life, row) => check(view, row, [life]));
    const sites = session.lanes({ ...ALL, t0, t1, width, grouping: 'site' });
    sites.rows.forEach(({ site }, row) => check(sites, row, bySite[site.line!.line - 10]!));
  }
});

test('no event is lost in the counts of joined spans', () => {
  const run = randomRun({ seed: 9, steps: 4000, goroutines: 1, ends: false });
  const session = read(run.bytes, 100);
  const view = session.lanes({ ...ALL, t0: 0, t1: run.endNs, width: 10 });
  const sum = spansOf(view, 0).reduce((all, { events }) => all + events, 0);
  // Those at time 0 lie ahead of the first pixel.
  expect(sum).toBe(run.lives.get(1)!.filter(({ start }) => start > 0).length);
});

test('sites are one row each, and those that are open have their goroutines below them', () => {
  const run = randomRun({ seed: 3, steps: 2000, goroutines: 30 });
  const session = read(run.bytes, 200);
  const closed = session.lanes({ ...ALL, t1: run.endNs, grouping: 'site' });
  expect(closed.rows.map(({ count }) => count).reduce((a, b) => a + b)).toBe(run.lives.size);
  const { site } = closed.rows[1]!;
  const opened = session.lanes({ ...ALL, t1: run.endNs, grouping: 'site', open: [site.id] });
  expect(opened.totalRows).toBe(3 + closed.rows[1]!.count);
  const inside = opened.rows.filter(({ depth }) => depth === 1);
  expect(inside.every((row) => row.site.id === site.id)).toBe(true);
  const goid = inside[2]!.goid;
  expect(session.rowOf(goid, { grouping: 'site', order: 'created', open: [site.id] })).toBe(2 + 2);
});

test('a wait that can never end is stuck, and pinned on top', () => {
  const run = randomRun({ seed: 3, steps: 900, goroutines: 20, ends: false });
  const session = read(run.bytes, 64);
  const stuck = [...run.lives]
    .filter(([, life]) => life.at(-1)!.state >= GoroutineState.channel && life.at(-1)!.start < run.endNs)
    .map(([goid]) => goid);
  expect(stuck.length).toBeGreaterThan(3);
  const some = stuck.slice(1, 3);
  session.store.leaked(Uint32Array.from(some));
  session.store.suspect([stuck[0]!, some[0]!]);
  const view = session.lanes({ ...ALL, t1: run.endNs, order: 'stuck' });
  expect(view.rows.slice(0, 3).map(({ goid, class: kind }) => [goid, kind])).toEqual([
    [some[0], 'proven'],
    [some[1], 'proven'],
    [stuck[0], 'suspected'],
  ]);
  expect(spansOf(view, 0).at(-1)!.state).toBe(GoroutineState.stuck);
  expect(spansOf(view, 2).at(-1)!.state).toBe(run.lives.get(stuck[0]!)!.at(-1)!.state);
});
