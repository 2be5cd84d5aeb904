import { expect, test } from 'vitest';
import { GoMemory } from './memory.ts';
import { ValueTable } from './values.ts';

function table() {
  const memory = new GoMemory();
  memory.attach(new WebAssembly.Memory({ initial: 1 }));
  const dropped: unknown[] = [];
  const global = {};
  const values = new ValueTable(memory, global, {}, (value) => dropped.push(value));
  const idOf = (address: number): number => memory.getUint32(address);
  return { memory, values, global, dropped, idOf };
}

test.each([
  undefined,
  null,
  true,
  false,
  0,
  -0,
  1,
  -1.5,
  2 ** 53,
  Infinity,
  Number.NaN,
  '',
  'text',
  Symbol('s'),
  () => 1,
  {},
])('%o comes back as it was given', (value) => {
  const { values } = table();
  values.store(64, value);
  expect(values.load(64)).toEqual(value === 0 ? 0 : value);
});

test('the global object and small constants have the ids that syscall/js knows', () => {
  const { values, global, idOf } = table();
  [Number.NaN, 0, null, true, false, global].forEach((value, id) => {
    values.store(64, value);
    expect(idOf(64)).toBe(id);
  });
});

test('a value has one id while Go counts references to it, then the id is free', () => {
  const { values, dropped, idOf } = table();
  const object = { name: 'object' };
  values.store(64, object);
  values.store(72, object);
  const id = idOf(64);
  expect(idOf(72)).toBe(id);
  values.finalize(id);
  expect([values.load(64), dropped]).toEqual([object, []]);
  values.finalize(id);
  expect(dropped).toEqual([object]);
  values.store(80, 'another');
  expect(idOf(80)).toBe(id);
});

test('constants outlive any number of finalizations', () => {
  const { values, idOf } = table();
  values.store(64, null);
  for (let i = 0; i < 10; i++) values.finalize(idOf(64));
  expect(values.load(64)).toBeNull();
});

test('64-bit integers keep sign and 53 bits', () => {
  const { memory } = table();
  for (const value of [
    0,
    1,
    -1,
    2 ** 32,
    -(2 ** 32) - 1,
    Number.MAX_SAFE_INTEGER,
    -Number.MAX_SAFE_INTEGER,
  ]) {
    memory.setInt64(64, value);
    expect(memory.getInt64(64)).toBe(value);
  }
});

test('memory that has grown is seen after refresh, and none after release', () => {
  const wasm = new WebAssembly.Memory({ initial: 1 });
  const memory = new GoMemory();
  memory.attach(wasm);
  wasm.grow(1);
  memory.refresh();
  memory.setUint32(65536, 7);
  expect(memory.getUint32(65536)).toBe(7);
  expect(memory.byteLength).toBe(131072);
  memory.release();
  expect(memory.byteLength).toBe(0);
});
