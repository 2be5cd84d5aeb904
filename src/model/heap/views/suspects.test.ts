import { describe, expect, it } from 'vitest';
import { SpecialKind, TypeLabel } from '../../../protocol/heap-stream.ts';
import type { HeapQueries } from '../heap-queries.ts';
import { HeapWriter } from '../testing/heap-writer.ts';
import { askHeap } from '../testing/read.ts';
import { cacheHeap } from '../testing/seed-heap.ts';
import { MIN_BYTES } from './suspects.ts';
import { labelText, suspectText } from './text.ts';

/** A heap of `bytes` held by a global of this name, beside `rest` bytes held by the runtime. */
function heldBy(name: string, bytes: number, rest: number): HeapQueries {
  const writer = new HeapWriter();
  const line = writer.place('main.make', 8);
  writer.point(writer.global(name), 0, writer.object(TypeLabel.bytes, { bytes, context: line }));
  if (rest > 0)
    writer.point(writer.global('runtime.other'), 0, writer.object(TypeLabel.runtime, { bytes: rest }));
  return askHeap(writer.snapshot());
}

describe('a holder is suspected', () => {
  it('from 64 KiB and a tenth of what is alive on', () => {
    expect(heldBy('main.cache', MIN_BYTES, 0).suspects(1)).toHaveLength(1);
    expect(heldBy('main.cache', MIN_BYTES - 8192, 0).suspects(1)).toEqual([]);
    expect(heldBy('main.cache', 1 << 20, 9 << 20).suspects(1)).toHaveLength(1);
    expect(heldBy('main.cache', 1 << 20, (9 << 20) + 8192).suspects(1)).toEqual([]);
  });

  it('when it is the user’s, and not for tables of std or the runtime', () => {
    expect(heldBy('unicode.Tables', 1 << 20, 0).suspects(1)).toEqual([]);
    expect(heldBy('runtime.table', 1 << 20, 0).suspects(1)).toEqual([]);
    expect(heldBy('net/http.defaultTransport', 1 << 20, 0).suspects(1)).toEqual([]);
    expect(heldBy('unicode.Tables', 1 << 20, 0).headline(1)!.headline.kind).toBe('spread');
  });

  it('also when it is a finalizer', () => {
    const writer = new HeapWriter();
    const [object, child] = [
      writer.object(TypeLabel.unknown),
      writer.object(TypeLabel.bytes, { bytes: 1 << 20 }),
    ];
    writer.point(object, 0, child);
    writer.special(SpecialKind.finalizer, object, 0, writer.place('main.close', 4));
    const [suspect] = askHeap(writer.snapshot()).suspects(1)!;
    expect(labelText(suspect!.holder.label)).toBe('finalizer main.close');
  });
});

it('what two roots hold together has the object as holder', () => {
  const { writer, header } = cacheHeap(1000);
  writer.point(writer.global('main.alias'), 0, header);
  const [suspect] = askHeap(writer.snapshot()).suspects(1)!;
  expect(suspect).toMatchObject({ reason: 'siblings', count: 1000, holder: { label: { kind: 'map' } } });
});

it('many objects that two roots hold are named together, though neither root retains them', () => {
  const { writer, objects } = cacheHeap(1000);
  const index = writer.object(writer.types.primitive('unsafe.Pointer'), { elements: 1000 });
  objects.forEach((object, i) => writer.point(index, i * 8, object));
  writer.point(writer.global('main.index'), 0, index);
  const [suspect] = askHeap(writer.snapshot()).suspects(1)!;
  expect(suspect).toMatchObject({ reason: 'siblings', count: 1000, bytes: 1_024_000, retained: 1_024_000 });
  expect(suspect!.holder.label.text).toMatch(/^main\.(cache|index)$/);
  expect(suspectText(suspect!)).toContain('main.MyObject × 1,000');
});

it('a tree is as many as it has nodes, a map that holds nothing else is the map', () => {
  const writer = new HeapWriter();
  const { types } = writer;
  const tree = types.declare('main.Tree', 256, 1);
  types.define(tree, [['left', types.pointer(tree)]]);
  const nodes = Array.from({ length: 1000 }, () => writer.object(tree));
  nodes.forEach((node, i) => {
    if (i > 0) writer.point(nodes[(i - 1) >> 1]!, ((i - 1) & 1) * 8, node);
  });
  writer.point(writer.global('main.root'), 0, nodes[0]!);
  const int = types.primitive('int');
  const group = types.group(int, int);
  const map = types.map(int, int, group);
  const { header } = types.mapTypes();
  const [head, groups] = [writer.object(header), writer.object(group, { elements: 1024 })];
  writer.point(writer.global('main.squares', map), 0, head).point(head, 16, groups);
  const texts = askHeap(writer.snapshot()).suspects(1)!.map(suspectText);
  expect(texts[0]).toContain('main.root (global) → main.Tree × 1,000 — ');
  expect(texts[1]).toContain('main.squares (global) → map[int]int — ');
});

it('the sentence is about the many, and not about what is in them', () => {
  const writer = new HeapWriter();
  const { types } = writer;
  const user = types.struct('main.User', [['name', types.primitive('string')]]);
  const list = writer.object(types.pointer(user), { elements: 500, context: writer.place('main.grow', 3) });
  for (let i = 0; i < 500; i++) {
    const one = writer.object(user, { context: writer.place('main.add', 11) });
    writer.point(list, i * 8, one);
    writer.point(
      one,
      0,
      writer.object(TypeLabel.stringBytes, { bytes: 200, context: writer.place('main.read', 12) }),
    );
  }
  writer.point(writer.global('main.users'), 0, list);
  const [suspect] = askHeap(writer.snapshot()).suspects(1)!;
  expect(suspectText(suspect!)).toMatch(
    /^main\.users \(global\) → \[\]\*main\.User × 500 → main\.User × 500 — .*made at main\.go:11$/,
  );
});

it('a line that rises over three snapshots is named, though its share is small', () => {
  const writer = new HeapWriter();
  const line = writer.place('main.log', 21);
  const entries = writer.object(writer.types.primitive('unsafe.Pointer'), { elements: 1000 });
  writer.point(writer.global('main.entries'), 0, entries);
  writer.point(writer.global('runtime.table'), 0, writer.object(TypeLabel.runtime, { bytes: 64 << 20 }));
  const grow = (from: number, to: number): void => {
    for (let i = from; i < to; i++) {
      writer.point(entries, i * 8, writer.object(TypeLabel.stringBytes, { bytes: 1024, context: line }));
    }
  };
  grow(0, 100);
  writer.snapshot();
  grow(100, 200);
  writer.snapshot();
  grow(200, 300);
  writer.snapshot();
  const queries = askHeap(writer);
  expect(queries.suspects(2)).toEqual([]);
  const [suspect] = queries.suspects(3)!;
  expect(suspect).toMatchObject({ reason: 'rising', history: [102_400, 204_800, 307_200] });
  expect(suspect!.site).toMatchObject({ line: 21 });
});
