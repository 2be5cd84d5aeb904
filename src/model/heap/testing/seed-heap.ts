/** The heap of a program whose global map holds `entries` objects, as Go 1.27 lays it out. */
import { HeapWriter } from './heap-writer.ts';

export interface CacheHeap {
  readonly writer: HeapWriter;
  /** Address of the map's header. */
  readonly header: number;
  readonly objects: readonly number[];
}

/** `var cache = map[int]*main.MyObject{}` with objects of 1,000 bytes made at main.go:17, and 100 numbers made elsewhere. */
export function cacheHeap(entries = 1000): CacheHeap {
  const writer = new HeapWriter();
  const { types } = writer;
  const int = types.primitive('int');
  const object = types.declare('main.MyObject', 1000, 2);
  const bytes = types.array(types.primitive('uint8'), 992);
  types.define(object, [
    ['id', int],
    ['data', bytes],
  ]);
  const pointer = types.pointer(object);
  const group = types.group(int, pointer);
  const map = types.map(int, pointer, group);
  const { header: headerType, table: tableType, directory: directoryType } = types.mapTypes();

  const fill = writer.stack([
    ['internal/runtime/maps.newTable', 90, 'internal/runtime/maps/table.go'],
    ['main.fill', 17, 'main.go'],
    ['main.main', 30, 'main.go'],
  ]);
  const make = writer.place('main.fill', 17);
  const init = writer.place('main.init', 5);
  const header = writer.object(headerType, { context: init });
  const directory = writer.object(directoryType, { elements: 4, context: fill });
  writer.point(header, 16, directory);
  const objects: number[] = [];
  for (let t = 0; t < 4; t++) {
    const table = writer.object(tableType, { context: fill });
    const groups = Math.ceil(entries / 4 / 8);
    const array = writer.object(group, { elements: groups, context: fill });
    writer.point(directory, t * 8, table);
    writer.point(table, 16, array);
    for (let i = t; i < entries; i += 4) {
      const slot = Math.floor(i / 4);
      const one = writer.object(object, { context: make });
      writer.point(array, Math.floor(slot / 8) * group.size + 8 + (slot % 8) * 16 + 8, one);
      objects.push(one);
    }
  }
  const cache = writer.global('main.cache', map);
  writer.point(cache, 0, header);
  const other = writer.place('main.numbers', 40);
  const numbers = writer.global('main.numbers', types.slice(int));
  writer.point(numbers, 0, writer.object(int, { elements: 100, context: other }));
  return { writer, header, objects };
}
