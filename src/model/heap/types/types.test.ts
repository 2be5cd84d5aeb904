import { describe, expect, it } from 'vitest';
import { MemoryImage } from '../memory-image.ts';
import { TYPES_BASE, TypeWriter } from '../testing/type-writer.ts';
import { Kind } from './go-type.ts';
import { leavesOf, pathAt, pathInObject } from './paths-in-types.ts';
import { typeFromText } from './type-from-text.ts';
import { TypeTable } from './type-table.ts';

const writer = new TypeWriter();
const int = writer.primitive('int');
const text = writer.primitive('string');
const point = writer.struct('main.Point', [
  ['X', int],
  ['Y', int],
]);
const node = writer.declare('main.Node', 16 + 48 + 16, 3);
writer.define(node, [
  ['name', text],
  ['items', writer.array(point, 3)],
  ['any', writer.anyInterface()],
]);
const pointer = writer.pointer(node);
const map = writer.map(int, pointer);

function table(): TypeTable {
  const image = new MemoryImage();
  image.append(TYPES_BASE, writer.memory());
  return new TypeTable(image, TYPES_BASE, writer.end);
}

it('reads names, kinds, sizes, elements and fields', () => {
  const types = table();
  expect(types.at(pointer.address)).toMatchObject({
    name: '*main.Node',
    kind: Kind.pointer,
    size: 8,
    direct: true,
  });
  const read = types.at(pointer.address)!.elem!;
  expect(read).toMatchObject({ name: 'main.Node', package: 'main', named: true, size: 80 });
  expect(read.fields.map(({ name, offset, type }) => [name, offset, type.name])).toEqual([
    ['name', 0, 'string'],
    ['items', 16, '[3]main.Point'],
    ['any', 64, 'interface {}'],
  ]);
  const cache = types.at(map.address)!;
  expect([cache.key!.name, cache.elem!.name]).toEqual(['int', '*main.Node']);
  expect(cache.group!.fields.map(({ name }) => name)).toEqual(['ctrl', 'slots']);
});

it('finds all types one after another, as the runtime does', () => {
  const names = [...table().all()].map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(['int', 'main.Point', '*main.Node', 'map[int]*main.Node']));
  expect(new Set(names).size).toBe(names.length);
});

it('is not misled by what is no type', () => {
  const types = table();
  for (const address of [0, 7, TYPES_BASE + 4, TYPES_BASE + 0x1_0000, 2 ** 32, 2 ** 40]) {
    expect(types.at(address)).toBeNull();
  }
});

describe('selectors', () => {
  const read = table().at(node.address)!;

  it('name the field or element at an offset', () => {
    expect(pathAt(read, 0)).toMatchObject({ text: '.name', rest: 0 });
    expect(pathAt(read, 8)).toMatchObject({ text: '.name', rest: 8 });
    expect(pathAt(read, 16 + 16 + 8)).toMatchObject({ text: '.items[1].Y', rest: 0 });
    expect(pathInObject(read, 5, 160 + 64)).toMatchObject({ text: '[2].any', rest: 0 });
  });

  it('list what is in a value, up to a bound', () => {
    expect(leavesOf(read, 1, 99).leaves.map((leaf) => leaf.text)).toEqual([
      '.name',
      ...['.items[0].X', '.items[0].Y', '.items[1].X', '.items[1].Y', '.items[2].X', '.items[2].Y'],
      '.any',
    ]);
    expect(leavesOf(read, 1000, 10)).toMatchObject({ cut: true, leaves: { length: 10 } });
  });

  it('end in a type that contains itself, or a great many nothings', () => {
    const hostile = new TypeWriter();
    const self = hostile.declare('main.Self', 8, 1);
    hostile.define(self, [['self', self]]);
    const nothing = hostile.array(hostile.array(hostile.primitive('int'), 0), 2 ** 40);
    const image = new MemoryImage();
    image.append(TYPES_BASE, hostile.memory());
    const types = new TypeTable(image, TYPES_BASE, hostile.end);
    expect(pathAt(types.at(self.address)!, 0).text.length).toBeLessThan(300);
    expect(leavesOf(types.at(self.address)!, 1, 100).leaves).toEqual([]);
    expect(leavesOf(types.at(nothing.address)!, 1, 100).leaves).toHaveLength(1);
  });
});

it('makes types of variables from their names', () => {
  const types = table();
  const described = (name: string) => (name === 'main.Node' ? types.at(node.address) : null);
  expect(typeFromText('[4]*main.Node', described)).toMatchObject({ kind: Kind.array, size: 32, length: 4 });
  expect(typeFromText('[]main.Node', described)!.elem!.name).toBe('main.Node');
  expect(typeFromText('map[string]int', described)).toMatchObject({ kind: Kind.map, size: 8 });
  expect(typeFromText('[2]main.Unknown', described)).toBeNull();
  expect(typeFromText('*'.repeat(10_000), described)).not.toBeNull();
});
