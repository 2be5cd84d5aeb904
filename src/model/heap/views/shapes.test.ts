/** Heaps of unusual shapes: what is said of them. */
import { expect, it } from 'vitest';
import {
  GoroutineFlags,
  HeapRecordKind,
  SnapshotReason,
  SpecialKind,
  StackBase,
  TypeLabel,
} from '../../../protocol/heap-stream.ts';
import type { ProgramSymbols } from '../../../protocol/symbols.ts';
import { HeapQueries } from '../heap-queries.ts';
import { HeapSession } from '../heap-session.ts';
import { HeapWriter } from '../testing/heap-writer.ts';
import { HeapStreamEncoder } from '../testing/stream-encoder.ts';
import { TYPES_BASE, TypeWriter, type TypeRef } from '../testing/type-writer.ts';
import { edgeText, labelText, pathTexts, stepText } from './text.ts';

function asked(bytes: Uint8Array, symbols?: ProgramSymbols): HeapQueries {
  const session = new HeapSession(symbols === undefined ? {} : { symbols });
  session.push(bytes);
  session.end();
  expect(session.problems).toEqual([]);
  return new HeapQueries(session);
}

function nodeType({ types }: HeapWriter): TypeRef {
  const node = types.declare('main.Node', 16, 2);
  types.define(node, [
    ['next', types.pointer(node)],
    ['value', types.primitive('int')],
  ]);
  return node;
}

it('an empty heap', () => {
  const queries = asked(new HeapWriter().snapshot().bytes());
  expect(queries.headline(1)).toMatchObject({
    headline: { kind: 'empty' },
    aliveObjects: 0,
    garbageBytes: 0,
  });
  expect(
    queries.dominators({
      snapshot: 1,
      node: null,
      group: null,
      depth: 2,
      breadth: 9,
      minShare: 0,
      grouped: true,
    }),
  ).toMatchObject({
    retained: 0,
    childCount: 0,
  });
  expect(queries.flame({ snapshot: 1, measure: 'aliveBytes', selection: null, minShare: 0 })).toHaveLength(1);
});

it('one slice of 400 MB', () => {
  const writer = new HeapWriter();
  const big = writer.object(TypeLabel.bytes, { bytes: 400_000_000, context: writer.place('main.load', 9) });
  writer.point(writer.global('main.blob', writer.types.slice(writer.types.primitive('uint8'))), 0, big);
  const { headline } = asked(writer.snapshot().bytes(), writer.symbols()).headline(1)!;
  expect(headline.kind).toBe('retained');
  if (headline.kind !== 'retained') return;
  expect(pathTexts(headline.suspect.path)).toEqual(['main.blob (global)', '[]byte × 400,000,000']);
  expect(headline.suspect).toMatchObject({ count: 1, site: { line: 9 } });
});

it('a list three million long has a path of a few steps', () => {
  const length = 3_000_000;
  const types = new TypeWriter();
  const node = types.declare('main.Node', 16, 2);
  types.define(node, [
    ['next', types.pointer(node)],
    ['value', types.primitive('int')],
  ]);
  const base = 0x100_0000;
  const e = new HeapStreamEncoder()
    .hello(TYPES_BASE, types.end)
    .snapshotStart({ id: 1 })
    .memory(TYPES_BASE, types.memory());
  const pages = Math.ceil((length * 16) / 8192);
  e.rows(
    HeapRecordKind.spans,
    6,
    Array.from({ length: pages }, (_, i) => [base + i * 8192, 1, 16, 512, 512, 256]).flat(),
  );
  const rows = new Uint32Array(length * 6);
  const edges = new Uint32Array((length - 1) * 2);
  for (let i = 0; i < length; i++) {
    rows.set([base + i * 16, 16, node.address, 0, i + 1, i === length - 1 ? 0 : 1], i * 6);
    if (i < length - 1) edges[i * 2 + 1] = base + (i + 1) * 16;
  }
  e.rows(HeapRecordKind.objects, 6, rows).rows(HeapRecordKind.edges, 2, edges);
  e.rows(HeapRecordKind.globals, 2, [0x80_0000, base]).snapshotEnd(1, length, length - 1);
  const queries = asked(e.bytes());
  const path = queries.path(1, length - 1)!;
  expect(path.steps.map(stepText)).toEqual([
    'a global at 0x800000',
    'main.Node',
    'main.Node × 2,999,998',
    'main.Node',
  ]);
  expect(path.steps.map(({ edge }) => edgeText(edge))).toEqual(['', '', '.next', '.next']);
  expect(queries.object(1, 0)!.retainedObjects).toBe(length);
});

