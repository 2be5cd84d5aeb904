import { NO_SYMBOLS } from '../protocol/symbols.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import { Session } from './session.svelte.ts';
import { Source } from './source.svelte.ts';
import { FakeRunner, FakeToolchain, exampleOf, exitOf, settle } from './testing/fakes.ts';
import { FakeHeapWorkers } from './testing/fake-heap.ts';
import { FakeGoroutineWorkers } from './testing/fake-goroutines.ts';
import { WarmUp } from './warm-up.svelte.ts';

const example = exampleOf('leak');
const program = (): ArrayBuffer => new ArrayBuffer(8);
const linked = () => ({ program: program(), symbols: () => Promise.resolve(NO_SYMBOLS) });
const observed = { observe: 'objects', snapshotsAtGC: 'after' } as const;
const timings = { fetchMs: 0, compileMs: 0, linkMs: 0 };

let toolchain: FakeToolchain;
let runner: FakeRunner;
let source: Source;
let session: Session;
let heaps: FakeHeapWorkers;
let clock: number;
let timeLimitS: number | null;

beforeEach(() => {
  toolchain = new FakeToolchain();
  runner = new FakeRunner();
  heaps = new FakeHeapWorkers();
  source = new Source();
  source.offer([example]);
  clock = 0;
  timeLimitS = null;
  session = new Session({
    source,
    toolchain,
    warmUp: new WarmUp(toolchain),
    runner: () => Promise.resolve(runner),
    loadPrebuilt: (_slug, text) => Promise.resolve(text === example.source ? linked() : null),
    openHeap: heaps.open,
    openGoroutines: new FakeGoroutineWorkers().open,
    onStart: () => undefined,
    onEnd: () => undefined,
    limits: () => ({ memoryMiB: 256, timeLimitS, ...observed }),
    now: () => clock,
    onFrame: (callback) => {
      callback();
    },
  });
  source.openText('package main\n');
  session.open();
});

async function buildAndStart(): Promise<void> {
  session.run();
  await settle();
  toolchain.builds.at(-1)?.result.resolve({ ok: true, program: program(), symbols: NO_SYMBOLS, timings });
  await settle();
}

function outputText(): string | undefined {
  return session.record?.output.text();
}

describe('a run', () => {
  it('gives the program the files of the archive that are no source', async () => {
    source.openText('-- main.go --\npackage main\n-- data/notes.txt --\nsome notes\n');
    session.run();
    await settle();
    toolchain.builds[0]?.result.resolve({ ok: true, program: program(), symbols: NO_SYMBOLS, timings });
    await settle();
    const files = runner.runs[0]?.request.files.map(({ name, data }) => [
      name,
      new TextDecoder().decode(data),
    ]);
    expect(files).toEqual([['data/notes.txt', 'some notes\n']]);
  });

  it('goes through download, compile, link and run to its end', async () => {
    expect(session.phase).toBe('idle');
    source.configure({ args: '-n "two words"' });
    session.run();
    expect(session.phase).toBe('loading');
    await settle();
    const build = toolchain.builds[0];
    expect(build?.files).toEqual([{ name: 'main.go', text: 'package main\n' }]);

    build?.options.onProgress?.({ kind: 'download', loadedBytes: 1, totalBytes: 2 });
    expect([session.phase, session.progress?.kind]).toEqual(['loading', 'download']);
    build?.options.onProgress?.({ kind: 'compile', package: 'main' });
    expect(session.phase).toBe('compiling');
    build?.options.onProgress?.({ kind: 'link' });
    expect(session.phase).toBe('linking');
    build?.result.resolve({ ok: true, program: program(), symbols: NO_SYMBOLS, timings });
    await settle();
    expect([session.phase, session.busy, session.progress]).toEqual(['running', true, null]);

    const run = runner.runs[0];
    expect(run?.request).toMatchObject({ args: ['-n', 'two words'], memoryMiB: 256, ...observed });
    run?.print('hello\n');
    expect(outputText()).toBe('hello');
    run?.exit(exitOf('exit', 3));
    await settle();
    expect([session.phase, session.busy]).toEqual(['done', false]);
    expect(session.outcome).toMatchObject({
      kind: 'exit',
      status: { code: 3 },
      limitMiB: 256,
      timeLimitS: null,
    });
    expect(session.record?.running).toBe(false);
  });

  it('uses the prebuilt program of an untouched example', async () => {
    source.openExample(example);
    session.run();
    await settle();
    expect([session.phase, toolchain.builds.length]).toEqual(['running', 0]);
  });

  it('does not start before the source is there', () => {
    const unopened = new Session({
      source,
      toolchain,
      warmUp: new WarmUp(toolchain),
      runner: () => Promise.resolve(runner),
      loadPrebuilt: () => Promise.resolve(null),
      openHeap: heaps.open,
      openGoroutines: new FakeGoroutineWorkers().open,
      onStart: () => undefined,
      onEnd: () => undefined,
      limits: () => ({ memoryMiB: 256, timeLimitS: null, ...observed }),
      now: () => 0,
      onFrame: () => undefined,
    });
    unopened.run();
    expect([unopened.phase, unopened.busy]).toEqual(['loading', false]);
  });
});

