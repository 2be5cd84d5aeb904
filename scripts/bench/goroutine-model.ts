/** From a goroutine stream's bytes to lanes, in one process: `tsx scripts/bench/goroutine-model.ts [goroutines] [events]`. */
import { GoroutineSession } from '../../src/model/goroutines/goroutine-session.ts';
import { busyRun } from '../../src/model/goroutines/testing/busy-run.ts';
import type { LanesQuery } from '../../src/protocol/goroutine-views.ts';
import type { Figure } from './statistics.ts';

export interface GoroutineModelTimes {
  readonly goroutines: number;
  readonly events: number;
  /** ms to read the stream, and from there to the first lanes. */
  readonly read: number;
  readonly first: number;
  /** ms for 60 rows at 1,600 px, the longest of many: all of the time, and zoomed and scrolled about. */
  readonly lanes: number;
  /** The same with one row for each creation site. */
  readonly sites: number;
  /** ms to move to an instant anywhere, and to the next one. */
  readonly jump: number;
  readonly move: number;
  /** Most of the process's memory, MiB. */
  readonly rssMiB: number;
}

const ROWS = 60;
const WIDTH = 1600;
const QUERIES = 40;

export function measureGoroutineModel(goroutines: number, events: number): GoroutineModelTimes {
  const session = new GoroutineSession();
  let read = 0;
  for (const piece of busyRun({ goroutines, events })) {
    const start = performance.now();
    session.push(piece);
    read += performance.now() - start;
  }
  session.end();
  if (session.problem !== null) throw new Error(session.problem.detail);
  const { endNs } = session.store;
  const query = (grouping: LanesQuery['grouping'], i: number): LanesQuery => {
    const span = endNs / 2 ** (i % 12);
    const t0 = ((endNs - span) * ((i * 7) % 11)) / 11;
    const firstRow = Math.floor((goroutines - ROWS) * (((i * 5) % 17) / 17));
    return { t0, t1: t0 + span, firstRow, rows: ROWS, width: WIDTH, grouping, order: 'stuck', open: [] };
  };
  const longest = (work: (i: number) => void): number => {
    let most = 0;
    for (let i = 0; i < QUERIES; i++) {
      const start = performance.now();
      work(i);
      most = Math.max(most, performance.now() - start);
    }
    return most;
  };
  const timed = (work: () => void): number => {
    const start = performance.now();
    work();
    return performance.now() - start;
  };
  const at = (t: number): void => {
    session.at({ t, grouping: 'goroutine', state: null, site: null, offset: 0, limit: 100 });
  };
  const first = timed(() => session.lanes(query('goroutine', 0)));
  timed(() => session.lanes(query('site', 0)));
  // The engine's own work on code that is new to it is not the model's.
  for (const grouping of ['goroutine', 'site'] as const) {
    for (let round = 0; round < 3; round++) longest((i) => session.lanes(query(grouping, i)));
  }
  return {
    goroutines,
    events: session.store.events,
    read,
    first,
    lanes: longest((i) => session.lanes(query('goroutine', i))),
    sites: longest((i) => session.lanes({ ...query('site', i), firstRow: 0 })),
    jump: longest((i) => at((endNs * ((i * 7) % 11)) / 11)),
    move: longest((i) => at(endNs / 2 + (i * endNs) / 100_000)),
    rssMiB: process.resourceUsage().maxRSS / 1024,
  };
}

/** 100,000 goroutines, 5M events. */
export function goroutineModelFigures(): readonly Figure[] {
  const { lanes, sites, read, first, jump } = measureGoroutineModel(100_000, 5_000_000);
  return [
    {
      name: 'goroutine model: 60 lanes of 100k goroutines, 5M events',
      value: Math.max(lanes, sites),
      unit: 'ms',
      goal: 8,
      detail: `longest of ${QUERIES}; reading ${Math.round(read)} ms, index ${Math.round(first)} ms, jump to an instant ${Math.round(jump)} ms`,
    },
  ];
}

if (import.meta.url === `file://${process.argv[1] ?? ''}`) {
  const [goroutines = 100_000, events = 5_000_000] = process.argv.slice(2).map(Number);
  console.log(JSON.stringify(measureGoroutineModel(goroutines, events)));
}
