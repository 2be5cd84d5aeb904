import { expect, it } from 'vitest';
import { withoutRuntime } from './stack.ts';

const stack = (...funcs: string[]) => funcs.map((func) => ({ func, file: 'x.go', line: 1 }));

it('takes the allocator and the start away, and keeps the runtime between', () => {
  const frames = stack(
    'runtime.mallocgc',
    'internal/runtime/maps.newTable',
    'main.add',
    'runtime.callback',
    'main.main',
    'runtime.main',
  );
  expect(withoutRuntime(frames).map(({ func }) => func)).toEqual([
    'main.add',
    'runtime.callback',
    'main.main',
  ]);
});

it('leaves a stack of the runtime alone, and knows its name from others', () => {
  expect(withoutRuntime(stack('runtime.mallocgc'))).toHaveLength(1);
  expect(withoutRuntime(stack('runtime/debug.FreeOSMemory'))).toHaveLength(1);
  expect(withoutRuntime([])).toEqual([]);
});
