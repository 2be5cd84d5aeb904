import { expect, test } from 'vitest';
import { originOf, packageOf } from './origin.ts';

test.each([
  ['main.main', 'main'],
  ['main.(*T).method.func1', 'main'],
  ['fmt.Sprintf', 'fmt'],
  ['encoding/json.Marshal', 'encoding/json'],
  ['example.com/a%2eb.F', 'example.com/a.b'],
  ['example.com/x/store.(*DB[go.shape.int]).Get', 'example.com/x/store'],
  ['', ''],
  ['cgo', ''],
])('package of %s', (func, expected) => {
  expect(packageOf(func)).toBe(expected);
});

test.each([
  ['main.main', 'main.go', 'user'],
  ['play/store.Put', 'store/store.go', 'user'],
  ['fmt.Sprintf', 'fmt/print.go', 'std'],
  ['encoding/json.Marshal', 'encoding/json/encode.go', 'std'],
  ['runtime.mallocgc', 'runtime/malloc.go', 'runtime'],
  ['internal/runtime/maps.newTable', 'internal/runtime/maps/table.go', 'runtime'],
  ['runtime/debug.FreeOSMemory', 'runtime/debug/garbage.go', 'runtime'],
  ['go:string.*', '', 'std'],
  ['os.runtime_args', 'runtime/runtime.go', 'std'],
])('%s in %s', (func, file, expected) => {
  expect(originOf({ func, file })).toBe(expected);
});
