import { describe, expect, test } from 'vitest';
import { STDOUT } from '../protocol/run.ts';
import { MemoryFs } from './fs/memory-fs.ts';
import { runGo, type GoOptions } from './host.ts';
import { seededRandom } from './seeded-random.ts';
import { StandardInput } from './stdin.ts';
import { moduleForTest } from './testing/programs.ts';
import { OutputLog, runProgram } from './testing/run.ts';
import { SelfKeepingClock } from './testing/self-keeping-clock.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const NONE = new Uint8Array(0);

/** A program under way, with input that a test types. */
async function start(what: string, options: Partial<GoOptions> = {}) {
  const log = new OutputLog();
  const waits: boolean[] = [];
  const listeners: (() => void)[] = [];
  const wake = (): void => listeners.splice(0).forEach((listener) => listener());
  const input = new StandardInput(NONE, true, (isWaiting) => {
    waits.push(isWaiting);
    wake();
  });
  const done = runGo(await moduleForTest('session'), {
    args: ['prog', what],
    fs: new MemoryFs(),
    stdin: input,
    onOutput: (stream, bytes) => {
      log.onOutput(stream, bytes);
      wake();
    },
    ...options,
  });
  const until = async (isSo: () => boolean): Promise<void> => {
    while (!isSo()) await new Promise<void>((resolve) => listeners.push(resolve));
  };
  return {
    input,
    waits,
    done,
    text: () => log.text(STDOUT),
    untilWaiting: () => until(() => input.isAwaited),
    untilPrinted: () => until(() => log.text(STDOUT) !== ''),
  };
}

describe('input', () => {
  test('comes as it is typed, and ends', async () => {
    const { input, waits, done, text, untilWaiting } = await start('ask');
    await untilWaiting();
    expect(text()).toBe('name?\n');
    input.push(bytes('Ann\nBo'));
    await untilWaiting();
    expect(text()).toBe('name?\nhello Ann\n');
    input.push(bytes('b\n'));
    await untilWaiting();
    input.end();
    expect(await done).toMatchObject({ kind: 'exit', code: 0 });
    expect(text()).toBe('name?\nhello Ann\nhello Bob\nend <nil>\n');
    expect(waits).toEqual([true, false, true, false, true, false]);
  });

  test('of a hundred megabytes arrives whole', async () => {
    const { stdout } = await runProgram('session', {
      args: ['count'],
      stdin: new Uint8Array(100_000_000),
    });
    expect(stdout).toBe('100000000 <nil>\n');
  });

  test('a program that waits for input which may come is not deadlocked, and one that waits for more is', async () => {
    const { input, done, untilWaiting } = await start('ask-and-block');
    await untilWaiting();
    input.end();
    expect(await done).toMatchObject({ kind: 'deadlock', code: 2 });
  });
});

describe('virtual time', () => {
  test('an hour of sleep takes no time', async () => {
    const { stdout, status } = await runProgram('session', {
      args: ['sleep'],
      clock: new SelfKeepingClock('instant'),
    });
    expect(stdout).toBe('sleeping\nslept\n');
    expect(status.wallMs).toBeLessThan(60_000);
  });

  test('a minute of ticks is a minute of ticks', async () => {
    const { stdout } = await runProgram('session', {
      args: ['ticks', '60000'],
      clock: new SelfKeepingClock('instant'),
    });
    expect(stdout).toBe('1m0s\n');
  });

  test('a person who is asked has time to type', async () => {
    const { input, done, text, untilWaiting } = await start('ask-or-wait', {
      clock: new SelfKeepingClock('instant'),
    });
    await untilWaiting();
    await new Promise((resolve) => setTimeout(resolve, 5));
    input.push(bytes('here\n'));
    await done;
    expect(text()).toBe('"here\\n" true\n');
  });

  test('nobody types for ever into an input that has ended', async () => {
    const { input, done, text, untilWaiting } = await start('ask-or-wait', {
      clock: new SelfKeepingClock('instant'),
    });
    await untilWaiting();
    input.end();
    await done;
    expect(text()).toBe('"" true\n');
  });

  test('the speed can change while the program sleeps', async () => {
    const clock = new SelfKeepingClock(1);
    const { done, text, untilPrinted } = await start('sleep', { clock });
    await untilPrinted();
    // Now it has begun to sleep, and does not end before the hour does.
    expect(text()).toBe('sleeping\n');
    clock.setSpeed('instant');
    await done;
    expect(text()).toBe('sleeping\nslept\n');
  });

  test('is UTC and starts on the Go playground’s day, for files too', async () => {
    const clock = new SelfKeepingClock('instant');
    const fs = new MemoryFs({ nowMs: () => clock.walltimeMs() });
    const { stdout } = await runProgram('session', { args: ['zone'], clock, fs });
    expect(stdout).toBe('0 1.257894e+12 1970-01-01T00:00:00.000Z\n2009-11-10 23:00:00 +0000 UTC <nil>\n');
  });
});

describe('chance', () => {
  const run = async (seed: number): Promise<string> => {
    const { stdout } = await runProgram('session', {
      args: ['random'],
      random: seededRandom(seed),
      clock: new SelfKeepingClock('instant'),
    });
    return stdout;
  };

  test('repeats with its seed', async () => {
    expect(await run(7)).toBe(await run(7));
    expect(await run(7)).not.toBe(await run(8));
  });
});

describe('stop', () => {
  test.each(['ask', 'sleep'])('ends a program that waits: %s', async (what) => {
    const stopping = new AbortController();
    const { done, input, untilPrinted } = await start(what, { signal: stopping.signal });
    await untilPrinted();
    stopping.abort();
    expect(await done).toMatchObject({ kind: 'stopped', code: 130 });
    // Nobody reads it any more.
    input.push(bytes('late'));
  });

  test('before the start, and after the end', async () => {
    const early = new AbortController();
    early.abort();
    const { done, text } = await start('sleep', { signal: early.signal });
    expect(await done).toMatchObject({ kind: 'stopped', code: 130 });
    expect(text()).toBe('');
    const late = new AbortController();
    const { status } = await runProgram('session', { args: ['places'], signal: late.signal });
    late.abort();
    expect(status.kind).toBe('exit');
  });
});

describe('files', () => {
  test('the places that programs ask for exist', async () => {
    const fs = new MemoryFs();
    fs.mkdirAll('/home/gopher');
    const { stdout } = await runProgram('session', {
      args: ['places'],
      env: { HOME: '/home/gopher' },
      fs,
      cwd: '/home/gopher',
    });
    expect(stdout).toBe('/home/gopher <nil>\n/home/gopher <nil>\n/tmp\n/tmp <nil>\ntrue .txt <nil>\n');
  });

  test('a full disk is an error that the program can go on from', async () => {
    const { stdout } = await runProgram('session', {
      args: ['fill'],
      fs: new MemoryFs({ limitBytes: 20_000_000 }),
    });
    expect(stdout).toBe('write big: No space left on device <nil>\ntrue <nil> <nil>\n<nil>\n');
  });
});
