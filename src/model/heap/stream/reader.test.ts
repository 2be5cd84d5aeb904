import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HeapRecordKind as Kind } from '../../../protocol/heap-stream.ts';
import { HeapSession } from '../heap-session.ts';
import { askEverything } from '../testing/ask-everything.ts';
import { mixedHeap } from '../testing/mixed-heap.ts';
import { readHeap } from '../testing/read.ts';
import { HeapStreamEncoder } from '../testing/stream-encoder.ts';

const SPAN = [0x100_0000, 1, 16, 512, 2, 1 << 8];

function begun(): HeapStreamEncoder {
  return new HeapStreamEncoder().hello().snapshotStart({ id: 1, name: 'one' });
}

/** Two objects, the first of which points into the second. */
function complete(): HeapStreamEncoder {
  return begun()
    .rows(Kind.spans, 6, SPAN)
    .rows(Kind.objects, 6, [0x100_0000, 16, 0, 0, 1, 1, 0x100_0010, 16, 0, 0, 2, 0])
    .rows(Kind.edges, 2, [8, 0x100_0017]);
}

it('resolves pointers into the middle of an object', () => {
  const { snapshots, problems } = readHeap(complete().snapshotEnd(1, 2, 1).bytes());
  expect(problems).toEqual([]);
  const [snapshot] = snapshots;
  expect([...snapshot!.graph.firstEdge]).toEqual([0, 1, 1, 1]);
  expect([...snapshot!.graph.edgeTo]).toEqual([1]);
  expect([...snapshot!.edgeOffset]).toEqual([8]);
  expect(snapshot!.broken).toBeNull();
});

it('takes edges ahead of their objects, and records cut at any place between', () => {
  const e = begun()
    .rows(Kind.spans, 6, SPAN)
    .rows(Kind.edges, 2, [8, 0x100_0010])
    .rows(Kind.objects, 6, [0x100_0000, 16, 0, 0, 1, 1, 0x100_0010, 16, 0, 0, 2, 0])
    .snapshotEnd(1, 2, 1);
  const bytes = e.bytes();
  const view = new DataView(bytes.buffer);
  const pieces: Uint8Array[] = [];
  for (let at = 0; at < bytes.length;) {
    const size = view.getUint16(at + 2, true);
    // A piece that begins at an odd address cannot be read as words in place.
    const odd = new Uint8Array(size + 1);
    odd.set(bytes.subarray(at, at + size), 1);
    pieces.push(odd.subarray(1));
    at += size;
  }
  expect([...readHeap(pieces).snapshots[0]!.graph.edgeTo]).toEqual([1]);
});