describe('failures', () => {
  it('places diagnostics and fails', async () => {
    source.openText('package main\n-- a/a.go --\npackage a\nx\n');
    session.run();
    await settle();
    const diagnostic = { code: 'syntax', file: './a/a.go', line: 2, column: 1, message: 'no' } as const;
    toolchain.builds[0]?.result.resolve({ ok: false, diagnostics: [diagnostic] });
    await settle();
    expect(session.phase).toBe('failed');
    expect(session.outcome).toEqual({ kind: 'diagnostics', count: 1 });
    expect(session.diagnostics[0]?.editorLine).toBe(4);
  });

  it('tells a missing asset, a broken start and bad arguments apart', async () => {
    const problem = { kind: 'wrong-hash', url: 'toolchain/link.wasm', detail: '' } as const;
    session.run();
    await settle();
    toolchain.builds[0]?.result.reject(Object.assign(new Error('x'), { problem }));
    await settle();
    expect(session.outcome).toEqual({ kind: 'asset', problem });

    await buildAndStart();
    runner.runs[0]?.fail(new Error('not wasm'));
    await settle();
    expect([session.phase, session.outcome]).toEqual(['failed', { kind: 'broken', message: 'not wasm' }]);

    source.configure({ args: '"open' });
    session.run();
    await settle();
    expect([session.phase, session.outcome?.kind]).toEqual(['failed', 'bad-options']);
  });

  it('counts a crash of the engine as failed, a panic as done', async () => {
    await buildAndStart();
    runner.runs[0]?.exit(exitOf('crashed', 134));
    await settle();
    expect(session.phase).toBe('failed');
    await buildAndStart();
    runner.runs[1]?.exit(exitOf('panic', 2));
    await settle();
    expect(session.phase).toBe('done');
  });
});

describe('Stop', () => {
  it('aborts a build, and the next run works', async () => {
    session.run();
    await settle();
    session.stop();
    expect([session.phase, toolchain.builds[0]?.options.signal?.aborted]).toEqual(['stopped', true]);
    toolchain.builds[0]?.options.onProgress?.({ kind: 'link' });
    await settle();
    expect([session.phase, session.outcome]).toEqual(['stopped', { kind: 'cancelled' }]);
    await buildAndStart();
    expect(session.phase).toBe('running');
  });

  it('stops a program', async () => {
    await buildAndStart();
    session.stop();
    await settle();
    expect([runner.runs[0]?.stopped, session.phase]).toEqual([true, 'stopped']);
  });

  it('does nothing when nothing runs', () => {
    session.stop();
    expect(session.phase).toBe('idle');
  });
});

describe('Run pressed again', () => {
  it('is ignored while the same text is being built, however long that takes', async () => {
    session.run();
    clock = 10_000;
    session.run();
    await settle();
    expect(toolchain.builds.length).toBe(1);
  });

  it('is ignored right after the start, and restarts later', async () => {
    await buildAndStart();
    clock = 200;
    session.run();
    expect(runner.runs[0]?.stopped).toBe(false);
    clock = 900;
    session.run();
    expect(runner.runs[0]?.stopped).toBe(true);
  });

  it('replaces a build of other text', async () => {
    session.run();
    await settle();
    source.edit('package main // 2\n');
    session.run();
    await settle();
    expect(toolchain.builds.map((build) => build.options.signal?.aborted)).toEqual([true, false]);
    expect(session.phase).toBe('loading');
  });

  it('lets nothing of the replaced run through', async () => {
    await buildAndStart();
    source.edit('package main // 2\n');
    await buildAndStart();
    runner.runs[0]?.print('stale\n');
    runner.runs[1]?.print('fresh\n');
    await settle();
    expect([session.phase, outputText()]).toEqual(['running', 'fresh']);
  });
});

it('forgets the last run when another program is opened', async () => {
  await buildAndStart();
  session.reset();
  await settle();
  expect(runner.runs[0]?.stopped).toBe(true);
  expect([session.phase, session.record, session.outcome]).toEqual(['idle', null, null]);
});

describe('the heap of a run', () => {
  it('is read by a worker that ends when another run begins', async () => {
    await buildAndStart();
    runner.runs[0]?.emit({ kind: 'heap', id: 1, bytes: new Uint8Array(8) });
    await settle();
    expect(heaps.opened[0]?.asked.map(([method]) => method)).toEqual(['start', 'append']);
    source.edit('package main // edited\n');
    await buildAndStart();
    expect([heaps.opened.length, heaps.opened[0]?.closed]).toEqual([1, true]);
  });

  it('is recorded when asked for while the program runs', async () => {
    await buildAndStart();
    session.record?.takeSnapshot();
    expect([runner.runs[0]?.sent, session.record?.heap?.asked]).toEqual([[{ kind: 'snapshot' }], true]);
    runner.runs[0]?.exit(exitOf('exit', 0));
    await settle();
    session.record?.takeSnapshot();
    expect([runner.runs[0]?.sent.length, session.record?.heap?.asked]).toEqual([1, false]);
  });
});
