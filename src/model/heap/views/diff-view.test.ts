import { expect, it } from 'vitest';
import type { DiffQuery } from '../../../protocol/heap-tables.ts';
import { HeapQueries } from '../heap-queries.ts';
import { HeapSession } from '../heap-session.ts';
import { askHeap } from '../testing/read.ts';
import { cacheHeap } from '../testing/seed-heap.ts';

const QUERY: DiffQuery = {
  before: 1,
  after: 2,
  by: 'type',
  text: '',
  sort: 'delta',
  descending: true,
  offset: 0,
  limit: 50,
};

function compared(): HeapQueries {
  const { writer, objects } = cacheHeap(100);
  writer.snapshot();
  for (const one of objects.slice(0, 40)) writer.free(one);
  const line = writer.place('main.more', 50);
  const more = writer.global('main.more');
  for (let i = 0; i < 5; i++) {
    const list = writer.object(writer.types.primitive('int'), { elements: 10, context: line });
    if (i < 4) writer.point(more, i * 0 + 0, list);
  }
  return askHeap(writer.snapshot());
}

it('tells new, gone and kept objects, garbage aside', () => {
  const view = compared().diff(QUERY)!;
  expect(view).toMatchObject({
    newCount: 4,
    newBytes: 4 * 80,
    goneCount: 40,
    goneBytes: 40 * 1024,
    keptCount: 71,
  });
  expect(
    view.rows.map(({ name, newCount, goneCount, before, after }) => [
      name.label!.text,
      newCount,
      goneCount,
      after - before,
    ]),
  ).toEqual([
    ['int', 4, 0, 320],
    ['main.MyObject', 0, 40, -40_960],
  ]);
});

it('by line, package and holder', () => {
  const queries = compared();
  const sites = queries.diff({ ...QUERY, by: 'site' })!;
  expect(sites.rows.map(({ name, newBytes, goneBytes }) => [name.site!.line, newBytes, goneBytes])).toEqual([
    [50, 320, 0],
    [17, 0, 40_960],
  ]);
  const packages = queries.diff({ ...QUERY, by: 'package' })!;
  expect(packages.rows.map(({ name }) => name.package)).toEqual(['main']);
  const holders = queries.diff({ ...QUERY, by: 'holder', sort: 'goneBytes' })!;
  expect(holders.rows[0]).toMatchObject({ name: { label: { text: 'main.cache' } }, goneCount: 40 });
  expect(holders.rows.at(-1)).toMatchObject({
    name: { label: { text: 'main.more' } },
    before: 0,
    after: 320,
  });
});

it('the other way round, what was gone is new', () => {
  const view = compared().diff({ ...QUERY, before: 2, after: 1, text: 'myobject' })!;
  expect(view.rows.map(({ newCount, goneCount }) => [newCount, goneCount])).toEqual([[40, 0]]);
  expect(view.total).toBe(1);
});

it('an address used again is another object', () => {
  const { writer, objects } = cacheHeap(8);
  writer.snapshot();
  const bytes = writer.bytes();
  const session = new HeapSession({ symbols: writer.symbols() });
  session.push(bytes);
  const before = session.snapshot(1)!;
  const serial = before.serial[before.index.objectAt(objects[0]!)]!;
  expect(serial).toBeGreaterThan(0);
  writer.free(objects[0]!).snapshot();
  session.push(writer.bytes().subarray(bytes.length));
  const queries = new HeapQueries(session);
  expect(queries.diff(QUERY)).toMatchObject({ goneCount: 1, newCount: 0 });
});
