import { beforeEach, describe, expect, it, vi } from 'vitest';
import { err, ok } from '../base/result.ts';
import { decodeShareHash, encodeShareHash } from '../protocol/share.ts';
import {
  FakeLocks,
  FakeOwnRunner,
  FakeRunner,
  FakeStore,
  FakeToolchain,
  exampleOf,
  exitOf,
  settle,
} from './testing/fakes.ts';
import { NO_SYMBOLS } from '../protocol/symbols.ts';
import { FakeHeapWorkers } from './testing/fake-heap.ts';
import { FakeGoroutineWorkers } from './testing/fake-goroutines.ts';
import type { ReportFiles } from './saved-run.ts';
import type { LessonQuestion } from '../protocol/lesson/lesson.ts';
import type { Example } from './ports.ts';
import { Workspace } from './workspace.svelte.ts';

const LESSON_SOURCE = 'package main // lesson\n\nvar first = "one line"\nvar second = "another"\n';
const leak = exampleOf('leak');
const churn = exampleOf('churn');
const question: LessonQuestion = { text: '?', figure: { of: 'exitCode' }, tolerance: 0 };
const lesson = exampleOf('lesson', {
  source: LESSON_SOURCE,
  run: { clock: 'virtual', observe: 'objects', memoryMiB: 64 },
  view: 'heap',
  lessons: {
    en: () => Promise.resolve({ introduction: '', explanation: '', question, claims: [] }),
  },
});
const MINE = 'package main // mine\n';

let local: FakeStore | null;
let session: FakeStore;
let runner: FakeRunner;
let toolchain: FakeToolchain;
let hash: string;
/** What lies under it in the tab's history. */
let under: string[];
let offered: Promise<readonly Example[]>;
let heaps: FakeHeapWorkers;
let goroutines: FakeGoroutineWorkers;
/** What a file is found to be. */
let openedReport: Awaited<ReturnType<ReportFiles['open']>>;

const reports: ReportFiles = {
  open: () => Promise.resolve(openedReport),
  save: (report, parts) => Promise.resolve(new Blob([JSON.stringify({ report, source: parts?.source })])),
};

beforeEach(() => {
  local = new FakeStore();
  session = new FakeStore();
  runner = new FakeRunner();
  toolchain = new FakeToolchain();
  hash = '';
  under = [];
  offered = Promise.resolve([leak, churn, lesson]);
  heaps = new FakeHeapWorkers();
  goroutines = new FakeGoroutineWorkers();
});

async function open(): Promise<Workspace> {
  const workspace = new Workspace({
    examples: () => offered,
    toolchain,
    runner: () => Promise.resolve(runner),
    newRunner: () => Promise.resolve(new FakeOwnRunner()),
    loadPrebuilt: () =>
      Promise.resolve({ program: new ArrayBuffer(8), symbols: () => Promise.resolve(NO_SYMBOLS) }),
    openHeap: heaps.open,
    openGoroutines: goroutines.open,
    loadExplorer: () => Promise.reject(new Error('no schedules here')),
    reports,
    goVersion: 'go1.27.4',
    storage: {
      local,
      session,
      locks: new FakeLocks().asManager(),
      now: () => Date.now(),
      newId: () => 'id',
    },
    storeNews: null,
    address: {
      read: () => hash,
      write: (value) => {
        hash = value;
      },
      push: (value) => {
        under.push(hash);
        hash = value;
      },
      back: () => undefined,
    },
    browserLanguages: ['fr-CH'],
    eager: false,
    keepOffline: () => undefined,
    now: () => 0,
    onFrame: (callback) => {
      callback();
    },
  });
  await workspace.start();
  return workspace;
}

function kinds(workspace: Workspace): readonly string[] {
  return workspace.notices.list.map(({ kind }) => kind);
}

describe('the first visit', () => {
  it('opens the first example, in the browser’s language, ready to run', async () => {
    const workspace = await open();
    expect(workspace.source.untouchedExample?.slug).toBe('leak');
    expect(workspace.localization.language).toBe('fr');
    expect([workspace.session.phase, kinds(workspace)]).toEqual(['idle', []]);
  });

  it('shows today’s text of an example that was left untouched', async () => {
    await open();
    const stored = JSON.parse(local?.getItem('heapscope:draft:id') ?? '') as Record<string, unknown>;
    local?.setItem('heapscope:draft:id', JSON.stringify({ ...stored, text: 'package old\n' }));
    expect((await open()).source.text).toBe(leak.source);
  });
});

