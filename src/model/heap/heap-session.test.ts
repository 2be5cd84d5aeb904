import { expect, it } from 'vitest';
import type { SnapshotSummary } from '../../protocol/heap-views.ts';
import { HeapQueries } from './heap-queries.ts';
import { HeapSession } from './heap-session.ts';
import { cacheHeap } from './testing/seed-heap.ts';

it('drops the oldest snapshots for room, and still reports them', () => {
  const { writer } = cacheHeap(1000);
  for (const name of ['one', 'two', 'three']) writer.snapshot({ name });
  const told: SnapshotSummary[] = [];
  const session = new HeapSession({
    symbols: writer.symbols(),
    onSnapshot: (summary) => told.push(summary),
    maxBytes: 1,
  });
  session.push(writer.bytes());
  expect(session.summaries.map(({ name, held }) => [name, held])).toEqual([
    ['one', false],
    ['two', false],
    ['three', true],
  ]);
  expect(told.map(({ name, held }) => [name, held])).toEqual([
    ['one', true],
    ['two', true],
    ['one', false],
    ['three', true],
    ['two', false],
  ]);
  const queries = new HeapQueries(session);
  expect(queries.headline(1)).toBeNull();
  // Read-only data came with the first snapshot; the third is read with it all the same.
  expect(queries.headline(3)!.headline).toMatchObject({
    kind: 'retained',
    suspect: { target: { label: { text: 'main.MyObject' } } },
  });
  expect(session.report().snapshots.map(({ name, objects }) => [name, objects])).toEqual([
    ['one', 1011],
    ['two', 1011],
    ['three', 1011],
  ]);
});

it('reports types, lines, roots, biggest objects and a verdict', () => {
  const { writer } = cacheHeap(1000);
  const session = new HeapSession({ symbols: writer.symbols() });
  session.push(writer.snapshot({ t: 5_000 }).bytes());
  const { snapshots, verdicts } = session.report();
  const [snapshot] = snapshots;
  expect(snapshot).toMatchObject({ name: 'exit', t: 5_000, objects: 1011 });
  expect(snapshot!.types[1]).toEqual({
    name: 'main.MyObject',
    count: 1000,
    bytes: 1_024_000,
    retained: 1_024_000,
  });
  expect(snapshot!.sites[0]).toEqual({
    func: 'main.fill',
    file: 'main.go',
    line: 17,
    count: 1009,
    bytes: 1_000_000 + 32 + 4 * 32 + 4 * 32 * 136,
    liveCount: 1009,
    liveBytes: 1_000_000 + 32 + 4 * 32 + 4 * 32 * 136,
  });
  expect(snapshot!.roots[0]).toEqual({ kind: 'global', name: 'main.cache', retained: 1_056_976 });
  expect(snapshot!.top[0]).toEqual({
    type: 'map[int]*main.MyObject',
    bytes: 48,
    retained: 1_056_976,
    path: ['main.cache (global)', 'map[int]*main.MyObject'],
  });
  expect(verdicts).toMatchObject([
    { kind: 'retained', class: 'suspected', count: 1000, bytes: 1_056_976, file: 'main.go', line: 17 },
  ]);
  expect(verdicts[0]!.path).toEqual([
    'main.cache (global)',
    'map[int]*main.MyObject',
    'main.MyObject × 1,000',
  ]);
});

it('says how far it is with a snapshot that takes long, and nothing of a small one', () => {
  const steps: number[] = [];
  const { writer } = cacheHeap(10);
  const session = new HeapSession({ onProgress: ({ fraction }) => steps.push(fraction) });
  session.push(writer.snapshot().bytes());
  expect(steps).toEqual([]);
});
