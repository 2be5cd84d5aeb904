import { describe, expect, test } from 'vitest';
import { concatBytes } from '../../base/bytes.ts';
import { compileForTest } from '../../host/testing/programs.ts';
import { STDOUT, type RunCommand, type RunEvent, type RunRequest } from '../../protocol/run.ts';
import { runProgram } from './program.ts';

const ID = 5;
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A run of testdata/session.go, with all that happens in it, output among the events. */
async function start(what: string, overrides: Partial<RunRequest> = {}) {
  const events: RunEvent[] = [];
  const listeners: (() => void)[] = [];
  const post = (event: RunEvent): void => {
    events.push(event);
    listeners.splice(0).forEach((listener) => listener());
  };
  let handle: (command: RunCommand) => void = () => undefined;
  const program = await compileForTest('session');
  const request: RunRequest = {
    id: ID,
    program: program.buffer,
    args: [what],
    env: {},
    stdin: new Uint8Array(0),
    stdinOpen: true,
    clock: 'real',
    speed: 'instant',
    seed: null,
    schedule: 'usual',
    files: [{ name: 'given.txt', data: bytes('given') }],
    memoryMiB: 512,
    snapshotsAtGC: 'none',
    observe: 'off',
    ...overrides,
  };
  const done = runProgram(request, {
    post,
    onCommand: (it) => (handle = it),
    onOutput: (stream, written) =>
      post({ kind: 'output', id: ID, stream, bytes: written.slice(), dropped: 0, t: 0 }),
  });
  const last = <Kind extends RunEvent['kind']>(kind: Kind) =>
    events.findLast((event): event is Extract<RunEvent, { kind: Kind }> => event.kind === kind);
  return {
    events,
    done,
    last,
    send: (command: RunCommand) => handle(command),
    type: (text: string, end = false) => handle({ kind: 'stdin', id: ID, bytes: bytes(text), end }),
    text: () => {
      const output = events.flatMap((event) =>
        event.kind === 'output' && event.stream === STDOUT ? [event.bytes] : [],
      );
      return new TextDecoder().decode(concatBytes(output));
    },
    until: async (isSo: () => boolean): Promise<void> => {
      while (!isSo()) await new Promise<void>((resolve) => listeners.push(resolve));
    },
  };
}

describe('input', () => {
  test('is asked for after the prompt, and ends once', async () => {
    const { events, done, last, type, text, until } = await start('ask');
    await until(() => last('input-wait')?.waiting === true);
    expect(events.map(({ kind }) => kind)).toEqual(['started', 'output', 'input-wait']);
    type('Ann\n', true);
    type('after the end\n', true);
    await done;
    expect(text()).toBe('name?\nhello Ann\nend <nil>\n');
    expect(last('exit')?.status).toMatchObject({ kind: 'exit', code: 0 });
  });

  test('meant for another run does nothing', async () => {
    const { done, last, send, type, text, until } = await start('ask');
    await until(() => last('input-wait')?.waiting === true);
    send({ kind: 'stdin', id: ID + 1, bytes: bytes('wrong\n'), end: true });
    send({ kind: 'stop', id: ID - 1 });
    type('right\n', true);
    await done;
    expect(text()).toContain('hello right');
  });

  test('that is closed is not waited for', async () => {
    const { done, events } = await start('ask', { stdinOpen: false });
    await done;
    expect(events.some(({ kind }) => kind === 'input-wait')).toBe(false);
  });
});

describe('stop', () => {
  test('ends a program that waits for input, and tells which files it wrote', async () => {
    const { done, events, last, send, until } = await start('ask');
    await until(() => last('input-wait')?.waiting === true);
    send({ kind: 'stop', id: ID });
    send({ kind: 'stop', id: ID });
    await done;
    expect(events.slice(-2).map(({ kind }) => kind)).toEqual(['files', 'exit']);
    expect(last('exit')?.status).toMatchObject({ kind: 'stopped', code: 130 });
  });
});

describe('files', () => {
  test('can be listed and read when the program has ended, and only those it wrote are listed', async () => {
    const { done, events, last, send } = await start('places');
    await done;
    expect(events.at(-1)?.kind).toBe('exit');
    const files = last('files')?.files ?? [];
    expect(files).toHaveLength(1);
    expect(files[0]?.path).toMatch(/^\/tmp\/x\d+\/y\d+\.txt$/);
    send({ kind: 'list-files', id: ID });
    expect(events.at(-1)).toEqual({ kind: 'files', id: ID, files });
    send({ kind: 'read-file', id: ID, path: '/home/gopher/given.txt' });
    expect(last('file')).toMatchObject({ path: '/home/gopher/given.txt', bytes: bytes('given') });
    for (const path of ['/home/gopher', '/nowhere', '', '/dev/null', 'given\0']) {
      send({ kind: 'read-file', id: ID, path });
      expect(last('file')).toMatchObject({ path, bytes: null });
    }
  });
});

test('chance with a seed is the same in every run', async () => {
  const run = async (seed: number): Promise<string> => {
    const { done, text } = await start('random', { seed });
    await done;
    return text();
  };
  expect(await run(1)).toBe(await run(1));
  expect(await run(1)).not.toBe(await run(2));
});

describe('what cannot start says why', () => {
  test.each([
    ['too much environment', { env: { X: 'x'.repeat(9000) } }, 'has room for less than 8192'],
    ['too many arguments', { args: Array.from({ length: 2000 }, String) }, 'has room for less than 8192'],
    ['too little memory', { memoryMiB: 1 }, 'but the limit is 1 MiB'],
    ['no program', { program: new ArrayBuffer(3) }, 'not a WebAssembly module'],
  ])('%s', async (_name, overrides, message) => {
    const { done, last, events } = await start('ask', overrides);
    await done;
    expect(last('failed')?.message).toContain(message);
    expect(events.at(-1)?.kind).toBe('failed');
  });
});
