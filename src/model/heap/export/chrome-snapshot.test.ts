import { beforeAll, expect, it } from 'vitest';
import { HeapSession } from '../heap-session.ts';
import { cacheHeap } from '../testing/seed-heap.ts';
import type { HeapSnapshot } from '../snapshot/heap-snapshot.ts';
import { chromeSnapshot } from './chrome-snapshot.ts';

/** The parts of the documented format that DevTools reads first. */
interface ChromeFile {
  readonly snapshot: {
    readonly meta: {
      readonly node_fields: readonly string[];
      readonly node_types: readonly (string | readonly string[])[];
      readonly edge_fields: readonly string[];
      readonly edge_types: readonly (string | readonly string[])[];
    };
    readonly node_count: number;
    readonly edge_count: number;
  };
  readonly nodes: readonly number[];
  readonly edges: readonly number[];
  readonly strings: readonly string[];
}

let snapshot: HeapSnapshot;
let file: ChromeFile;

beforeAll(() => {
  const { writer } = cacheHeap(500);
  const session = new HeapSession({ symbols: writer.symbols() });
  session.push(writer.snapshot().bytes());
  snapshot = session.snapshot(1)!;
  file = JSON.parse([...chromeSnapshot(snapshot)].join('')) as ChromeFile;
});

it('has as many numbers as it says nodes and edges', () => {
  const { meta, node_count, edge_count } = file.snapshot;
  expect(file.nodes).toHaveLength(node_count * meta.node_fields.length);
  expect(file.edges).toHaveLength(edge_count * meta.edge_fields.length);
  expect(meta.node_fields.slice(0, 5)).toEqual(['type', 'name', 'id', 'self_size', 'edge_count']);
  expect(meta.edge_fields).toEqual(['type', 'name_or_index', 'to_node']);
});

it('sizes and edges add up, ids are unique, names and targets exist', () => {
  const { meta, node_count } = file.snapshot;
  const width = meta.node_fields.length;
  const column = (field: string): number[] => {
    const at = meta.node_fields.indexOf(field);
    return Array.from({ length: node_count }, (_, i) => file.nodes[i * width + at]!);
  };
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
  expect(sum(column('self_size'))).toBe(snapshot.objectBytes);
  expect(sum(column('edge_count'))).toBe(file.snapshot.edge_count);
  expect(new Set(column('id')).size).toBe(node_count);
  const [types] = meta.node_types;
  for (const type of column('type')) expect(types![type]).toBeTypeOf('string');
  for (const name of column('name')) expect(file.strings[name]).toBeTypeOf('string');
  for (let i = 0; i < file.edges.length; i += 3) {
    expect(file.edges[i + 2]! % width).toBe(0);
    expect(file.edges[i + 2]!).toBeLessThan(file.nodes.length);
    const isElement = meta.edge_types[0]![file.edges[i]!] === 'element';
    if (!isElement) expect(file.strings[file.edges[i + 1]!]).toBeTypeOf('string');
  }
});

it('begins with the roots, and a global leads to the map by the field’s name', () => {
  const width = file.snapshot.meta.node_fields.length;
  expect(file.nodes[3]).toBe(0);
  const names = file.edges
    .filter((_, i) => i % 3 === 2)
    .slice(0, 2)
    .map((to) => file.strings[file.nodes[to + 1]!]);
  expect(names).toEqual(['main.cache (global)', 'main.numbers (global)']);
  const byName = new Map<string, number>();
  for (let i = 0; i < file.nodes.length; i += width) {
    const name = file.strings[file.nodes[i + 1]!]!;
    byName.set(name, (byName.get(name) ?? 0) + 1);
  }
  expect(byName.get('main.MyObject')).toBe(500);
  expect(file.strings).toContain('[value]');
});
