import {
  GoroutineFlags,
  SpecialKind,
  StackBase,
  TypeLabel,
  TYPE_IS_CHANNEL,
} from '../../../protocol/heap-stream.ts';
import type { ProgramSymbols } from '../../../protocol/symbols.ts';
import { HeapWriter } from './heap-writer.ts';

/** A small heap with something of every kind, and contents: for tests that only want variety. */
export function mixedHeap(): { readonly bytes: Uint8Array<ArrayBuffer>; readonly symbols: ProgramSymbols } {
  const writer = new HeapWriter();
  const { types } = writer;
  const int = types.primitive('int');
  const text = types.primitive('string');
  const node = types.declare('main.Node', 64, 5);
  const pointer = types.pointer(node);
  types.define(node, [
    ['value', int],
    ['next', pointer],
    ['name', text],
    ['any', types.anyInterface()],
    ['ratio', types.primitive('float64')],
  ]);
  const closure = types.struct('', [
    ['F', types.primitive('uintptr')],
    ['X0', pointer],
  ]);
  const work = writer.place('main.worker', 30);
  const made = writer.stack([
    ['main.make', 12, 'main.go'],
    ['main.main', 40, 'main.go'],
  ]);
  const bytesOf = (...words: readonly number[]): Uint8Array =>
    new Uint8Array(Float64Array.from(words).buffer);
  const a = writer.object(node, { context: made, contents: bytesOf(1, 2, 3, 4, 5, 6, 7, 8) });
  const b = writer.object(node, { context: made, contents: new Uint8Array(64).fill(0x41) });
  const name = writer.object(TypeLabel.stringBytes, {
    bytes: 5,
    contents: new TextEncoder().encode('hello…'),
  });
  const tiny = writer.object(TypeLabel.tinyBlock);
  const slice = writer.object(pointer, { elements: 3 });
  const channel = writer.object(types.channel(int).address + TYPE_IS_CHANNEL, { bytes: 112 + 24 });
  const callback = writer.object(closure, { closurePc: work });
  const { header, table, directory } = types.mapTypes();
  const group = types.group(text, pointer);
  types.map(text, pointer, group);
  const map = writer.object(header, { contents: new Uint8Array(48).fill(1) });
  const dir = writer.object(directory, { elements: 2 });
  const tab = writer.object(table);
  const groups = writer.object(group, { elements: 2, contents: new Uint8Array(2 * group.size) });
  writer.point(map, 16, dir).point(dir, 0, tab).point(dir, 8, tab).point(tab, 16, groups);
  writer.point(groups, 8 + 16, a).point(groups, 8, name);
  writer
    .point(a, 8, b)
    .point(b, 8, a)
    .point(a, 16, name)
    .point(b, 40, tiny + 3);
  writer.point(slice, 0, a).point(slice, 16, b).point(callback, 8, a);
  writer.point(writer.global('main.table', types.map(text, pointer, group)), 0, map);
  writer.point(writer.global('main.list', types.slice(pointer)), 0, slice);
  writer.point(writer.global('main..stmp_1', null, 16), 8, channel);
  const self = writer.object(node);
  writer.point(self, 8, self);
  writer.special(SpecialKind.finalizer, self, callback, work);
  writer.special(SpecialKind.cleanup, a, callback, work).special(SpecialKind.weakHandle, b, tiny);
  writer.special(SpecialKind.queuedFinalizer, b, callback, 0).special(7, a, b, 99);
  writer.goroutine({
    goid: 1,
    flags: GoroutineFlags.main,
    frames: [made, work],
    roots: [
      [0, StackBase.locals, -24, a],
      [1, StackBase.arguments, 8, channel],
      [0xffff_ffff, StackBase.deferred, 0, callback],
      [9, StackBase.locals, -8, b],
    ],
    waitReason: 'chan receive',
  });
  writer.snapshot({ name: 'mixed' });
  const symbols = writer.symbols({
    functions: ['main.make'],
    functionOf: [0],
    names: ['node'],
    bases: [StackBase.locals],
    offsets: [-24],
    bytes: [8],
    types: ['*main.Node'],
  });
  return { bytes: writer.free(tiny).snapshot().bytes(), symbols };
}
