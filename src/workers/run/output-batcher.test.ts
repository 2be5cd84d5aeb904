import { describe, expect, it } from 'vitest';
import { STDERR, STDOUT, type StdStream } from '../../protocol/run.ts';
import { OutputBatcher, type Batch } from './output-batcher.ts';

function setup() {
  let ms = 0;
  const posted: Batch[] = [];
  const timers: (() => void)[] = [];
  const delays: number[] = [];
  const batcher = new OutputBatcher({
    post: (batch) => posted.push(batch),
    now: () => ms,
    later: (callback, delayMs) => {
      timers.push(callback);
      delays.push(delayMs);
    },
  });
  const write = (text: string, stream: StdStream = STDOUT) =>
    batcher.write(stream, new TextEncoder().encode(text));
  const text = () => posted.map(({ bytes }) => new TextDecoder().decode(bytes)).join('');
  return {
    batcher,
    posted,
    write,
    text,
    timers,
    delays,
    wait: (by: number) => {
      ms += by;
    },
  };
}

describe('OutputBatcher', () => {
  it('passes single writes on at once, for a program that never yields again', () => {
    const { write, posted, text } = setup();
    write('one\n');
    write('two\n');
    expect(posted).toHaveLength(2);
    expect(text()).toBe('one\ntwo\n');
  });

  it('gathers a flood into few messages and loses nothing below the limit', () => {
    const { batcher, write, posted, text, wait } = setup();
    let all = '';
    for (let i = 0; i < 20_000; i++) {
      all += `${i}\n`;
      write(`${i}\n`);
      wait(0.001);
    }
    batcher.flush();
    expect(text()).toBe(all);
    expect(posted.length).toBeLessThan(120);
    expect(posted.every(({ dropped }) => dropped === 0)).toBe(true);
  });

  it('sends the beginning and the end of a single huge write, and counts what is between', () => {
    const { batcher, posted } = setup();
    const bytes = Buffer.alloc(8 << 20, '0123456789abcdefghi');
    batcher.write(STDOUT, bytes);
    batcher.flush();
    const sent = posted.reduce((sum, batch) => sum + batch.bytes.length, 0);
    expect(posted.map(({ dropped }) => dropped)).toEqual([0, bytes.length - sent]);
    const [head, tail] = posted.map((batch) => batch.bytes);
    expect(bytes.subarray(0, head?.length).equals(head ?? new Uint8Array())).toBe(true);
    expect(bytes.subarray(-(tail?.length ?? 0)).equals(tail ?? new Uint8Array())).toBe(true);
  });

  it('takes huge writes in a flood as it takes small ones', () => {
    const { batcher, posted, write, wait } = setup();
    const huge = new Uint8Array(8 << 20);
    for (let i = 0; i < 6; i++) batcher.write(STDOUT, huge);
    const before = posted.length;
    for (let i = 0; i < 20; i++) {
      batcher.write(STDOUT, huge);
      wait(10);
    }
    write('end');
    batcher.flush();
    expect(posted.length - before).toBeLessThan(8);
    const all = posted.reduce((sum, { bytes, dropped }) => sum + bytes.length + dropped, 0);
    expect(all).toBe(26 * huge.length + 3);
  });

  it('keeps the order of the two streams', () => {
    const { batcher, write, posted } = setup();
    for (let i = 0; i < 100; i++) write(String(i % 10), i % 2 === 0 ? STDOUT : STDERR);
    batcher.flush();
    expect(posted.map(({ bytes }) => String.fromCharCode(...bytes)).join('')).toBe('0123456789'.repeat(10));
  });

  it('bounds what is sent after 4 MiB and counts every byte left out', () => {
    const { batcher, posted, wait } = setup();
    const block = new Uint8Array(10_000).fill(65);
    const blocks = 5_000;
    for (let i = 0; i < blocks; i++) {
      batcher.write(STDOUT, block);
      wait(0.1);
    }
    batcher.flush();
    const sent = posted.reduce((sum, { bytes }) => sum + bytes.length, 0);
    const dropped = posted.reduce((sum, batch) => sum + batch.dropped, 0);
    expect(sent + dropped).toBe(blocks * block.length);
    // 500 ms of run: the first 4 MiB, then 256 KiB each 50 ms.
    expect(sent).toBeLessThan((4 << 20) + 11 * (256 << 10) + (32 << 10));
  });

  it('sends the rest when the event loop turns', () => {
    const { write, posted, text, timers, delays } = setup();
    for (let i = 0; i < 200; i++) write('x');
    expect(text().length).toBeLessThan(200);
    expect(delays).toEqual([0]);
    timers.forEach((fire) => fire());
    expect(text()).toBe('x'.repeat(200));
    expect(posted.at(-1)?.dropped).toBe(0);
  });

  it('holds a flood for the rest of its 50 ms, not for a turn only', () => {
    const { batcher, write, delays, wait } = setup();
    for (let i = 0; i < 4; i++) batcher.write(STDOUT, new Uint8Array(1 << 20));
    wait(60);
    write('a');
    wait(20);
    write('b');
    expect(delays).toEqual([30]);
  });

  it('sends what is due when the host calls, for a program that computes on', () => {
    const { batcher, write, text, wait } = setup();
    for (let i = 0; i < 200; i++) write('x');
    wait(15);
    batcher.flushIfOld();
    expect(text().length).toBeLessThan(200);
    wait(1);
    batcher.flushIfOld();
    expect(text()).toBe('x'.repeat(200));
  });

  it('copies: the caller may overwrite its buffer', () => {
    const { batcher, text } = setup();
    const buffer = new TextEncoder().encode('abc');
    batcher.write(STDOUT, buffer);
    buffer.fill(0);
    expect(text()).toBe('abc');
  });
});