it('a way of a hundred different steps is shown without its middle', () => {
  const writer = new HeapWriter();
  const nodes = Array.from({ length: 100 }, (_, i) => {
    const type = writer.types.struct(`main.T${i}`, [['p', writer.types.primitive('unsafe.Pointer')]]);
    return writer.object(type);
  });
  nodes.slice(1).forEach((node, i) => writer.point(nodes[i]!, 0, node));
  writer.point(writer.global('main.first'), 0, nodes[0]!);
  const path = asked(writer.snapshot().bytes(), writer.symbols()).path(1, 99)!;
  expect(path.steps).toHaveLength(40);
  expect(path.omitted).toEqual({ before: 20, steps: 61 });
  expect(labelText(path.steps[19]!.ref.label)).toBe('main.T18');
  expect(labelText(path.steps[20]!.ref.label)).toBe('main.T80');
});

it('garbage in a circle is said, and in no retained size', () => {
  const writer = new HeapWriter();
  const type = nodeType(writer);
  const [a, b, kept] = [writer.object(type), writer.object(type), writer.object(type)];
  writer.point(a, 0, b).point(b, 0, a).point(b, 0, kept);
  writer.point(writer.global('main.kept'), 0, kept);
  const queries = asked(writer.snapshot().bytes(), writer.symbols());
  expect(queries.headline(1)).toMatchObject({
    aliveObjects: 1,
    aliveBytes: 16,
    garbageObjects: 2,
    garbageBytes: 32,
  });
  expect(queries.object(1, 0)).toMatchObject({ alive: false, dominator: null, ref: { retained: 0 } });
  expect(queries.path(1, 0)).toBeNull();
  expect(queries.holders({ snapshot: 1, node: 2, offset: 0, limit: 9 })!.rows).toHaveLength(2);
});

it('an object whose own finalizer would keep it is garbage, what it refers to is kept for the finalizer', () => {
  const writer = new HeapWriter();
  const type = nodeType(writer);
  const [self, child] = [writer.object(type), writer.object(type)];
  writer.point(self, 0, self).point(self, 8, child);
  writer.special(SpecialKind.finalizer, self, 0, writer.place('main.close', 3));
  const queries = asked(writer.snapshot().bytes());
  expect(queries.object(1, 0)).toMatchObject({ alive: false, finalizer: true });
  expect(pathTexts(queries.path(1, 1)!)).toEqual(['finalizer main.close', 'main.Node']);
});

it('a weak pointer holds nothing', () => {
  const writer = new HeapWriter();
  const type = nodeType(writer);
  const [object, handle] = [writer.object(type), writer.object(TypeLabel.runtime, { bytes: 8 })];
  writer.special(SpecialKind.weakHandle, object, handle);
  const queries = asked(writer.snapshot().bytes());
  const objects = queries.objects({
    snapshot: 1,
    text: '',
    sort: 'bytes',
    descending: true,
    offset: 0,
    limit: 9,
    selection: null,
  })!;
  expect(objects.rows.map(({ ref, alive }) => [ref.label.kind, alive])).toEqual([
    ['value', false],
    ['runtime', true],
  ]);
});

it('keys that equal nothing are entries like others', () => {
  const writer = new HeapWriter();
  const { types } = writer;
  const float = types.primitive('float64');
  const object = nodeType(writer);
  const group = types.group(float, types.pointer(object));
  const map = types.map(float, types.pointer(object), group);
  const contents = new Uint8Array(group.size).fill(0x80, 0, 8);
  contents.fill(1, 0, 3);
  const header = writer.object(types.mapTypes().header, {
    contents: Uint8Array.of(3, ...new Uint8Array(47)),
  });
  const view = new DataView(contents.buffer);
  const values = [0, 1, 2].map((i) => {
    const value = writer.object(object);
    view.setFloat64(8 + i * 16, NaN, true);
    view.setBigUint64(8 + i * 16 + 8, BigInt(value), true);
    return value;
  });
  const slots = writer.object(group, { contents });
  values.forEach((value, i) => writer.point(slots, 8 + i * 16 + 8, value));
  writer.point(writer.global('main.byValue', map), 0, header).point(header, 16, slots);
  const queries = asked(writer.snapshot().bytes(), writer.symbols());
  const top = queries.roots({
    snapshot: 1,
    text: '',
    sort: 'name',
    descending: false,
    offset: 0,
    limit: 9,
    selection: null,
  })!;
  const drawing = queries.drawing({ snapshot: 1, from: [top.rows[0]!.ref.node], limit: 20 })!;
  const box = drawing.boxes[1]!;
  expect(labelText(box.ref.label)).toBe('map[float64]*main.Node');
  expect(box.ref.label.count).toBe(3);
  expect(box.fields.map(({ name, type }) => [name, type])).toEqual([
    ['[NaN]', '*main.Node'],
    ['[NaN]', '*main.Node'],
    ['[NaN]', '*main.Node'],
  ]);
  expect(drawing.arrows.map(({ from, to, field }) => [from, to, field])).toEqual([
    [0, 1, 0],
    [1, 2, 0],
    [1, 3, 1],
    [1, 4, 2],
  ]);
});

