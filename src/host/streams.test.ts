import { describe, expect, test } from 'vitest';
import { STDERR, type StdStream } from '../protocol/run.ts';
import { MemoryFs } from './fs/memory-fs.ts';
import { runGo } from './host.ts';
import { GoStartError } from './start-error.ts';
import { moduleForTest } from './testing/programs.ts';
import { runProgram } from './testing/run.ts';

const encoder = new TextEncoder();

describe('arguments and environment', () => {
  test('reach the program as they are', async () => {
    const fs = new MemoryFs();
    fs.mkdirAll('/home/gopher');
    const args = ['args', '', 'two words', '世界', '--flag=1'];
    const env = { GREETING: 'grüß dich', EMPTY: '' };
    const { stdout } = await runProgram('streams', { args, env, fs, cwd: '/home/gopher' });
    expect(stdout.split('\n')).toEqual([
      '["prog" "args" "" "two words" "世界" "--flag=1"]',
      'GREETING="grüß dich" true',
      'EMPTY="" true',
      'MISSING="" false',
      '/home/gopher <nil> js wasm',
      '',
    ]);
  });

  test('fill the room that there is, and not one byte more', async () => {
    // "prog", "args" and the text take 8 + 8 + 8,144 bytes, the five pointers 40: 8,184 of less than 8,192.
    const fits = await runProgram('streams', { args: ['args', 'x'.repeat(8_119)] });
    expect(fits.status.code).toBe(0);
    const tooLong = runProgram('streams', { args: ['args', 'x'.repeat(8_144)] });
    await expect(tooLong).rejects.toThrow(GoStartError);
    await expect(tooLong).rejects.toMatchObject({ problem: 'arguments-too-long' });
    await expect(tooLong).rejects.toThrow('less than 8192');
  });

  test('cannot hold a NUL byte', async () => {
    await expect(runProgram('streams', { args: ['a\0b'] })).rejects.toMatchObject({
      problem: 'bad-argument',
    });
  });
});

describe('standard streams', () => {
  test('input is read to its end', async () => {
    const stdin = encoder.encode('one\ntwo\nlast without newline');
    const { stdout } = await runProgram('streams', { args: ['echo'], stdin });
    expect(stdout).toBe('ONE\nTWO\nLAST WITHOUT NEWLINE\nerr <nil>\n0 EOF\n');
  });

  test('no input is an empty input', async () => {
    expect((await runProgram('streams', { args: ['echo'] })).stdout).toBe('err <nil>\n0 EOF\n');
  });

  test('output and error keep their order', async () => {
    const seen: [StdStream, string][] = [];
    await runGo(await moduleForTest('streams'), {
      args: ['prog', 'both'],
      fs: new MemoryFs(),
      onOutput: (stream, bytes) => seen.push([stream, new TextDecoder().decode(bytes)]),
    });
    const merged = seen.map(([stream, text]) => (stream === STDERR ? text.toUpperCase() : text)).join('');
    expect(merged).toBe('out 1\nERR 1\nRUNTIME 1\nout 2\n');
  });

  test('ten megabytes arrive whole', async () => {
    const { stdout } = await runProgram('streams', { args: ['much'] });
    const line = '0123456789abcde'.repeat(64) + '\n';
    expect(stdout.length).toBe(Math.ceil((10 * 2 ** 20) / line.length) * line.length);
    expect(stdout.replaceAll(line, '')).toBe('');
  });

  test('a goroutine that is always busy with files does not hold up the others', async () => {
    const { stdout, status } = await runProgram('streams', { args: ['busy-neighbour'] });
    expect(stdout.split('\n')).toHaveLength(51);
    expect(status.kind).toBe('exit');
  });
});
