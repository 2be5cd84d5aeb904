import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { StdStream } from '../protocol/run.ts';
import { OutputQueue, type OutputSink } from './output-queue.ts';

/** Counts, and remembers what came through. */
class Recorder implements OutputSink {
  readonly bytes: number[] = [];
  readonly streams: StdStream[] = [];
  dropped = 0;

  push(stream: StdStream, bytes: Uint8Array, droppedBytes: number): void {
    this.bytes.push(...bytes);
    for (let count = 0; count < bytes.length; count++) this.streams.push(stream);
    this.dropped += droppedBytes;
  }
}

const always = (): boolean => true;
const never = (): boolean => false;

describe('OutputQueue', () => {
  it('loses nothing that fits, in order, however little time there is', () => {
    const chunk = fc.record({
      stream: fc.constantFrom<StdStream>(1, 2),
      bytes: fc.uint8Array({ maxLength: 50_000 }),
      drainAfter: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(chunk, { maxLength: 20 }), (chunks) => {
        const queue = new OutputQueue();
        const seen = new Recorder();
        for (const { stream, bytes, drainAfter } of chunks) {
          queue.push(stream, bytes, 0);
          if (drainAfter) queue.drain(seen, never);
        }
        while (!queue.empty) queue.drain(seen, never);
        expect(seen.bytes).toEqual(chunks.flatMap(({ bytes }) => [...bytes]));
        expect(seen.streams).toEqual(chunks.flatMap(({ stream, bytes }) => [...bytes].map(() => stream)));
        expect(seen.dropped).toBe(0);
      }),
      { numRuns: 30 },
    );
  });

  it('accounts for every byte when it drops, and keeps the newest', () => {
    const sizes = fc.array(fc.record({ size: fc.nat({ max: 300 }), dropped: fc.nat({ max: 9 }) }), {
      minLength: 1,
      maxLength: 2000,
    });
    fc.assert(
      fc.property(sizes, fc.nat({ max: 400 }), (chunks, maxBytes) => {
        const queue = new OutputQueue(maxBytes);
        const seen = new Recorder();
        chunks.forEach(({ size, dropped }, index) => {
          queue.push(1, new Uint8Array(size).fill(index % 251), dropped);
        });
        queue.drain(seen, always);
        const sum = chunks.reduce((total, { size, dropped }) => total + size + dropped, 0);
        expect(seen.bytes.length + seen.dropped).toBe(sum);
        const newest = chunks.at(-1)?.size ?? 0;
        const total = chunks.reduce((bytes, { size }) => bytes + size, 0);
        expect(seen.bytes.length).toBe(Math.max(newest, Math.min(total, maxBytes)));
        expect(seen.bytes.slice(seen.bytes.length - newest)).toEqual(
          Array.from({ length: newest }, () => (chunks.length - 1) % 251),
        );
      }),
      { numRuns: 50 },
    );
  });

  it('passes on one step at least, and stops when time is up', () => {
    const queue = new OutputQueue();
    const seen = new Recorder();
    queue.push(1, new Uint8Array(100_000), 0);
    queue.drain(seen, never);
    expect(seen.bytes.length).toBeGreaterThan(0);
    expect(seen.bytes.length).toBeLessThan(100_000);
    queue.drain(seen, always);
    expect([seen.bytes.length, queue.empty]).toEqual([100_000, true]);
  });
});
