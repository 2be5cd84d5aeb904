import { expect, test } from 'vitest';
import { capMemory } from './memory-cap.ts';

const HEADER = [0, 0x61, 0x73, 0x6d, 1, 0, 0, 0];

/** A module with an empty type section, the memory section `memory`, and an export of the memory as `m`. */
function moduleWith(...memory: number[]): Uint8Array {
  return Uint8Array.from([...HEADER, 1, 1, 0, 5, memory.length, ...memory, 7, 5, 1, 1, 0x6d, 2, 0]);
}

function capped(program: Uint8Array, capMiB: number): Uint8Array<ArrayBuffer> {
  const result = capMemory(program, capMiB);
  if (!result.ok) throw new Error(result.error);
  return result.value;
}

function memoryOf(program: Uint8Array<ArrayBuffer>): WebAssembly.Memory {
  return new WebAssembly.Instance(new WebAssembly.Module(program)).exports['m'] as WebAssembly.Memory;
}

test('memory grows to the limit and no further', () => {
  const memory = memoryOf(capped(moduleWith(1, 0, 2), 64));
  expect(memory.buffer.byteLength).toBe(2 * 65536);
  expect(memory.grow(1022)).toBe(2);
  expect(() => memory.grow(1)).toThrow(RangeError);
});

test('the largest limit needs three bytes and still loads', () => {
  expect(memoryOf(capped(moduleWith(1, 0, 2), 4096)).buffer.byteLength).toBe(2 * 65536);
});

test('a lower limit that is there already stays', () => {
  const memory = memoryOf(capped(moduleWith(1, 1, 2, 3), 64));
  expect(memory.grow(1)).toBe(2);
  expect(() => memory.grow(1)).toThrow(RangeError);
});

test('a higher limit that is there is lowered', () => {
  const memory = memoryOf(capped(moduleWith(1, 1, 2, 0x80, 0x80, 0x01), 1));
  expect(() => memory.grow(15)).toThrow(RangeError);
  expect(memory.grow(14)).toBe(2);
});

test.each([
  ['nothing', new Uint8Array(0), 'not a WebAssembly module'],
  ['text', new TextEncoder().encode('package main'), 'not a WebAssembly module'],
  ['no memory', Uint8Array.from([...HEADER, 1, 1, 0]), 'no memory of its own'],
  ['a cut-off module', moduleWith(1, 0, 2).subarray(0, 13), 'damaged WebAssembly module'],
  ['a section that ends beyond the file', Uint8Array.from([...HEADER, 1, 99, 0]), 'ends beyond the file'],
  ['a number without end', Uint8Array.from([...HEADER, 1, 255, 255, 255, 255, 255, 255]), 'too long'],
  ['a memory section of the wrong size', moduleWith(1, 0, 2, 9), 'wrong size'],
  ['a 64-bit memory', moduleWith(1, 4, 2), 'kind 4'],
])('%s is refused', (_, program, message) => {
  const result = capMemory(program, 64);
  expect(result).toEqual({ ok: false, error: expect.stringContaining(message) as string });
});

test('a limit below what the program starts with is refused in MiB', () => {
  expect(capMemory(moduleWith(1, 0, 32), 1)).toEqual({
    ok: false,
    error: 'the program needs 2 MiB of memory to start, but the limit is 1 MiB',
  });
});
