import type { GoroutineSession } from '../goroutine-session.ts';

/** Asks every question there is, sensible and not; throws where one does. */
export function askEverything(session: GoroutineSession): void {
  const { end, created } = session.overview();
  const times = [0, end / 3, end, end + 1, -5, Number.NaN, Infinity];
  const goids = [0, 1, 2, created, -1, 4_294_967_295, 1.5];
  for (const t0 of times) {
    session.stateTimes(t0, end, 7);
    session.waits(t0);
    session.waits(
      t0,
      [0, 1, 2, -1, 1e9].map((object) => ({ object, goids })),
    );
    for (const grouping of ['goroutine', 'site'] as const) {
      for (const order of ['created', 'stuck', 'waiting', 'events'] as const) {
        const window = { t0, t1: end, firstRow: 0, rows: 1e9, width: t0 > 0 ? 3 : 1e9 };
        session.lanes({ ...window, grouping, order, open: [0, 1, 7, -1, 1e9] });
      }
      session.at({ t: t0, grouping, state: null, site: null, offset: 0, limit: 1e9 });
      session.at({ t: t0, grouping, state: 3, site: 1, offset: Number.NaN, limit: -1 });
    }
    for (const goid of goids) session.doing(goid, t0);
  }
  for (const goid of goids) {
    session.detail(goid);
    session.arrows(goid, 0, end);
    session.rowOf(goid, { grouping: 'site', order: 'created', open: [1] });
    session.stack(goid);
  }
  session.suspect(goids);
  session.alive();
  session.report();
}