it('locals have names, unless the compiler knows none; what main has while it runs is no suspect', () => {
  const writer = new HeapWriter();
  const type = nodeType(writer);
  const big = writer.object(TypeLabel.bytes, { bytes: 1 << 20 });
  const other = writer.object(type);
  const frame = writer.place('main.run', 22);
  writer.goroutine({
    goid: 1,
    flags: GoroutineFlags.main,
    frames: [frame],
    roots: [
      [0, StackBase.locals, -24, big],
      [0, StackBase.locals, -8, other],
    ],
  });
  const symbols = writer.symbols({
    functions: ['main.run'],
    functionOf: [0],
    names: ['buffer'],
    bases: [StackBase.locals],
    offsets: [-24],
    bytes: [8],
    types: ['*[1048576]uint8'],
  });
  writer.snapshot({ reason: SnapshotReason.button });
  const queries = asked(writer.snapshot({ reason: SnapshotReason.exit }).bytes(), symbols);
  const named = queries.path(1, 0)!;
  expect(pathTexts(named)).toEqual([
    'buffer (local variable of main.run, goroutine 1)',
    '[]byte × 1,048,576',
  ]);
  expect(named.steps[1]!.edge).toEqual({ kind: 'local', text: 'buffer', func: 'main.run', line: 22 });
  expect(pathTexts(queries.path(1, 1)!)).toEqual(['goroutine 1 (main.run)', 'main.Node']);
  expect(queries.headline(1)!.headline.kind).toBe('held');
  expect(queries.headline(2)!.headline.kind).toBe('retained');
});

it('when main has returned its goroutine is main’s still, and its own g nothing that it holds', () => {
  const writer = new HeapWriter();
  const { types } = writer;
  const g = writer.object(types.struct('runtime.g', [['goid', types.primitive('uint64')]], 'runtime'));
  const frames = [writer.place('runtime.runExitHooks', 0), writer.place('runtime.main', 0)];
  writer.goroutine({ goid: 1, flags: GoroutineFlags.main, g, frames, roots: [] });
  const queries = asked(writer.snapshot({ reason: SnapshotReason.exit }).bytes());
  expect(pathTexts(queries.path(1, 0)!)[0]).toBe('goroutine 1 (main.main)');
  expect(queries.headline(1)!.headline.kind).toBe('spread');
});

it('closures go by function, tiny blocks and strings by what is known', () => {
  const writer = new HeapWriter();
  const closure = writer.types.struct('', [
    ['F', writer.types.primitive('uintptr')],
    ['X0', writer.types.primitive('unsafe.Pointer')],
  ]);
  const at = writer.place('main.handler.func1', 7);
  const callback = writer.object(closure, { closurePc: at });
  const tiny = writer.object(TypeLabel.tinyBlock);
  const text = writer.object(TypeLabel.stringBytes, { bytes: 11 });
  const unknown = writer.object(TypeLabel.unknown);
  writer.point(callback, 8, tiny);
  for (const [name, value] of Object.entries({ callback, text, unknown })) {
    writer.point(writer.global(`main.${name}`), 0, value);
  }
  const queries = asked(writer.snapshot().bytes(), writer.symbols());
  const { rows } = queries.objects({
    snapshot: 1,
    text: '',
    sort: 'serial',
    descending: false,
    offset: 0,
    limit: 9,
    selection: null,
  })!;
  expect(rows.map(({ ref }) => labelText(ref.label))).toEqual([
    'closure main.handler.func1',
    'tiny block',
    'string bytes × 11',
    'unknown type',
  ]);
  const path = queries.path(1, rows[1]!.ref.node)!;
  expect(path.steps.map(({ edge }) => edge.kind)).toEqual(['root', 'field', 'captured']);
});
