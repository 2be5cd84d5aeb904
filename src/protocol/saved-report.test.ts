import { describe, expect, it } from 'vitest';
import type { Report } from './report.ts';
import { openReport, packReport } from './saved-report.ts';
import { NO_SYMBOLS, type ProgramSymbols } from './symbols.ts';

const report: Report = {
  schema: 1,
  go: 'go1.27.4',
  exit: { kind: 'exit', code: 0, memoryBytes: 4096, wallMs: 12.5 },
  observe: 'live',
  clock: 'real',
  samples: [],
  gc: [],
  goroutines: [],
  omittedGoroutines: 0,
  snapshots: [],
  verdicts: [],
};
const symbols: ProgramSymbols = {
  ...NO_SYMBOLS,
  globals: {
    names: ['main.a', 'main.b'],
    addresses: [8, 16],
    bytes: [8, 8],
    types: ['int', ''],
    typeAddresses: [0, 0],
  },
};
const streams = {
  observer: Uint8Array.from({ length: 100_000 }, (_, i) => i * 7),
  heap: Uint8Array.of(1, 2, 3),
  goroutines: Uint8Array.from({ length: 50_000 }, (_, i) => i * 3),
};

async function saved(change: (file: Record<string, unknown>) => void = () => undefined): Promise<string> {
  const file = structuredClone(await packReport(report, streams, symbols)) as unknown as Record<
    string,
    unknown
  >;
  change(file);
  return JSON.stringify(file);
}

it('opens what it packed', async () => {
  const opened = await openReport(await saved());
  expect(opened.ok).toBe(true);
  if (!opened.ok) return;
  expect(opened.value.streams).toEqual(streams);
  expect(opened.value.symbols).toEqual(symbols);
  expect(opened.value.about).toEqual({ go: 'go1.27.4', exit: report.exit, observe: 'live', clock: 'real' });
});

it('has the text that ran, where it was saved with it', async () => {
  const text = 'package main\n';
  const opened = await openReport(await saved((file) => (file['source'] = text)));
  expect(opened).toMatchObject({ ok: true, value: { source: text } });
  expect(await openReport(await saved())).toMatchObject({ ok: true, value: { source: '' } });
  expect(await openReport(await saved((file) => (file['source'] = 7)))).toMatchObject({ ok: false });
});

it('opens a file without goroutines: older ones have none, and they may be too long to be kept', async () => {
  const older = await saved((file) => {
    const { observer, heap } = file['streams'] as Record<string, string>;
    file['streams'] = { observer, heap };
  });
  const opened = await openReport(older);
  expect(opened).toMatchObject({ ok: true, value: { streams: { ...streams, goroutines: null } } });
  const packed = await packReport(report, { ...streams, goroutines: null }, symbols);
  expect(packed.streams).not.toHaveProperty('goroutines');
});

it('tells no goroutines from none that are known', async () => {
  const none = await packReport(report, { ...streams, goroutines: new Uint8Array(0) }, symbols);
  expect(await openReport(JSON.stringify(none))).toMatchObject({
    ok: true,
    value: { streams: { goroutines: new Uint8Array(0) } },
  });
});

it('opens a report without streams', async () => {
  const opened = await openReport(JSON.stringify(report));
  expect(opened).toMatchObject({ ok: true, value: { streams: null, symbols: NO_SYMBOLS } });
});

describe('refuses', () => {
  const refusals: readonly (readonly [string, string, (file: Record<string, unknown>) => void])[] = [
    ['another schema', 'schema', (file) => (file['schema'] = 2)],
    ['an unknown end', 'schema', (file) => (file['exit'] = { ...report.exit, kind: 'exploded' })],
    ['times without end', 'schema', (file) => (file['exit'] = { ...report.exit, wallMs: -1 })],
    ['a stream that is no text', 'schema', (file) => (file['streams'] = { observer: 1, heap: '' })],
    ['a stream that is no base64', 'base64', (file) => (file['streams'] = { observer: '????', heap: '' })],
    [
      'base64 with its end in the middle',
      'base64',
      (file) => (file['streams'] = { observer: 'QQ==QUFB', heap: '' }),
    ],
    ['a stream that is no gzip', 'gzip', (file) => (file['streams'] = { observer: 'QUJDREVG', heap: '' })],
    [
      'goroutines that are no text',
      'schema',
      (file) => (file['streams'] = { observer: '', heap: '', goroutines: null }),
    ],
    [
      'goroutines that are no gzip',
      'gzip',
      (file) => (file['streams'] = { observer: '', heap: '', goroutines: 'QUJDREVG' }),
    ],
    [
      'goroutines that end too early',
      'gzip',
      (file) => {
        const packed = (file['streams'] as Record<string, string>)['goroutines']!;
        const half = packed.slice(0, packed.length - (packed.length % 8) - 8);
        file['streams'] = { observer: '', heap: '', goroutines: half };
      },
    ],
    [
      'columns of different lengths',
      'schema',
      (file) => (file['symbols'] = { ...symbols, globals: { ...symbols.globals, bytes: [8] } }),
    ],
    [
      'addresses out of order',
      'schema',
      (file) => (file['symbols'] = { ...symbols, globals: { ...symbols.globals, addresses: [16, 8] } }),
    ],
  ];
  it.each(refusals)('%s', async (_, kind, change) => {
    expect(await openReport(await saved(change))).toMatchObject({ ok: false, error: { kind } });
  });

  it('what is no JSON', async () => {
    expect(await openReport('{"schema":1')).toMatchObject({ ok: false, error: { kind: 'json' } });
    expect(await openReport('null')).toMatchObject({ ok: false, error: { kind: 'schema' } });
  });

  it('a stream that unpacks to more than allowed, and one that is cut', async () => {
    const bomb = await packReport(
      report,
      { observer: new Uint8Array(1 << 20), heap: new Uint8Array(0), goroutines: null },
      NO_SYMBOLS,
    );
    const tooLarge = { ok: false, error: { kind: 'too-large' } };
    expect(await openReport(JSON.stringify(bomb), 1000)).toMatchObject(tooLarge);
    // Each stream has the bound.
    expect(await openReport(await saved(), 99_999)).toMatchObject(tooLarge);
    const ofGoroutines = await saved((file) => {
      const { goroutines } = file['streams'] as Record<string, string>;
      file['streams'] = { observer: '', heap: '', goroutines };
    });
    expect(await openReport(ofGoroutines, 49_999)).toMatchObject(tooLarge);
    expect(await openReport(ofGoroutines, 50_000)).toMatchObject({ ok: true });
    const cut = await saved((file) => {
      const { observer, heap } = file['streams'] as { observer: string; heap: string };
      file['streams'] = { observer: observer.slice(0, observer.length - (observer.length % 8) - 8), heap };
    });
    expect(await openReport(cut)).toMatchObject({ ok: false, error: { kind: 'gzip' } });
  });
});
