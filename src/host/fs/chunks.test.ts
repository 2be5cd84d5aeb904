import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CHUNK_BYTES, Chunks } from './chunks.ts';
import { Quota } from './quota.ts';

/** Positions where something happens: near the borders of the first three chunks. */
const position = fc
  .tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: -3, max: 3 }))
  .map(([chunk, by]) => Math.max(chunk * CHUNK_BYTES + by, 0));

const step = fc.oneof(
  fc.record({ kind: fc.constant('write' as const), at: position, bytes: fc.uint8Array({ maxLength: 8 }) }),
  fc.record({ kind: fc.constant('cut' as const), at: position }),
);

test('reads what was written across the borders of chunks, and zeros elsewhere', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 20 }), position, (steps, at) => {
      const quota = new Quota(Infinity);
      const chunks = new Chunks(quota);
      const slow = new Map<number, number>();
      for (const it of steps) {
        if (it.kind === 'write') {
          chunks.write(it.bytes, it.at);
          it.bytes.forEach((byte, i) => slow.set(it.at + i, byte));
        } else {
          chunks.cut(it.at);
          for (const key of slow.keys()) if (key >= it.at) slow.delete(key);
        }
      }
      const target = new Uint8Array(12).fill(255);
      chunks.read(target, at);
      expect([...target]).toEqual(Array.from(target, (_, i) => slow.get(at + i) ?? 0));
      chunks.cut(0);
      expect(quota.usedBytes).toBe(0);
    }),
    { numRuns: 60 },
  );
});

test('a view of more than one chunk has all of them', () => {
  const chunks = new Chunks(new Quota(Infinity));
  chunks.write(Uint8Array.of(1, 2, 3, 4), CHUNK_BYTES - 2);
  const view = chunks.view(CHUNK_BYTES + 2);
  expect([view.length, ...view.subarray(-4)]).toEqual([CHUNK_BYTES + 2, 1, 2, 3, 4]);
});

test('growing takes room by the chunk, and a hole takes none', () => {
  const quota = new Quota(Infinity);
  const chunks = new Chunks(quota);
  chunks.write(Uint8Array.of(1), 1000 * CHUNK_BYTES);
  expect(quota.usedBytes).toBe(CHUNK_BYTES);
  chunks.write(new Uint8Array(CHUNK_BYTES), 1001 * CHUNK_BYTES);
  expect(quota.usedBytes).toBe(2 * CHUNK_BYTES);
});

test('a write that does not fit leaves what was there, and takes no room', () => {
  const quota = new Quota(2 * CHUNK_BYTES);
  const chunks = new Chunks(quota);
  chunks.write(Uint8Array.of(5), 0);
  const used = quota.usedBytes;
  expect(() => chunks.write(new Uint8Array(2 * CHUNK_BYTES).fill(9), 1)).toThrow('ENOSPC');
  const target = new Uint8Array(4);
  chunks.read(target, 0);
  expect([...target]).toEqual([5, 0, 0, 0]);
  // The first chunk may keep the room that it grew by.
  expect(quota.usedBytes).toBeLessThanOrEqual(Math.max(used, CHUNK_BYTES));
  chunks.write(new Uint8Array(CHUNK_BYTES), CHUNK_BYTES);
});