describe('keeping the source', () => {
  it('survives a reload at once after flush, and a crash within moments', async () => {
    vi.useFakeTimers();
    try {
      const workspace = await open();
      workspace.edit(MINE);
      workspace.flush();
      expect(local?.getItem('heapscope:draft:id')).toContain('mine');
      workspace.edit(`${MINE}// more\n`);
      await vi.advanceTimersByTimeAsync(300);
      expect(local?.getItem('heapscope:draft:id')).toContain('more');
    } finally {
      vi.useRealTimers();
    }
    expect((await open()).source.text).toBe(`${MINE}// more\n`);
  });

  it('says that storage is denied or full, and goes on', async () => {
    local = null;
    const denied = await open();
    expect(denied.notices.list).toEqual([{ kind: 'storage', problem: 'denied' }]);
    denied.edit(MINE);
    expect(denied.source.text).toBe(MINE);

    local = new FakeStore();
    const full = await open();
    local.quota = 10;
    full.edit(MINE);
    full.flush();
    expect(full.notices.list).toEqual([{ kind: 'storage', problem: 'full' }]);
    local.quota = Infinity;
    full.edit(`${MINE}\n`);
    full.flush();
    expect(kinds(full)).toEqual([]);
  });

  it('puts edited code aside for an example and gives it back, over a reload too', async () => {
    const workspace = await open();
    workspace.edit(MINE);
    await workspace.openExample(churn);
    expect([workspace.source.text, hash]).toEqual([churn.source, '#example=churn']);
    workspace.flush();

    const reloaded = await open();
    expect(reloaded.source.shelf.map(({ text }) => text)).toEqual([MINE]);
    reloaded.takeBack();
    expect([reloaded.source.text, reloaded.source.shelf.length, hash]).toEqual([MINE, 0, '']);
  });

  it('loses nothing on the way through several examples', async () => {
    const workspace = await open();
    workspace.edit('package main // a\n');
    await workspace.openExample(churn);
    workspace.edit('package main // b\n');
    await workspace.openExample(leak);
    await workspace.openExample(churn);
    workspace.takeBack();
    expect(workspace.source.text).toBe('package main // b\n');
    workspace.takeBack();
    expect(workspace.source.text).toBe('package main // a\n');
    workspace.takeBack();
    expect(workspace.source.text).toBe('package main // b\n');
  });
});

describe('links', () => {
  it('opens a link’s code and keeps the user’s', async () => {
    const before = await open();
    before.edit(MINE);
    before.flush();

    hash = await encodeShareHash({ code: 'package main // link\n', run: true, args: '-v', lang: 'zh' });
    const workspace = await open();
    expect(workspace.source.text).toBe('package main // link\n');
    expect(workspace.source.shelf.map(({ text }) => text)).toEqual([MINE]);
    expect([workspace.source.settings.args, workspace.localization.language]).toEqual(['-v', 'zh']);
    // Somebody else's code waits for the reader.
    expect([runner.runs.length, toolchain.builds.length, kinds(workspace)]).toEqual([0, 0, ['link-run']]);
  });

  it('runs at once only what is exactly a built-in example', async () => {
    hash = '#example=churn&run=1';
    await open();
    await settle();
    expect(runner.runs.length).toBe(1);

    hash = await encodeShareHash({ code: leak.source, run: true });
    const workspace = await open();
    await settle();
    expect([runner.runs.length, workspace.source.untouchedExample?.slug]).toEqual([2, 'leak']);
  });

  it('reports what is bad and keeps the stored source', async () => {
    const stored = await open();
    stored.edit(MINE);
    stored.flush();
    hash = '#code=_____w&run=maybe&example=nowhere&clock=virtual';
    const workspace = await open();
    expect(workspace.source.text).toBe(MINE);
    expect(kinds(workspace)).toEqual(['link-problem', 'link-problem', 'link-example']);
  });

  it('takes the program out of the address once it is edited', async () => {
    hash = '#example=churn&lang=zh';
    const workspace = await open();
    expect(hash).toContain('example=churn');
    workspace.edit(MINE);
    workspace.flush();
    expect(hash).toBe('#lang=zh');
    expect((await open()).source.text).toBe(MINE);
  });

  it('follows a link that is opened in the same tab', async () => {
    const workspace = await open();
    hash = await encodeShareHash({ code: MINE });
    await workspace.followAddress();
    expect(workspace.source.text).toBe(MINE);
  });

  it('follows the last of two links, however long the first one takes to unpack', async () => {
    const workspace = await open();
    hash = await encodeShareHash({ code: MINE });
    const first = workspace.followAddress();
    hash = '#example=churn';
    await Promise.all([workspace.followAddress(), first]);
    expect(workspace.source.example?.slug).toBe('churn');
  });

  it('makes links that open the same program', async () => {
    const workspace = await open();
    expect(await workspace.shareHash()).toBe('#example=leak');
    workspace.edit(MINE);
    workspace.configure({ args: '-n 3' });
    expect((await decodeShareHash(await workspace.shareHash())).link).toEqual({ code: MINE, args: '-n 3' });
  });
});

