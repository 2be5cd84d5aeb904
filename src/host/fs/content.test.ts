import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FileContent } from './content.ts';
import { Quota } from './quota.ts';

/** The same file as a plain list of bytes. */
class SlowContent {
  bytes: number[] = [];

  write(source: Uint8Array, position: number): void {
    if (source.length === 0) return;
    while (this.bytes.length < position) this.bytes.push(0);
    source.forEach((byte, i) => (this.bytes[position + i] = byte));
  }

  truncate(size: number): void {
    this.bytes.length = Math.min(this.bytes.length, size);
    while (this.bytes.length < size) this.bytes.push(0);
  }
}

const step = fc.oneof(
  fc.record({
    kind: fc.constant('write' as const),
    at: fc.nat(200),
    bytes: fc.uint8Array({ maxLength: 50 }),
  }),
  fc.record({ kind: fc.constant('truncate' as const), size: fc.nat(200) }),
  fc.record({ kind: fc.constant('share' as const), bytes: fc.uint8Array({ maxLength: 50 }) }),
);

test('reads what was written, whatever the order, and never changes what was shared', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const quota = new Quota(Infinity);
      const content = new FileContent(quota);
      const slow = new SlowContent();
      const shared: [Uint8Array, number[]][] = [];
      for (const it of steps) {
        if (it.kind === 'write') {
          content.write(it.bytes, it.at);
          slow.write(it.bytes, it.at);
        } else if (it.kind === 'truncate') {
          content.truncate(it.size);
          slow.truncate(it.size);
        } else {
          content.share(it.bytes);
          slow.bytes = [...it.bytes];
          shared.push([it.bytes, [...it.bytes]]);
        }
        expect([...content.view()]).toEqual(slow.bytes);
        expect(content.size).toBe(slow.bytes.length);
      }
      for (const [bytes, before] of shared) expect([...bytes]).toEqual(before);
      content.dispose();
      expect(quota.usedBytes).toBe(0);
    }),
  );
});

test('reads stop at the end of the file', () => {
  const content = new FileContent(new Quota(100));
  content.write(Uint8Array.of(1, 2, 3), 0);
  const target = new Uint8Array(4);
  expect(content.read(target, 1)).toBe(2);
  expect([...target]).toEqual([2, 3, 0, 0]);
  expect(content.read(target, 3)).toBe(0);
  expect(content.read(target, 1e15)).toBe(0);
});

test('a full disk refuses the write and keeps the file as it was', () => {
  const quota = new Quota(100);
  const content = new FileContent(quota);
  content.write(new Uint8Array(80).fill(1), 0);
  // Doubling would be too much, but this much there is.
  content.write(new Uint8Array(20).fill(2), 80);
  expect(() => content.write(Uint8Array.of(3), 100)).toThrow('ENOSPC');
  expect(() => content.truncate(1e15)).toThrow('EFBIG');
  expect(content.size).toBe(100);
  expect(quota.usedBytes).toBe(100);
});

test('a shared file costs nothing until it is changed', () => {
  const quota = new Quota(100);
  const content = new FileContent(quota);
  content.share(new Uint8Array(1000).fill(7));
  expect(quota.usedBytes).toBe(0);
  expect(() => content.write(Uint8Array.of(1), 0)).toThrow('ENOSPC');
  expect(content.view()[0]).toBe(7);
});
