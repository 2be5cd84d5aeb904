import { expect, test } from 'vitest';
import { originOf } from './origin.ts';

test.each([
  ['main.main', 'main.go', 'user'],
  ['main.(*T).method.func1', 'main.go', 'user'],
  ['play/store.Put', 'store/store.go', 'user'],
  ['example.com/a%2eb.F[go.shape.int]', 'b/b.go', 'user'],
  ['example.com/mod.F', 'example.com/mod@v1.2.0/f.go', 'std'],
  ['fmt.Sprintf', 'fmt/print.go', 'std'],
  ['encoding/json.Marshal', 'encoding/json/encode.go', 'std'],
  ['os.runtime_args', 'runtime/runtime.go', 'std'],
  ['runtime.mallocgc', 'runtime/malloc.go', 'runtime'],
  ['internal/runtime/maps.newTable', 'internal/runtime/maps/table.go', 'runtime'],
  ['', '', 'std'],
])('%s in %s', (func, file, expected) => {
  expect(originOf({ func, file })).toBe(expected);
});
