import { describe, expect, it } from 'vitest';
import { STDERR, STDOUT, type StdStream } from '../../protocol/run.ts';
import { OutputBatcher, type Batch } from './output-batcher.ts';

function setup() {
  let ms = 0;
  const posted: Batch[] = [];
  const timers: (() => void)[] = [];
  const batcher = new OutputBatcher({
    post: (batch) => posted.push(batch),
    now: () => ms,
    later: (callback) => timers.push(callback),
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
    const { write, posted, text, timers } = setup();
    for (let i = 0; i < 200; i++) write('x');
    expect(text().length).toBeLessThan(200);
    timers.forEach((fire) => fire());
    expect(text()).toBe('x'.repeat(200));
    expect(posted.at(-1)?.dropped).toBe(0);
  });

  it('copies: the caller may overwrite its buffer', () => {
    const { batcher, text } = setup();
    const buffer = new TextEncoder().encode('abc');
    batcher.write(STDOUT, buffer);
    buffer.fill(0);
    expect(text()).toBe('abc');
  });
});