describe('getting the compiler', () => {
  it('asks once for the same imports, soon after an edit', async () => {
    vi.useFakeTimers();
    try {
      const workspace = await open();
      expect(toolchain.prepared.length).toBe(0);
      workspace.edit(`${MINE}import "fmt"\n`);
      workspace.edit(`${MINE}import "fmt"\n\n`);
      await vi.advanceTimersByTimeAsync(1000);
      workspace.edit(`${MINE}import "fmt"\n// x\n`);
      await vi.advanceTimersByTimeAsync(1000);
      expect([toolchain.prepared.length, workspace.warmUp.state]).toEqual([1, 'ready']);
      workspace.edit(`${MINE}import "os"\n`);
      await vi.advanceTimersByTimeAsync(1000);
      expect(toolchain.prepared.length).toBe(2);
    } finally {
      vi.useRealTimers();
    }
  });

  it('tries again after a failure', async () => {
    const workspace = await open();
    toolchain.prepareResult = Promise.reject(new Error('offline'));
    workspace.warmUpNow();
    await settle();
    expect(workspace.warmUp.state).toBe('failed');
    toolchain.prepareResult = Promise.resolve();
    workspace.warmUpNow();
    await settle();
    expect([workspace.warmUp.state, toolchain.prepared.length]).toEqual(['ready', 2]);
  });
});

describe('a saved report', () => {
  const file = new File(['{}'], 'run.json');
  const about = { go: 'go1.27.4', exit: exitOf('exit', 0), observe: 'objects', clock: 'virtual' } as const;
  const streams = { observer: new Uint8Array(0), heap: new Uint8Array(8), goroutines: new Uint8Array(16) };

  it('is shown with its heap, its goroutines and its program; the reader’s own is put aside', async () => {
    const workspace = await open();
    workspace.edit(MINE);
    openedReport = ok({ about, streams, symbols: NO_SYMBOLS, source: 'package main // saved\n' });
    await workspace.openReport(file);
    await settle();
    const { record } = workspace.session;
    expect([record?.clock, record?.running, record?.model.exit?.kind]).toEqual(['virtual', false, 'exit']);
    expect(heaps.opened[0]?.asked.map(([method]) => method)).toEqual(['start', 'append', 'end']);
    expect(goroutines.opened[0]?.asked).toEqual([
      ['start'],
      ['append', new Uint8Array(16)],
      ['end'],
      ['verdicts', { kind: 'exit', code: 0 }],
    ]);
    expect([workspace.source.text, workspace.source.shelf.length]).toEqual(['package main // saved\n', 1]);
    expect(kinds(workspace)).toEqual(['report']);
  });

  it.each([null, new Uint8Array(0)])('without goroutines is shown without: %j', async (none) => {
    const workspace = await open();
    openedReport = ok({ about, streams: { ...streams, goroutines: none }, symbols: NO_SYMBOLS, source: '' });
    await workspace.openReport(file);
    await settle();
    expect([workspace.session.record?.saved, workspace.session.record?.goroutines]).toEqual([true, null]);
    expect(goroutines.opened).toEqual([]);
  });

  it('that is none changes nothing but the notice', async () => {
    const workspace = await open();
    workspace.edit(MINE);
    openedReport = err({ kind: 'json', detail: 'Unexpected token' });
    await workspace.openReport(file);
    expect(workspace.notices.list).toEqual([
      { kind: 'report-problem', name: 'run.json', problem: 'damaged' },
    ]);
    openedReport = ok({ about, streams: null, symbols: NO_SYMBOLS, source: '' });
    await workspace.openReport(file);
    expect(workspace.notices.list).toEqual([{ kind: 'report-problem', name: 'run.json', problem: 'empty' }]);
    expect([workspace.source.text, workspace.session.record]).toEqual([MINE, null]);
  });

  it('is made of a run that has ended', async () => {
    const workspace = await open();
    expect(await workspace.saveReport()).toBeNull();
    workspace.session.run();
    await settle();
    expect(await workspace.saveReport()).toBeNull();
    runner.runs[0]?.exit(exitOf('exit', 3));
    await settle();
    const saved = await workspace.saveReport();
    expect(saved?.lacks).toBeNull();
    expect(JSON.parse((await saved?.file.text()) ?? '')).toMatchObject({
      report: { schema: 1, go: 'go1.27.4', observe: 'objects', exit: { code: 3 } },
      source: leak.source,
    });
  });
});