describe('a stream that makes no sense', () => {
  const bad: readonly (readonly [string, string, () => HeapStreamEncoder])[] = [
    ['no hello', 'no-hello', () => new HeapStreamEncoder().snapshotStart({ id: 1 })],
    ['another version', 'version', () => new HeapStreamEncoder().hello(0, 0, 8192, 99)],
    ['other pages', 'version', () => new HeapStreamEncoder().hello(0, 0, 4096)],
    ['two hellos', 'order', () => new HeapStreamEncoder().hello().hello()],
    ['rows outside a snapshot', 'order', () => new HeapStreamEncoder().hello().rows(Kind.spans, 6, SPAN)],
    ['a snapshot in a snapshot', 'order', () => begun().snapshotStart({ id: 2 })],
    ['an end without a start', 'order', () => new HeapStreamEncoder().hello().snapshotEnd(1, 0, 0)],
    ['more rows than bytes', 'rows', () => begun().record(Kind.objects, 1000, [1, 2, 3, 4, 5, 6])],
    ['many rows of nothing', 'rows', () => begun().record(Kind.edges, 0xffff_ffff, [])],
    ['spans that overlap', 'bounds', () => begun().rows(Kind.spans, 6, [...SPAN, ...SPAN])],
    ['a span that is not on a page', 'bounds', () => begun().rows(Kind.spans, 6, [100, 1, 16, 512, 2, 256])],
    ['more slots than room', 'bounds', () => begun().rows(Kind.spans, 6, [8192, 1, 16, 513, 2, 256])],
    ['a span beyond memory', 'bounds', () => begun().rows(Kind.spans, 6, [8192, 0x10_0000, 16, 1, 1, 256])],
    [
      'objects out of order',
      'order',
      () => begun().rows(Kind.objects, 6, [16, 8, 0, 0, 1, 0, 16, 8, 0, 0, 2, 0]),
    ],
    ['frames of nobody', 'order', () => begun().rows(Kind.frames, 4, [1, 2, 3, 4])],
    ['a site far away', 'order', () => new HeapStreamEncoder().hello().site(1_000_000, 'f', 'f.go', 1)],
    ['a stack twice', 'order', () => new HeapStreamEncoder().hello().pc(1, [1]).pc(1, [1])],
    [
      'a name beyond its record',
      'bounds',
      () => new HeapStreamEncoder().hello().record(Kind.site, 1, [1, 500, 0, 0]),
    ],
    ['a pc with too many frames', 'rows', () => new HeapStreamEncoder().hello().record(Kind.pc, 1, [900, 0])],
    ['an allocator without figures', 'record-size', () => begun().record(Kind.allocator, 0, [1, 2])],
    ['a size of nothing', 'record-size', () => begun()],
  ];
  it.each(bad)('%s', (what, kind, stream) => {
    const bytes = stream().bytes();
    const all = what === 'a size of nothing' ? Uint8Array.of(...bytes, 9, 0, 0, 0, 0, 0, 0, 0) : bytes;
    const { problems } = readHeap(all);
    expect(problems[0]!.kind).toBe(kind);
    expect(problems[0]!.offsetBytes).toBeLessThanOrEqual(all.length);
  });

  it('keeps what came before it', () => {
    const bytes = complete()
      .snapshotEnd(1, 2, 1)
      .snapshotStart({ id: 2 })
      .rows(Kind.frames, 4, [1, 2, 3, 4])
      .bytes();
    const { snapshots } = readHeap(bytes);
    expect(snapshots.map(({ objectCount, broken }) => [objectCount, broken === null])).toEqual([
      [2, true],
      [0, false],
    ]);
  });

  it('says that other counts came than were sent', () => {
    const { snapshots, problems } = readHeap(complete().snapshotEnd(1, 3, 1).bytes());
    expect(problems.map(({ kind }) => kind)).toEqual(['count']);
    expect(snapshots[0]!.broken).not.toBeNull();
  });

  it('skips kinds that it does not know', () => {
    expect(readHeap(complete().record(200, 5, [1, 2]).snapshotEnd(1, 2, 1).bytes()).problems).toEqual([]);
  });
});

describe('whatever comes', () => {
  const { bytes, symbols } = mixedHeap();

  it('a heap with something of everything answers every question', () => {
    const session = new HeapSession({ symbols });
    session.push(bytes);
    session.end();
    expect(session.problems).toEqual([]);
    expect(askEverything(session)).toBeGreaterThan(20);
  });

  it('cut at any byte, it says so and shows what came', () => {
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), (length) => {
        const session = new HeapSession({ symbols });
        session.push(bytes.subarray(0, length));
        session.end();
        for (const problem of session.problems) expect(problem.kind).toBe('truncated');
        askEverything(session);
      }),
      { numRuns: 30 },
    );
  });

  it('changed anywhere, it is read or refused, and every question answered', () => {
    const changes = fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), {
      minLength: 1,
      maxLength: 12,
    });
    // Types and names are most of the bytes: change the records behind them as often.
    const late = fc.array(
      fc.tuple(fc.integer({ min: bytes.length - 6000, max: bytes.length - 1 }), fc.nat(255)),
      {
        minLength: 1,
        maxLength: 6,
      },
    );
    const types = fc.array(fc.tuple(fc.integer({ min: 600, max: 6000 }), fc.nat(255)), {
      minLength: 1,
      maxLength: 40,
    });
    fc.assert(
      fc.property(fc.oneof(changes, late, types), (edits) => {
        const changed = bytes.slice();
        for (const [at, value] of edits) changed[at] = value;
        const session = new HeapSession({ symbols });
        session.push(changed);
        session.end();
        askEverything(session);
      }),
      { numRuns: 100 },
    );
  });
});
