import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { GcCycles, pauseNsOf } from './observer/gc-cycles.ts';
import { Goroutines } from './observer/goroutines.ts';
import { Series } from './observer/series.ts';
import { RunModel } from './run-model.ts';
import { StreamEncoder } from './testing/encode.ts';

describe('gc cycles', () => {
  test('a cycle begins, ends, and its pauses add up', () => {
    const model = new RunModel();
    model.push(new StreamEncoder().hello().gcStart(3, 100, true).take());
    expect(model.gc.running).toEqual({ cycle: 3, start: 100, forced: true });
    model.push(
      new StreamEncoder()
        .gcEnd({ cycle: 3, forced: true, start: 100, markStart: 130, markEnd: 500, end: 510, heapAfter: 42 })
        .take(),
    );
    expect(model.gc.running).toBeNull();
    expect(model.gc).toMatchObject({ length: 1, total: 1, forced: 1, pauseNs: 40, longestPauseNs: 30 });
    expect(model.gc.columns.cycle[0]).toBe(3);
    expect(model.gc.columns.heapAfter[0]).toBe(42);
    expect(pauseNsOf(model.gc.columns, 0)).toBe(40);
    expect(model.endNs).toBe(510);
  });

  test('totals stay exact when rows are thinned, and the highest floor stays', () => {
    const gc = new GcCycles(64);
    for (let i = 1; i <= 1000; i++) {
      const bytes = new StreamEncoder().gcEnd({
        cycle: i,
        start: i * 10,
        end: i * 10 + 1,
        heapAfter: i === 500 ? 9999 : i,
      });
      gc.end(i, new DataView(bytes.take().buffer), 8);
    }
    expect(gc.total).toBe(1000);
    expect(gc.length).toBeLessThanOrEqual(64);
    const floors = Array.from({ length: gc.length }, (_, i) => gc.columns.heapAfter[i]!);
    expect(Math.max(...floors)).toBe(9999);
    expect(gc.columns.cycle[gc.length - 1]).toBe(1000);
  });
});

describe('where pictures begin', () => {
  test('the main goroutine begins after the runtime has', () => {
    const model = new RunModel();
    expect(model.startNs).toBe(0);
    model.push(new StreamEncoder().hello().goCreate(12_000, 1, 0).sample({ t: 13_000 }).take());
    model.push(new StreamEncoder().goCreate(14_000, 8).sample({ t: 20_000 }).take());
    expect([model.startNs, model.endNs]).toEqual([12_000, 20_000]);
  });

  test('without it the first sample counts; never behind the end', () => {
    const model = new RunModel();
    model.push(new StreamEncoder().hello().sample({ t: 500 }).goCreate(9000, 1, 0).take());
    expect([model.startNs, model.endNs]).toEqual([500, 500]);
    const odd = new RunModel();
    odd.push(new StreamEncoder().hello().goCreate(12_000, 1, 0).take());
    expect([odd.startNs, odd.endNs]).toEqual([0, 0]);
  });
});

test('series stay within their bound and keep their peaks', () => {
  const series = new Series(64);
  for (let i = 0; i < 5000; i++) {
    const bytes = new StreamEncoder().sample({
      t: i,
      heapLive: i === 1234 ? 1e9 : 5,
      goroutines: i === 4321 ? 99 : 1,
    });
    series.append(new DataView(bytes.take().buffer), 8);
  }
  expect(series.length).toBeLessThanOrEqual(64);
  expect(series.generation).toBeGreaterThan(0);
  const rows = Array.from({ length: series.length }, (_, i) => i);
  expect(Math.max(...rows.map((i) => series.columns.heapLive[i]!))).toBe(1e9);
  expect(Math.max(...rows.map((i) => series.columns.goroutines[i]!))).toBe(99);
});

describe('goroutines', () => {
  const event = fc.record({
    create: fc.boolean(),
    goid: fc.integer({ min: 2, max: 30 }),
    site: fc.integer({ min: 0, max: 3 }),
  });

  test('counts per site are exact with any bound on lives', () => {
    fc.assert(
      fc.property(
        fc.array(event, { maxLength: 120, size: 'max' }),
        fc.integer({ min: 0, max: 20 }),
        (events, maxLives) => {
          const goroutines = new Goroutines(maxLives);
          const alive = new Map<number, number>();
          const started = [0, 0, 0, 0];
          const ended = [0, 0, 0, 0];
          events.forEach(({ create, goid, site }, t) => {
            const encoder = new StreamEncoder();
            if (create === alive.has(goid)) return; // The runtime never reuses the id of one alive.
            if (create) {
              goroutines.create(site, 0, new DataView(encoder.goCreate(t, goid).take().buffer), 8);
              alive.set(goid, site);
              started[site]!++;
            } else {
              goroutines.end(new DataView(encoder.goEnd(t, goid).take().buffer), 8);
              ended[alive.get(goid)!]!++;
              alive.delete(goid);
            }
          });
          const counts = goroutines.siteCounts;
          for (let site = 0; site < goroutines.siteCount; site++) {
            expect([counts.started[site], counts.ended[site]]).toEqual([started[site], ended[site]]);
          }
          expect(goroutines.started - goroutines.ended).toBe(alive.size);
          expect(goroutines.length + goroutines.folded).toBe(goroutines.started);
          expect(goroutines.length).toBeLessThanOrEqual(maxLives);
        },
      ),
    );
  });

  test('sites, parents and ends of a life', () => {
    const model = new RunModel();
    model.push(
      new StreamEncoder()
        .hello()
        .site(7, 'main.main', 'main.go', 14)
        .site(9, 'main.worker', 'main.go', 20)
        .goCreate(50, 18, 1, 7, 9)
        .goCreate(60, 19, 18, 7, 9)
        .goEnd(80, 18)
        .goEnd(90, 1)
        .take(),
    );
    const { columns } = model.goroutines;
    expect(model.sites.at(columns.site[0]!)).toEqual({ func: 'main.main', file: 'main.go', line: 14 });
    expect(model.sites.at(columns.startSite[0]!).func).toBe('main.worker');
    expect([columns.parent[1], columns.start[1], columns.end[0], columns.end[1]]).toEqual([
      18,
      60,
      80,
      Infinity,
    ]);
    expect(model.goroutines).toMatchObject({ started: 2, ended: 1, folded: 0 });
  });
});

test('version rises with every change', () => {
  const model = new RunModel();
  model.push(new StreamEncoder().hello().take());
  model.end({ kind: 'exit', code: 0, memoryBytes: 0, wallMs: 1 });
  expect(model.version).toBe(2);
  expect(model.exit?.code).toBe(0);
});