describe('a lesson', () => {
  it('sets the clock, and what is at least observed and the memory of its runs, edited too', async () => {
    const workspace = await open();
    workspace.preferences.set('observe', 'live');
    await workspace.openExample(lesson);
    expect(workspace.source.settings.clock).toBe('virtual');
    workspace.edit(`${LESSON_SOURCE}// more\n`);
    workspace.session.run();
    await settle();
    toolchain.builds[0]?.result.resolve({
      ok: true,
      program: new ArrayBuffer(8),
      symbols: NO_SYMBOLS,
      timings: { compileMs: 0, linkMs: 0, packages: [] },
    } as never);
    await settle();
    expect(runner.runs[0]?.request).toMatchObject({ clock: 'virtual', observe: 'objects', memoryMiB: 64 });
    workspace.edit(MINE);
    expect(workspace.limits).toMatchObject({ observe: 'live', memoryMiB: 512 });
  });

  it('leaves what the user chooses to the user, for this program alone', async () => {
    const workspace = await open();
    await workspace.openExample(lesson);
    workspace.chooseLimit('memoryMiB', 128);
    expect([workspace.limits.memoryMiB, workspace.preferences.values.memoryMiB]).toEqual([128, 512]);
    await workspace.openExample(leak);
    workspace.chooseLimit('memoryMiB', 256);
    expect([workspace.limits.memoryMiB, workspace.preferences.values.memoryMiB]).toEqual([256, 256]);
    await workspace.openExample(lesson);
    expect(workspace.limits.memoryMiB).toBe(64);
    workspace.configure({ clock: 'real' });
    workspace.resetOptions();
    expect([workspace.source.settings.clock, workspace.limits.memoryMiB]).toEqual(['virtual', 64]);
  });

  it('opens its view when it runs, unless the user or the link has chosen one', async () => {
    const workspace = await open();
    await workspace.openExample(lesson);
    expect(workspace.view).toBe('time');
    workspace.session.run();
    expect([workspace.view, await workspace.shareHash()]).toEqual(['heap', '#example=lesson']);
    workspace.view = 'goroutines';
    workspace.session.stop();
    workspace.session.run();
    expect([workspace.view, await workspace.shareHash()]).toEqual([
      'goroutines',
      '#example=lesson&view=goroutines',
    ]);
    hash = '#example=lesson&view=time';
    await workspace.followAddress();
    workspace.session.run();
    expect(workspace.view).toBe('time');
  });

  it('says what its run measured, and keeps it', async () => {
    const workspace = await open();
    await workspace.openExample(lesson);
    workspace.course.progress.note('lesson', { guess: 3 });
    workspace.session.run();
    await settle();
    runner.runs[0]?.exit(exitOf('exit', 3));
    await vi.waitFor(() => {
      expect(workspace.course.finding).toEqual({ kind: 'measured', figure: 3 });
    });
    await workspace.openFixed(`${LESSON_SOURCE}// mended\n`);
    expect(workspace.course.finding.kind).toBe('none');
    const { progress } = (await open()).course;
    expect(progress.step('lesson')).toEqual({ guess: 3, figure: 3, ran: true, shown: false });
    expect(progress.last).toBe('lesson');
  });

  it('is not answered by an edited program, nor by a run that was stopped', async () => {
    const workspace = await open();
    await workspace.openExample(lesson);
    workspace.session.run();
    await settle();
    workspace.session.stop();
    await settle();
    expect([workspace.course.finding.kind, workspace.course.progress.step('lesson').ran]).toEqual([
      'stopped',
      false,
    ]);
    workspace.edit(`${LESSON_SOURCE}// more\n`);
    workspace.session.run();
    await settle();
    expect(workspace.course.finding.kind).toBe('none');
    toolchain.builds.at(-1)?.result.resolve({
      ok: true,
      program: new ArrayBuffer(8),
      symbols: NO_SYMBOLS,
    } as never);
    await settle();
    runner.runs[1]?.exit(exitOf('exit', 0));
    await settle();
    expect([workspace.course.finding.kind, workspace.course.progress.step('lesson').ran]).toEqual([
      'edited',
      false,
    ]);
  });
});

