import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { RunModel } from '../run-model.ts';
import { StreamEncoder } from '../testing/encode.ts';

const u64 = fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER });
const u32 = fc.integer({ min: 0, max: 0xffff_ffff });
const sample = fc.record({
  t: u64,
  heapLive: u64,
  heapInUse: u64,
  stackInUse: u64,
  sys: u64,
  totalAlloc: u64,
  mallocs: u64,
  frees: u64,
  heapGoal: u64,
  numGC: u32,
  goroutines: u32,
  running: u32,
  runnable: u32,
  waiting: u32,
  syscall: u32,
});

/** The slow reader: one object a record, BigInt, no state. */
function readSample(bytes: Uint8Array, at: number): Record<string, number> {
  const view = new DataView(bytes.buffer, bytes.byteOffset + at + 8);
  const wide = [
    't',
    'heapLive',
    'heapInUse',
    'stackInUse',
    'sys',
    'totalAlloc',
    'mallocs',
    'frees',
    'heapGoal',
  ];
  const narrow = ['numGC', 'goroutines', 'running', 'runnable', 'waiting', 'syscall'];
  return Object.fromEntries([
    ...wide.map((name, i) => [name, Number(view.getBigUint64(i * 8, true))] as const),
    ...narrow.map((name, i) => [name, view.getUint32(72 + i * 4, true)] as const),
  ]);
}

describe('samples', () => {
  test('agree with a slow reader, however the records are spread over pushes', () => {
    fc.assert(
      fc.property(fc.array(sample, { maxLength: 40 }), fc.integer({ min: 1, max: 9 }), (samples, perPush) => {
        const model = new RunModel();
        model.push(new StreamEncoder().hello().take());
        const expected: Record<string, number>[] = [];
        const encoder = new StreamEncoder();
        const ordered = [...samples].sort((a, b) => a.t - b.t);
        for (let i = 0; i < ordered.length; i += perPush) {
          for (const fields of ordered.slice(i, i + perPush)) encoder.sample(fields).other(900, 24);
          const bytes = encoder.take();
          for (let at = 0; at < bytes.length; at += 104 + 32) expected.push(readSample(bytes, at));
          model.push(bytes);
        }
        expect(model.problem).toBeNull();
        const columns: Readonly<Record<string, { readonly [i: number]: number }>> = model.series.columns;
        const actual = expected.map((row, i) =>
          Object.fromEntries(Object.keys(row).map((name) => [name, columns[name]![i]])),
        );
        expect(model.series.length).toBe(samples.length);
        expect(actual).toEqual(expected);
      }),
    );
  });

  test('a view into a larger buffer at an odd offset reads the same', () => {
    const bytes = new StreamEncoder().hello().sample({ t: 5, heapLive: 77 }).take();
    const shifted = new Uint8Array(bytes.length + 3);
    shifted.set(bytes, 3);
    const model = new RunModel();
    model.push(shifted.subarray(3));
    expect(model.series.columns.heapLive[0]).toBe(77);
  });

  test('time never goes down', () => {
    const model = new RunModel();
    model.push(new StreamEncoder().hello().sample({ t: 9 }).sample({ t: 4 }).take());
    expect([model.series.columns.t[0], model.series.columns.t[1]]).toEqual([9, 9]);
  });
});

describe('malformed streams', () => {
  const cases: readonly (readonly [string, Uint8Array, string, number])[] = [
    ['half a header', new StreamEncoder().hello().take().subarray(0, 5), 'truncated', 0],
    ['half a record', new StreamEncoder().hello().sample({}).take().subarray(0, 60), 'truncated', 16],
    ['a size of zero', patched((view) => view.setUint16(18, 0, true)), 'record-size', 16],
    [
      'a size that is not a multiple of 8',
      patched((view) => view.setUint16(18, 12, true)),
      'record-size',
      16,
    ],
    ['an unknown kind of 12 bytes', unknownOf12Bytes(), 'record-size', 16],
    ['a sample that is too small', patched((view) => view.setUint16(18, 96, true)), 'record-size', 16],
    ['no hello', new StreamEncoder().sample({}).take(), 'no-hello', 0],
    ['another version', new StreamEncoder().hello(2).take(), 'version', 0],
    ['a site without number', new StreamEncoder().hello().site(0, 'f', 'g', 1).take(), 'bad-site', 16],
    ['a name beyond the record', longName(), 'bad-site', 16],
  ];

  test.each(cases)('%s: a typed problem with its offset', (_, bytes, kind, offsetBytes) => {
    const model = new RunModel();
    model.push(bytes);
    expect(model.problem).toMatchObject({ kind, offsetBytes });
  });

  test('records ahead of the problem count, those after it do not, and the offset spans pushes', () => {
    const model = new RunModel();
    model.push(new StreamEncoder().hello().sample({ t: 1 }).take());
    model.push(new StreamEncoder().sample({ t: 2 }).other(2, 8).take());
    model.push(new StreamEncoder().sample({ t: 3 }).take());
    expect(model.series.length).toBe(2);
    expect(model.problem).toMatchObject({ kind: 'record-size', offsetBytes: 16 + 104 + 104 });
  });

  test('any bytes at all end in a value', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (noise) => {
        const model = new RunModel();
        model.push(new StreamEncoder().hello().sample({ t: 1 }).take());
        model.push(noise);
        expect(model.series.length).toBeGreaterThanOrEqual(1);
      }),
    );
  });
});

function patched(change: (view: DataView) => void): Uint8Array {
  const bytes = new StreamEncoder().hello().sample({ t: 1 }).sample({ t: 2 }).take();
  change(new DataView(bytes.buffer));
  return bytes;
}

/** Skipping it would leave the reader in the middle of the record after it. */
function unknownOf12Bytes(): Uint8Array {
  const bytes = new StreamEncoder().hello().other(900, 8).take();
  new DataView(bytes.buffer).setUint16(18, 12, true);
  return bytes;
}

function longName(): Uint8Array {
  const bytes = new StreamEncoder().hello().site(3, 'main.f', 'main.go', 1).take();
  new DataView(bytes.buffer).setUint32(16 + 12, 0xffff_fff0, true);
  return bytes;
}
