import { beforeAll, expect, it } from 'vitest';
import type { TableQuery } from '../../protocol/heap-tables.ts';
import type { HeapQueries } from './heap-queries.ts';
import { askHeap } from './testing/read.ts';
import { cacheHeap } from './testing/seed-heap.ts';
import { edgeText, labelText, suspectText } from './views/text.ts';

let queries: HeapQueries;

beforeAll(() => {
  const { writer } = cacheHeap(1000);
  queries = askHeap(writer.snapshot());
});

function query<S extends string>(sort: S, over: Partial<TableQuery<S>> = {}): TableQuery<S> {
  return { snapshot: 1, text: '', sort, descending: true, offset: 0, limit: 50, selection: null, ...over };
}

it('says in one sentence who holds what', () => {
  const view = queries.headline(1)!;
  expect(view.headline.kind).toBe('retained');
  if (view.headline.kind !== 'retained') return;
  const { suspect } = view.headline;
  expect(suspectText(suspect).replaceAll('\u00a0', ' ')).toBe(
    'main.cache (global) → map[int]*main.MyObject → main.MyObject × 1,000 — 1.01 MiB, 100 % of the heap, made at main.go:17',
  );
  expect(suspect).toMatchObject({ reason: 'holder', class: 'suspected', count: 1000, bytes: 1_024_000 });
  expect(suspect.path.steps.map(({ edge }) => edgeText(edge))).toEqual(['', '', '[value]']);
  expect(suspect.path.suspect).toBe(2);
});

it('lists types, lines, packages and roots', () => {
  const types = queries.types(query('retained'))!;
  expect(types.rows.map(({ label, count, bytes }) => [label.text, count, bytes])).toEqual([
    ['map[int]*main.MyObject', 10, 32976],
    ['main.MyObject', 1000, 1_024_000],
    ['int', 1, 1024],
  ]);
  expect(types.rows[0]!.retained).toBe(32976 + 1_024_000);
  const sites = queries.sites(query('bytes'))!;
  expect(sites.rows.map(({ site, count }) => [site.file, site.line, site.user, count])).toEqual([
    ['main.go', 17, true, 1009],
    ['main.go', 40, true, 1],
    ['main.go', 5, true, 1],
  ]);
  expect(sites.rows[0]!.allocatedBytes).toBeLessThanOrEqual(sites.rows[0]!.bytes);
  expect(queries.packages(query('bytes'))!.rows.map(({ name, count }) => [name, count])).toEqual([
    ['main', 1011],
  ]);
  const roots = queries.roots(query('retained'))!;
  expect(roots.rows.map(({ ref, kind, owner }) => [labelText(ref.label), kind, owner])).toEqual([
    ['main.cache (global)', 'global', 'user'],
    ['main.numbers (global)', 'global', 'user'],
  ]);
});

it('an object of most bytes stands for a line, and not the map around it', () => {
  const { id } = queries.sites(query('bytes'))!.rows[0]!.site;
  const examples = queries.examples(1, { kind: 'site', id }, 10)!;
  expect(labelText(examples[0]!.label)).toBe('main.MyObject');
  // Then as ever: what retains most.
  expect(examples.slice(1).map(({ retained }) => retained)).toEqual(
    examples
      .slice(1)
      .map(({ retained }) => retained)
      .toSorted((a, b) => b - a),
  );
  expect(examples.slice(1, 3).map(({ label }) => label.kind)).toEqual(['map-part', 'map-part']);
  expect(new Set(examples.map(({ node }) => node)).size).toBe(10);
  expect(queries.examples(1, { kind: 'site', id }, 1)!).toEqual(examples.slice(0, 1));
  expect(queries.examples(1, { kind: 'site', id: 999 }, 10)).toEqual([]);
});

it('narrows every table by one selection', () => {
  const { site } = queries.sites(query('bytes', { text: 'main.go:40' }))!.rows[0]!;
  const selection = { kind: 'site', id: site.id } as const;
  expect(queries.types(query('bytes', { selection }))!.rows.map(({ label }) => label.text)).toEqual(['int']);
  expect(queries.objects(query('bytes', { selection }))!.total).toBe(1);
  expect(queries.roots(query('retained', { selection }))!.rows.map(({ ref }) => ref.label.text)).toEqual([
    'main.numbers',
  ]);
  const cache = queries.roots(query('retained'))!.rows[0]!.ref.node;
  const below = queries.types(query('bytes', { selection: { kind: 'root', snapshot: 1, node: cache } }))!;
  expect(below.count).toBe(1010);
});

it('opens the dominator tree level by level', () => {
  const ask = { snapshot: 1, node: null, group: null, depth: 3, breadth: 10, minShare: 0, grouped: true };
  const root = queries.dominators(ask)!;
  const [cache] = root.children;
  expect(labelText(cache!.ref.label)).toBe('main.cache (global)');
  const [map] = cache!.children;
  expect(labelText(map!.ref.label)).toBe('map[int]*main.MyObject');
  // The map's own memory is one thing, with what it holds right below.
  expect(map!.bytes).toBe(32976);
  expect(map!.childCount).toBe(1000);
  expect(map!.children.map(({ ref, count }) => [labelText(ref.label), count])).toEqual([
    ['main.MyObject', 1000],
  ]);
  const group = { type: map!.children[0]!.ref.type!, site: null };
  const opened = queries.dominators({ ...ask, node: map!.ref.node, group, depth: 2 })!;
  expect(opened.children).toHaveLength(10);
  expect(opened.others).toEqual({ count: 990, retained: 990 * 1024 });
  expect(opened.retained).toBe(1000 * 1024);
});

it('answers null about what is not there', () => {
  expect(queries.headline(2)).toBeNull();
  expect(queries.types(query('count', { snapshot: 9 }))).toBeNull();
  for (const node of [-1, 1e9, NaN, 0.5]) {
    expect(queries.path(1, node)).toBeNull();
    expect(queries.holders({ snapshot: 1, node, offset: 0, limit: 10 })).toBeNull();
  }
});
