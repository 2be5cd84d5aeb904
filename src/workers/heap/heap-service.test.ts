import { gunzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { cacheHeap } from '../../model/heap/testing/seed-heap.ts';
import type { HeapProblem, SnapshotSummary } from '../../protocol/heap-views.ts';
import { HeapService } from './heap-service.ts';

function started(): {
  readonly service: HeapService;
  readonly summaries: SnapshotSummary[];
  readonly problems: HeapProblem[];
} {
  const summaries: SnapshotSummary[] = [];
  const problems: HeapProblem[] = [];
  const service = new HeapService({
    snapshot: (summary) => summaries.push(summary),
    progress: () => undefined,
    problem: (problem) => problems.push(problem),
  });
  return { service, summaries, problems };
}

it('tells of each snapshot, once it is complete', () => {
  const { writer } = cacheHeap(100);
  const first = writer.snapshot({ name: 'one' }).bytes();
  const second = writer.snapshot({ name: 'two' }).bytes().subarray(first.length);
  const { service, summaries, problems } = started();
  service.start(writer.symbols());
  service.append(first);
  expect(summaries.map(({ name, complete, objects }) => [name, complete, objects])).toEqual([
    ['one', true, 111],
  ]);
  service.append(second.subarray(0, -24));
  expect(summaries).toHaveLength(1);
  service.end();
  expect(summaries.map(({ name, complete }) => [name, complete])).toEqual([
    ['one', true],
    ['two', false],
  ]);
  expect(problems.map(({ kind }) => kind)).toEqual(['truncated']);
});

it('forgets the last run when the next one starts', () => {
  const { writer } = cacheHeap(100);
  const { service, summaries } = started();
  service.start(writer.symbols());
  service.append(writer.snapshot().bytes());
  service.start(writer.symbols());
  expect(service.snapshots()).toEqual([]);
  service.append(writer.bytes());
  expect(service.snapshots()).toHaveLength(1);
  expect(summaries).toHaveLength(2);
});

it('exports what is there, and nothing of what is not', async () => {
  const { writer } = cacheHeap(100);
  const { service } = started();
  service.start(writer.symbols());
  service.append(writer.snapshot().bytes());
  expect(gunzipSync((await service.pprof(1, 0))!).length).toBeGreaterThan(200);
  expect(await service.pprof(2, 0)).toBeNull();
  const file = JSON.parse(await service.chromeSnapshot(1)!.text()) as { snapshot: { node_count: number } };
  expect(file.snapshot.node_count).toBe(111 + 2 + 1);
  expect(service.chromeSnapshot(2)).toBeNull();
});
