/** Pictures of the whole heap: flame graph, allocator, heat. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { FlameQuery } from '../../../protocol/heap-tables.ts';
import type { HeapQueries } from '../heap-queries.ts';
import { askHeap } from '../testing/read.ts';
import { cacheHeap } from '../testing/seed-heap.ts';

let queries: HeapQueries;

beforeAll(() => {
  const { writer, objects } = cacheHeap(1000);
  for (const one of objects.slice(0, 250)) writer.free(one);
  queries = askHeap(writer.snapshot());
});

describe('flame graph', () => {
  const ask: FlameQuery = { snapshot: 1, measure: 'allocatedCount', selection: null, minShare: 0 };

  it('has stacks outermost first, and each frame as much as its children and itself', () => {
    const frames = queries.flame(ask)!;
    expect(frames[0]).toMatchObject({ id: 0, parent: -1, depth: 0, value: 1011, self: 0 });
    const main = frames.find(({ func }) => func === 'main.main')!;
    const below = frames.find(({ parent }) => frames[parent] === main)!;
    expect([main.value, below.func, below.line, below.self]).toEqual([9, 'main.fill', 17, 9]);
    frames.forEach((frame, index) => {
      const children = frames
        .filter(({ parent }) => parent === index)
        .reduce((sum, { value }) => sum + value, 0);
      expect(children + frame.self).toBe(frame.value);
      if (index > 0) expect(frame.depth).toBe(frames[frame.parent]!.depth + 1);
    });
  });

  it('counts what is alive apart from what was allocated, and what is selected', () => {
    expect(queries.flame({ ...ask, measure: 'aliveCount' })![0]!.value).toBe(761);
    const fill = queries.flame(ask)!.find(({ func, depth }) => func === 'main.fill' && depth === 1)!;
    const selection = { kind: 'frame', id: fill.id } as const;
    expect(queries.flame({ ...ask, selection })![0]!.value).toBe(1000);
    const objects = queries.objects({
      snapshot: 1,
      text: '',
      sort: 'bytes',
      descending: true,
      offset: 0,
      limit: 1,
      selection,
    })!;
    expect(objects.total).toBe(750);
  });

  it('leaves small frames out', () => {
    const funcs = queries.flame({ ...ask, minShare: 0.5 })!.map(({ func }) => func);
    expect(funcs).toEqual(['', 'main.fill']);
  });
});

it('the allocator: slots, what is used of them, and what nobody asked for', () => {
  const { classes, pageBytes } = queries.allocator(1)!;
  expect(pageBytes).toBe(8192);
  const objects = classes.find(({ slotBytes }) => slotBytes === 1024)!;
  // 1,000 objects of 1,000 bytes, eight to a page, and 100 numbers of 8 bytes.
  expect(objects).toMatchObject({ spans: 126, slots: 1008, used: 751, usedBytes: 751 * 1024 });
  expect(objects.wasteBytes).toBe(750 * 24 + 224);
  const table = classes.find(({ slotBytes }) => slotBytes === 48)!;
  expect(table.tailBytes).toBe(8192 - 170 * 48);
});

it('heat: alive is never more than allocated', () => {
  const heat = queries.heat(1)!;
  const fill = heat.find(({ site }) => site.line === 17)!;
  expect([fill.aliveCount, fill.allocatedCount]).toEqual([759, 1009]);
  expect(fill.allocatedBytes - fill.aliveBytes).toBe(250 * 1000);
  for (const { aliveBytes, allocatedBytes } of heat) expect(aliveBytes).toBeLessThanOrEqual(allocatedBytes);
});

it('references: neighbours that are alike are one row', () => {
  const { rows } = queries.types({
    snapshot: 1,
    text: 'map',
    sort: 'bytes',
    descending: true,
    offset: 0,
    limit: 1,
    selection: null,
  })!;
  const [header] = queries
    .examples(1, { kind: 'type', id: rows[0]!.id }, 20)!
    .filter(({ label }) => label.kind === 'map');
  const page = queries.references({ snapshot: 1, node: header!.node, offset: 0, limit: 100 })!;
  expect(page.rows.reduce((sum, { count }) => sum + count, 0)).toBe(750);
  expect(page.rows[0]!.edge).toMatchObject({ kind: 'value', text: '' });
  const up = queries.holders({ snapshot: 1, node: header!.node, offset: 0, limit: 100 })!;
  expect(up.rows.map(({ ref }) => ref.label.text)).toEqual(['main.cache']);
});
