import { beforeEach, afterEach, expect, it, vi } from 'vitest';
import { NO_SYMBOLS } from '../protocol/symbols.ts';
import type { ExploreEvent, ExploreRequest, ScheduleResult } from '../protocol/explore.ts';
import type { StartExplorer } from '../workers/explore/exploration.ts';
import { Schedules } from './schedules.svelte.ts';
import { Source } from './source.svelte.ts';
import { FakeToolchain, settle } from './testing/fakes.ts';

const MAIN = 'package main\n\nfunc main() {}\n';

interface Worker {
  readonly request: ExploreRequest;
  readonly say: (event: ExploreEvent) => void;
  disposed: boolean;
}

let toolchain: FakeToolchain;
let source: Source;
let workers: Worker[];
let frames: (() => void)[];
let schedules: Schedules;

const start: StartExplorer = (request, say) => {
  const worker: Worker = { request, say, disposed: false };
  workers.push(worker);
  return {
    dispose: () => {
      worker.disposed = true;
    },
  };
};

beforeEach(() => {
  vi.stubGlobal('navigator', { hardwareConcurrency: 8 });
  toolchain = new FakeToolchain();
  source = new Source();
  source.openText(MAIN, { args: 'a b', env: 'X=1' });
  workers = [];
  frames = [];
  schedules = new Schedules({
    source,
    toolchain,
    loadPrebuilt: () => Promise.resolve(null),
    loadExplorer: () => Promise.resolve(start),
    limits: () => ({ memoryMiB: 64 }),
    stdinFile: () => null,
    onFrame: (callback) => frames.push(callback),
  });
});
afterEach(() => vi.unstubAllGlobals());

const TIMINGS = { fetchMs: 0, compileMs: 0, linkMs: 0 };
const frame = (): void => frames.splice(0).forEach((callback) => callback());

/** Begins, and has the program built. */
async function begin(): Promise<void> {
  schedules.start(100);
  await settle();
  toolchain.builds[0]!.result.resolve({
    ok: true,
    program: new ArrayBuffer(8),
    symbols: NO_SYMBOLS,
    timings: TIMINGS,
  });
  await settle();
}

function tell({ request, say }: Worker, changes: Partial<ScheduleResult> = {}, nth = 0): void {
  const { id, seeds } = request;
  const seed = seeds.first + nth * seeds.step;
  const usual = { kind: 'exit', code: 0, message: '', place: null, output: '', verdicts: [] } as const;
  say({ kind: 'schedule', id, result: { seed, ...usual, ...changes } });
}

it('builds the program and has two workers run it as the options say', async () => {
  await begin();
  expect(schedules.phase).toBe('running');
  expect(workers.map(({ request }) => request.seeds)).toEqual([
    { first: 0, step: 2, count: 50 },
    { first: 1, step: 2, count: 50 },
  ]);
  expect(workers[0]!.request).toMatchObject({ args: ['a', 'b'], env: { X: '1' }, memoryMiB: 64 });
});

it('shows what comes once a frame, and all of it at the end', async () => {
  await begin();
  tell(workers[0]!);
  tell(workers[1]!, { code: 1 });
  expect(schedules.tried).toBe(0);
  expect(frames).toHaveLength(1);
  frame();
  expect(schedules.tried).toBe(2);
  expect(schedules.outcomes).toHaveLength(2);
  for (const worker of workers) {
    for (let nth = 1; nth < 50; nth++) tell(worker, {}, nth);
  }
  // The first of the second worker ended otherwise.
  for (const { say, request } of workers) say({ kind: 'explored', id: request.id });
  await settle();
  expect(schedules.phase).toBe('done');
  expect([schedules.tried, schedules.outcomes[0]?.count]).toEqual([100, 99]);
});

it('keeps what was found when it is stopped, and hears no more', async () => {
  await begin();
  tell(workers[0]!);
  frame();
  schedules.stop();
  tell(workers[1]!);
  frame();
  expect(schedules.phase).toBe('stopped');
  expect(schedules.tried).toBe(1);
  expect(workers.every(({ disposed }) => disposed)).toBe(true);
});

it('can be stopped while it builds', async () => {
  schedules.start(100);
  await settle();
  schedules.stop();
  await settle();
  expect(schedules.phase).toBe('stopped');
  expect(toolchain.builds[0]!.options.signal?.aborted).toBe(true);
});

it('begins anew: answers of the one before are dropped', async () => {
  await begin();
  const [old] = workers;
  schedules.start(1000);
  tell(old!);
  frame();
  expect([schedules.phase, schedules.tried, schedules.asked]).toEqual(['building', 0, 1000]);
});

it('says that a program does not compile, or that an option is not understood', async () => {
  schedules.start(100);
  await settle();
  toolchain.builds[0]!.result.resolve({ ok: false, diagnostics: [] });
  await settle();
  expect([schedules.phase, schedules.failure]).toEqual(['failed', { kind: 'diagnostics' }]);
  source.configure({ env: '=' });
  schedules.start(100);
  await settle();
  expect(schedules.failure).toEqual({ kind: 'options' });
});

it('says why a program could not be started', async () => {
  await begin();
  workers[0]!.say({ kind: 'failed', id: workers[0]!.request.id, message: 'too little memory' });
  await settle();
  expect(schedules.failure).toEqual({ kind: 'broken', detail: 'too little memory' });
});
