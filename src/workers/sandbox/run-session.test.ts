import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { ExitStatus, RunCommand, RunEvent } from '../../protocol/run.ts';
import type { FrameEvent } from './frame.ts';
import { RunSession, STOP_GRACE_MS } from './run-session.ts';

const ID = 3;
const status: ExitStatus = { kind: 'exit', code: 0, memoryBytes: 1, wallMs: 2 };
const file = { path: '/tmp/a', bytes: 2 };

function setUp() {
  let tell: (event: RunEvent | FrameEvent) => void = () => undefined;
  const disposed = vi.fn();
  const commands: RunCommand[] = [];
  const events: RunEvent[] = [];
  const session = new RunSession({
    id: ID,
    frame: { listen: (listener) => (tell = listener), dispose: disposed },
    commands: { postMessage: (command: RunCommand) => void commands.push(command) },
    onEvent: (event) => events.push(event),
  });
  const say = (event: RunEvent | FrameEvent): void => tell(event);
  return { session, say, disposed, commands, events };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('stop', () => {
  test('asks first, and takes the answer', async () => {
    const { session, say, commands, disposed } = setUp();
    session.stop();
    expect(commands).toEqual([{ kind: 'stop', id: ID }]);
    say({ kind: 'exit', id: ID, status: { ...status, kind: 'stopped', code: 130 } });
    expect(await session.done).toMatchObject({ kind: 'stopped', code: 130, memoryBytes: 1 });
    expect(disposed).toHaveBeenCalledTimes(1);
    expect(vi.getTimerCount()).toBe(0);
  });

  test('ends a program that does not answer', async () => {
    const { session, disposed } = setUp();
    session.stop();
    vi.advanceTimersByTime(STOP_GRACE_MS - 1);
    expect(disposed).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(disposed).toHaveBeenCalledTimes(1);
    expect(await session.done).toMatchObject({ kind: 'stopped', code: 130 });
    expect(await session.listFiles()).toEqual([]);
  });

  test('twice does not wait', async () => {
    const { session, disposed } = setUp();
    session.stop();
    session.stop();
    expect(disposed).toHaveBeenCalledTimes(1);
    expect(await session.done).toMatchObject({ kind: 'stopped' });
  });

  test('after the end does nothing', async () => {
    const { session, say, commands } = setUp();
    say({ kind: 'exit', id: ID, status });
    session.stop();
    expect(commands).toEqual([]);
    expect(await session.done).toEqual(status);
  });
});

describe('files', () => {
  test('outlive the program, with its frame', async () => {
    const { session, say, commands, disposed } = setUp();
    say({ kind: 'files', id: ID, files: [file] });
    say({ kind: 'exit', id: ID, status });
    expect(disposed).not.toHaveBeenCalled();
    const list = session.listFiles();
    const read = Promise.all([
      session.readFile('/tmp/a'),
      session.readFile('/tmp/a'),
      session.readFile('/b'),
    ]);
    expect(commands.map(({ kind }) => kind)).toEqual(['list-files', 'read-file', 'read-file', 'read-file']);
    say({ kind: 'files', id: ID, files: [file] });
    say({ kind: 'file', id: ID, path: '/tmp/a', bytes: Uint8Array.of(1, 2) });
    say({ kind: 'file', id: ID, path: '/b', bytes: null });
    expect(await list).toEqual([file]);
    expect(await read).toEqual([Uint8Array.of(1, 2), Uint8Array.of(1, 2), null]);
  });

  test('go when the next program takes the place, also those that were asked for', async () => {
    const { session, say, disposed } = setUp();
    say({ kind: 'files', id: ID, files: [file] });
    say({ kind: 'exit', id: ID, status });
    const asked = session.readFile('/tmp/a');
    session.discard();
    session.discard();
    expect(disposed).toHaveBeenCalledTimes(1);
    expect(await asked).toBeNull();
    expect([await session.readFile('/tmp/a'), await session.listFiles()]).toEqual([null, []]);
    expect(await session.done).toEqual(status);
  });

  test('without any, the frame goes at once', () => {
    const { say, disposed } = setUp();
    say({ kind: 'files', id: ID, files: [] });
    say({ kind: 'exit', id: ID, status });
    expect(disposed).toHaveBeenCalledTimes(1);
  });
});

test('input and speed carry the run’s id; a part of a buffer is sent as itself', () => {
  const { session, commands, say } = setUp();
  session.send({ kind: 'stdin', bytes: new Uint8Array([1, 2, 3, 4]).subarray(1, 3), end: false });
  session.send({ kind: 'speed', speed: 10 });
  expect(commands).toEqual([
    { kind: 'stdin', id: ID, bytes: Uint8Array.of(2, 3), end: false },
    { kind: 'speed', id: ID, speed: 10 },
  ]);
  expect((commands[0] as { bytes: Uint8Array }).bytes.buffer.byteLength).toBe(2);
  say({ kind: 'exit', id: ID, status });
  session.send({ kind: 'speed', speed: 1 });
  expect(commands).toHaveLength(2);
});

describe('a hostile program', () => {
  test('is heard only about its own run, and not after its end', () => {
    const { say, events } = setUp();
    say({ kind: 'input-wait', id: ID + 1, waiting: true });
    say({ kind: 'files', id: ID, files: [file] });
    say({ kind: 'exit', id: ID, status });
    say({ kind: 'exit', id: ID, status: { ...status, code: 9 } });
    say({ kind: 'failed', id: ID, message: 'no' });
    say({ kind: 'worker-error', message: 'no' });
    say({ kind: 'input-wait', id: ID, waiting: true });
    expect(events.map(({ kind }) => kind)).toEqual(['files', 'exit']);
  });

  test('cannot answer what was not asked', async () => {
    const { session, say } = setUp();
    say({ kind: 'file', id: ID, path: '/tmp/a', bytes: Uint8Array.of(6) });
    const asked = session.readFile('/tmp/a');
    session.discard();
    expect(await asked).toBeNull();
    expect(await session.done).toMatchObject({ kind: 'stopped' });
  });
});

test.each([
  { kind: 'failed', id: ID, message: 'why' },
  { kind: 'worker-error', message: 'why' },
] as const)('$kind rejects', async (event) => {
  const { session, say, disposed } = setUp();
  say(event);
  await expect(session.done).rejects.toThrow('why');
  expect(disposed).toHaveBeenCalledTimes(1);
});