describe('the course’s page', () => {
  it('is opened by a link beside a program, and another tab of it touches no program', async () => {
    hash = '#example=churn&course=claims';
    const workspace = await open();
    expect([workspace.coursePage.value, workspace.source.example?.slug]).toEqual(['claims', 'churn']);
    void workspace.coursePage.close();
    workspace.edit(MINE);
    hash = '#course=lessons';
    await workspace.followAddress();
    expect([workspace.coursePage.value, workspace.source.text]).toEqual(['lessons', MINE]);
    hash = '#course=nothing';
    await workspace.followAddress();
    expect([workspace.coursePage.value, kinds(workspace)]).toEqual([null, ['link-problem']]);
  });

  it('makes room for the lesson that is opened there', async () => {
    const workspace = await open();
    workspace.coursePage.open('lessons');
    await workspace.openExample(churn);
    expect([workspace.coursePage.value, hash, under]).toEqual([null, '#example=churn', ['']]);
  });
});

describe('the comparison', () => {
  const fixed = exampleOf('fixable', {
    source: MINE,
    fixed: () => Promise.resolve('package main // fixed\n'),
  });

  beforeEach(() => {
    offered = Promise.resolve([leak, churn, fixed]);
  });

  it('is opened by a link to a lesson that has a fix, and by no other', async () => {
    hash = '#example=fixable&compare=1';
    const workspace = await open();
    expect(workspace.comparePage.value).toBe('1');
    hash = '#example=churn&compare=1';
    await workspace.followAddress();
    expect([workspace.comparePage.value, hash]).toEqual([null, '#example=churn']);
  });

  it('comes and goes with its key alone, and nothing happens to the program', async () => {
    hash = '#example=fixable';
    const workspace = await open();
    workspace.session.run();
    const running = workspace.session.phase;
    hash = '#example=fixable&compare=1';
    await workspace.followAddress();
    expect([workspace.comparePage.value, workspace.session.phase]).toEqual(['1', running]);
    hash = '#example=fixable';
    await workspace.followAddress();
    expect([workspace.comparePage.value, workspace.session.phase]).toEqual([null, running]);
    expect(running).not.toBe('idle');
  });

  it('is not that of another program: Forward opens the one that it was about', async () => {
    hash = '#example=fixable';
    const workspace = await open();
    workspace.edit('package main // mine, and another\n');
    hash = '#example=fixable&compare=1';
    await workspace.followAddress();
    expect([workspace.source.text, workspace.comparePage.value]).toEqual([MINE, '1']);
  });
});

it('Back leads from a lesson to the one before it', async () => {
  const workspace = await open();
  await workspace.openExample(churn);
  await workspace.openExample(churn);
  expect([hash, under]).toEqual(['#example=churn', ['#example=leak']]);
  hash = under.pop() ?? '';
  await workspace.followAddress();
  expect(workspace.source.text).toBe(leak.source);
});

it('is a playground without its examples, and says so', async () => {
  offered = Promise.reject(new Error('no network'));
  const workspace = await open();
  expect([workspace.notices.list, workspace.session.phase]).toEqual([
    [{ kind: 'examples', detail: 'no network' }],
    'idle',
  ]);
});
