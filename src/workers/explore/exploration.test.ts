import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { ExploreEvent, ExploreRequest, ScheduleResult } from '../../protocol/explore.ts';
import { Exploration, type ExplorationOptions } from './exploration.ts';

const result = (seed: number): ScheduleResult => ({
  seed,
  kind: 'exit',
  code: 0,
  message: '',
  place: null,
  output: '',
  verdicts: [],
});

interface FakeWorker {
  readonly request: ExploreRequest;
  readonly say: (event: ExploreEvent) => void;
  readonly die: (message: string) => void;
  disposed: boolean;
}

function explore(count: number, workers: number) {
  const started: FakeWorker[] = [];
  const seeds: number[] = [];
  const options: ExplorationOptions = {
    start: (request, say, die) => {
      const worker: FakeWorker = { request, say, die, disposed: false };
      started.push(worker);
      return {
        dispose: () => {
          worker.disposed = true;
        },
      };
    },
    program: {
      program: new Uint8Array([1, 2, 3]).buffer,
      args: [],
      env: {},
      stdin: new Uint8Array(),
      files: [],
      memoryMiB: 64,
      limitMs: 5000,
    },
    first: 10,
    count,
    workers,
    onResult: ({ seed }) => seeds.push(seed),
  };
  return { started, seeds, exploration: new Exploration(options) };
}

/** Has a fake worker run what it was asked for, as far as `count`. */
function work({ request, say }: FakeWorker, count = request.seeds.count): void {
  const { id, seeds } = request;
  say({ kind: 'ready', id });
  for (let i = 0; i < count; i++) say({ kind: 'schedule', id, result: result(seeds.first + i * seeds.step) });
  if (count === seeds.count) say({ kind: 'explored', id });
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

it('deals all seeds out, each once', async () => {
  const { started, seeds, exploration } = explore(5, 2);
  expect(started.map(({ request }) => request.seeds)).toEqual([
    { first: 10, step: 2, count: 3 },
    { first: 11, step: 2, count: 2 },
  ]);
  started.forEach((worker) => work(worker));
  expect(await exploration.done).toBe('explored');
  expect(seeds.sort()).toEqual([10, 11, 12, 13, 14]);
  expect(started.every(({ disposed }) => disposed)).toBe(true);
});

it('starts no more workers than there are schedules, and gives each the program', () => {
  const { started } = explore(1, 2);
  expect(started).toHaveLength(1);
  expect(started[0]?.request.program.byteLength).toBe(3);
});

it('ends at once when told to', async () => {
  const { started, seeds, exploration } = explore(10, 2);
  work(started[0]!, 1);
  exploration.stop();
  work(started[1]!, 1);
  expect(await exploration.done).toBe('stopped');
  expect(seeds).toEqual([10]);
  expect(started.every(({ disposed }) => disposed)).toBe(true);
});

it('replaces a worker that says nothing any more, and goes on with the next seed', async () => {
  const { started, seeds, exploration } = explore(3, 1);
  work(started[0]!, 1);
  await vi.advanceTimersByTimeAsync(5999);
  expect(started).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(1);
  expect(started[0]?.disposed).toBe(true);
  expect(seeds).toEqual([10, 11]);
  expect(started[1]?.request.seeds).toEqual({ first: 12, step: 1, count: 1 });
  work(started[0]!); // too late
  work(started[1]!);
  expect(await exploration.done).toBe('explored');
  expect(seeds).toEqual([10, 11, 12]);
});

it('gives a worker all the time it needs to come up', async () => {
  const { started, seeds } = explore(1, 1);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(started).toHaveLength(1);
  expect(seeds).toEqual([]);
  started[0]!.say({ kind: 'ready', id: 1 });
  await vi.advanceTimersByTimeAsync(6000);
  expect(seeds).toEqual([10]);
});

it('fails when the program cannot be started, and when a worker dies', async () => {
  const refused = explore(2, 2);
  refused.started[0]!.say({ kind: 'failed', id: 1, message: 'not wasm' });
  await expect(refused.exploration.done).rejects.toThrow('not wasm');
  expect(refused.started[1]?.disposed).toBe(true);
  const died = explore(2, 1);
  died.started[0]!.die('gone');
  await expect(died.exploration.done).rejects.toThrow('gone');
});

it('does not count schedules that it did not ask for', () => {
  const { started, seeds } = explore(2, 1);
  started[0]!.say({ kind: 'schedule', id: 1, result: result(99) });
  started[0]!.say({ kind: 'schedule', id: 1, result: result(10) });
  started[0]!.say({ kind: 'schedule', id: 1, result: result(10) });
  expect(seeds).toEqual([10]);
});
