import { beforeEach, describe, expect, it } from 'vitest';
import { deferred } from '../base/deferred.ts';
import { NO_SYMBOLS } from '../protocol/symbols.ts';
import { Comparison, type ComparisonParts } from './compare.svelte.ts';
import { Source } from './source.svelte.ts';
import { FakeOwnRunner, FakeToolchain, exampleOf, exitOf, settle } from './testing/fakes.ts';
import { FakeGoroutineWorkers } from './testing/fake-goroutines.ts';
import { FakeHeapWorkers } from './testing/fake-heap.ts';
import { WarmUp } from './warm-up.svelte.ts';

const MAIN = 'package main\n\nfunc work() { total++ }\n\nfunc main() { leakEverything() }\n';
const FIXED = 'package main\n\nfunc work() { total++ }\n\nfunc main() { leakNothing() }\n';
const EDITED = `${MAIN}// mine\n`;

let toolchain: FakeToolchain;
let runners: FakeOwnRunner[];
let source: Source;
let parts: ComparisonParts;
let comparison: Comparison;
let loadFixed: () => Promise<string>;

beforeEach(() => {
  toolchain = new FakeToolchain();
  runners = [];
  loadFixed = () => Promise.resolve(FIXED);
  const example = exampleOf('leak', { source: MAIN, fixed: () => loadFixed() });
  source = new Source();
  source.offer([example]);
  source.openExample(example, { stdin: 'typed', seed: '7', args: '-n 3' });
  parts = {
    source,
    toolchain,
    warmUp: new WarmUp(toolchain),
    newRunner: () => {
      const runner = new FakeOwnRunner();
      runners.push(runner);
      return Promise.resolve(runner);
    },
    loadPrebuilt: (_slug, text) =>
      Promise.resolve(
        text === MAIN ? { program: new ArrayBuffer(8), symbols: () => Promise.resolve(NO_SYMBOLS) } : null,
      ),
    openHeap: new FakeHeapWorkers().open,
    openGoroutines: new FakeGoroutineWorkers().open,
    limits: () => ({ memoryMiB: 64, timeLimitS: null, observe: 'live', snapshotsAtGC: 'none' }),
    stdinFile: () => null,
    now: () => 0,
    onFrame: (callback) => {
      callback();
    },
  };
  comparison = new Comparison(parts);
});

/** Has the newest build succeed. */
async function build(): Promise<void> {
  const program = new ArrayBuffer(8);
  const timings = { fetchMs: 0, compileMs: 0, linkMs: 0 };
  toolchain.builds.at(-1)!.result.resolve({ ok: true, program, symbols: NO_SYMBOLS, timings });
  await settle();
}

async function exit(side: number): Promise<void> {
  runners[side]!.runs[0]!.exit(exitOf('exit', 0));
  await settle();
}

describe('both programs', () => {
  it('run one after the other, repeatably, each in a sandbox of its own', async () => {
    const done = comparison.start();
    await settle();
    expect([runners.length, comparison.busy]).toEqual([1, true]);
    expect(runners[0]!.runs[0]!.request).toMatchObject({
      clock: 'virtual',
      speed: 'instant',
      seed: 7,
      observe: 'objects',
      args: ['-n', '3'],
      stdinOpen: false,
      memoryMiB: 64,
    });
    await exit(0);
    expect(toolchain.builds.map(({ files }) => files[0]?.text)).toEqual([FIXED]);
    await build();
    const [first, second] = runners.map(({ runs }) => ({ ...runs[0]!.request, program: null }));
    expect(second).toEqual(first);
    await exit(1);
    await done;
    expect([comparison.busy, comparison.sides?.edited]).toEqual([false, false]);
    expect(runners.map(({ discarded }) => discarded)).toEqual([1, 1]);
    expect(comparison.sides?.fixed.session.record?.source).toBe(FIXED);
  });

  it('are what is in the editor, and the fix', async () => {
    source.edit(EDITED);
    void comparison.start();
    await settle();
    expect([comparison.sides?.program.text, comparison.sides?.edited]).toEqual([EDITED, true]);
    expect(toolchain.builds[0]?.files[0]?.text).toBe(EDITED);
  });

  it('are those of the lesson where the editor has the fix', async () => {
    source.openVersion(FIXED);
    expect(source.recognizedExample?.slug).toBe('leak');
    void comparison.start();
    await settle();
    expect([comparison.sides?.program.text, comparison.sides?.edited]).toEqual([MAIN, false]);
  });
});

it('goes on with the fix when the other one does not compile', async () => {
  source.edit(EDITED);
  void comparison.start();
  await settle();
  toolchain.builds[0]!.result.resolve({
    ok: false,
    diagnostics: [{ code: 'syntax', file: 'main.go', line: 3, column: 1, message: 'no' }],
  });
  await settle();
  await build();
  await exit(0);
  const { program, fixed } = comparison.sides!;
  expect([program.session.phase, fixed.session.phase, comparison.busy]).toEqual(['failed', 'done', false]);
  expect(program.session.diagnostics).toHaveLength(1);
});

it('keeps what one side has shown when it is stopped', async () => {
  void comparison.start();
  await settle();
  await exit(0);
  comparison.stop();
  await settle();
  const { program, fixed } = comparison.sides!;
  expect([program.session.phase, fixed.session.phase, comparison.busy]).toEqual(['done', 'stopped', false]);
});

it('begins anew, and what was under way ends', async () => {
  void comparison.start();
  await settle();
  const [run] = runners[0]!.runs;
  void comparison.start();
  await settle();
  expect([run!.stopped, runners[0]!.discarded, runners.length]).toEqual([true, 1, 2]);
  comparison.close();
  expect([comparison.sides, comparison.busy]).toEqual([null, false]);
});

it('gives everything back when it is closed in the middle', async () => {
  const done = comparison.start();
  await settle();
  comparison.close();
  await done;
  await settle();
  expect(runners.map(({ discarded, warmed }) => [discarded, warmed])).toEqual([[1, 0]]);
});

it('gives back a sandbox that comes when it is closed already', async () => {
  const late = deferred<FakeOwnRunner>();
  comparison = new Comparison({ ...parts, newRunner: () => late.promise });
  const done = comparison.start();
  await settle();
  comparison.close();
  await done;
  const runner = new FakeOwnRunner();
  late.resolve(runner);
  await settle();
  expect([runner.discarded, runner.runs.length]).toEqual([1, 0]);
});

it('says why there is no fix to be had, and tries again', async () => {
  loadFixed = () => Promise.reject(new Error('offline'));
  await comparison.start();
  expect([comparison.failure, comparison.sides]).toEqual(['offline', null]);
  loadFixed = () => Promise.resolve(FIXED);
  void comparison.start();
  await settle();
  expect([comparison.failure, comparison.sides?.fixed.text]).toEqual([null, FIXED]);
});
