import type { TableQuery } from '../../../protocol/heap-tables.ts';
import { chromeSnapshot } from '../export/chrome-snapshot.ts';
import { pprofProfile } from '../export/pprof.ts';
import { HeapQueries } from '../heap-queries.ts';
import type { HeapSession } from '../heap-session.ts';

/** Asks every question about every snapshot and its first nodes: nothing may throw. Gives how many objects were seen. */
export function askEverything(session: HeapSession): number {
  const queries = new HeapQueries(session);
  let objects = 0;
  for (const { id } of queries.snapshots()) {
    const query = <S extends string>(sort: S): TableQuery<S> => ({
      snapshot: id,
      text: '',
      sort,
      descending: true,
      offset: 0,
      limit: 20,
      selection: null,
    });
    queries.headline(id);
    queries.suspects(id);
    const types = queries.types(query('retained'));
    queries.sites(query('allocatedBytes'));
    queries.packages(query('name'));
    queries.roots(query('reaches'));
    queries.heat(id);
    queries.allocator(id);
    queries.drawing({ snapshot: id, from: [], limit: 100 });
    queries.dominators({
      snapshot: id,
      node: null,
      group: null,
      depth: 4,
      breadth: 20,
      minShare: 0,
      grouped: true,
    });
    queries.flame({ snapshot: id, measure: 'aliveBytes', selection: null, minShare: 0 });
    queries.diff({
      before: 1,
      after: id,
      by: 'holder',
      text: '',
      sort: 'delta',
      descending: true,
      offset: 0,
      limit: 20,
    });
    for (const { id: type } of types?.rows ?? []) {
      const selection = { kind: 'type', id: type } as const;
      queries.objects({ ...query('retained'), selection });
      queries.examples(id, selection, 3);
    }
    const snapshot = session.snapshot(id);
    for (let node = 0; node < Math.min(40, snapshot?.graph.nodeCount ?? 0); node++) {
      queries.object(id, node);
      queries.paths(id, node, 3);
      queries.path(id, node);
      queries.holders({ snapshot: id, node, offset: 0, limit: 20 });
      queries.references({ snapshot: id, node, offset: 0, limit: 20 });
      queries.drawing({ snapshot: id, from: [node], limit: 10 });
    }
    const analysis = session.analysis(id);
    if (snapshot !== null && analysis !== null) {
      JSON.parse([...chromeSnapshot(snapshot)].join(''));
      pprofProfile(analysis, { startedMs: 1 });
      objects += snapshot.objectCount;
    }
  }
  session.report();
  return objects;
}
