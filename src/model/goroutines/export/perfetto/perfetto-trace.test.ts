import { expect, test } from 'vitest';
import { concatBytes } from '../../../../base/bytes.ts';
import type { ExportRequest } from '../../../../protocol/goroutine-exports.ts';
import { StreamEncoder } from '../../../testing/encode.ts';
import { messagesIn, numberIn, readProto, textIn, type ProtoFields } from '../../../testing/proto-reader.ts';
import { RunModel } from '../../../run-model.ts';
import { GoroutineSession } from '../../goroutine-session.ts';
import { randomRun } from '../../testing/random-run.ts';
import { GoroutineStreamEncoder } from '../../testing/stream-encoder.ts';
import { exportRequest } from '../request.ts';
import { writePerfettoTrace } from './perfetto-trace.ts';

interface Slice {
  readonly track: string;
  readonly name: string;
  readonly place: string;
  readonly start: number;
  end: number;
  readonly flowsIn: readonly number[];
}

interface Read {
  readonly slices: readonly Slice[];
  readonly instants: readonly { readonly t: number; readonly track: string; readonly flow: number }[];
  readonly counters: ReadonlyMap<string, readonly (readonly [number, number])[]>;
  /** Name of the parent by name of the track. */
  readonly parents: ReadonlyMap<string, string>;
}

/** What Perfetto would make of it: slices on a track are nested. */
function read(session: GoroutineSession, request: ExportRequest): Read {
  const pieces: Uint8Array[] = [];
  writePerfettoTrace(session.store, request, (piece) => pieces.push(piece));
  const packets = messagesIn(readProto(concatBytes(pieces)), 1);
  const [names, places] = [new Map<number, string>(), new Map<number, string>()];
  const tracks = new Map<number, ProtoFields>();
  const open = new Map<number, Slice[]>();
  const [slices, instants] = [[] as Slice[], [] as { t: number; track: string; flow: number }[]];
  const counters = new Map<string, (readonly [number, number])[]>();
  for (const packet of packets) {
    for (const track of messagesIn(packet, 60)) tracks.set(numberIn(track, 1), track);
    for (const interned of messagesIn(packet, 12)) {
      for (const entry of messagesIn(interned, 2)) names.set(numberIn(entry, 1), textIn(entry, 2));
      for (const entry of messagesIn(interned, 4))
        places.set(numberIn(entry, 1), `${textIn(entry, 2)}:${numberIn(entry, 4)}`);
    }
    const t = numberIn(packet, 8);
    for (const event of messagesIn(packet, 11)) {
      const id = numberIn(event, 11);
      const track = textIn(tracks.get(id)!, 2);
      const stack = open.get(id) ?? [];
      open.set(id, stack);
      const kind = numberIn(event, 9);
      if (kind === 1) {
        const place = places.get(numberIn(event, 34)) ?? '';
        const flowsIn = (event.get(48) ?? []) as readonly number[];
        const slice = {
          track,
          name: names.get(numberIn(event, 10))!,
          place,
          start: t,
          end: Infinity,
          flowsIn,
        };
        slices.push(slice);
        stack.push(slice);
      } else if (kind === 2) stack.pop()!.end = t;
      else if (kind === 3) instants.push({ t, track, flow: numberIn(event, 47) });
      else counters.set(track, [...(counters.get(track) ?? []), [t, numberIn(event, 30)]]);
    }
  }
  const parents = [...tracks.values()].map(
    (track) => [textIn(track, 2), textIn(tracks.get(numberIn(track, 5)) ?? new Map(), 2)] as const,
  );
  return { slices, instants, counters, parents: new Map(parents) };
}

test('lives as slices, with who started and woke them, under their go statement', () => {
  const e = new GoroutineStreamEncoder().hello();
  const go = e.stack('main.main main.go:30');
  const send = e.stack('main.worker main.go:15');
  e.create(0, 1, 0).run(1, 1).create(10, 7, 1, go, e.pc('main.worker main.go:14')).wait(20, 1, 'sleep');
  e.run(21, 7).wait(25, 7, 'chan send', { stack: send, object: 0x1000 }).ready(100, 1).run(101, 1);
  e.ready(110, 7, 1, go).wait(120, 1, 'sleep').run(130, 7).end(140, 7).finished(150);
  const session = new GoroutineSession();
  session.push(e.bytes());
  const { slices, instants, counters, parents } = read(session, exportRequest(new RunModel()));
  const worker = slices.filter(({ track }) => track === '7 main.worker');
  expect(worker.map(({ name, place, start, end }) => [name, place, start, end])).toEqual([
    ['runnable', '', 10, 21],
    ['running', '', 21, 25],
    ['chan send', 'main.go:15', 25, 110],
    ['runnable', 'main.go:30', 110, 130],
    ['running', '', 130, 140],
  ]);
  expect(parents.get('7 main.worker')).toBe('main.worker (main.go:30)');
  expect(instants).toEqual([
    { t: 10, track: '1', flow: worker[0]!.flowsIn[0] },
    { t: 110, track: '1', flow: worker[3]!.flowsIn[0] },
  ]);
  expect(counters.get('Goroutines that wait for their turn')!.at(-1)).toEqual([130, 0]);
});

test('collections with both stops, and the heap', () => {
  const observed = new StreamEncoder().hello();
  observed.sample({ t: 5, heapLive: 100, heapGoal: 2 ** 64 - 2048 });
  observed.gcEnd({ cycle: 3, start: 10, markStart: 12, markEnd: 20, end: 21 });
  const model = new RunModel();
  model.push(observed.take());
  const { slices, counters } = read(new GoroutineSession(), exportRequest(model));
  expect(slices.map(({ name, start, end }) => [name, start, end])).toEqual([
    ['GC 3', 10, 21],
    ['stop the world: sweep end', 10, 12],
    ['stop the world: mark end', 20, 21],
  ]);
  expect(counters.get('Live heap')).toEqual([[5, 100]]);
  expect(counters.has('Heap goal')).toBe(false);
});

test('a long run agrees with what was kept the slow way, up to any instant', () => {
  const { bytes, lives, endNs } = randomRun({ seed: 5, steps: 5000, goroutines: 50 });
  const session = new GoroutineSession();
  session.push(bytes);
  for (const until of [Infinity, endNs / 2]) {
    const { slices } = read(session, exportRequest(new RunModel(), { until }));
    const expected = [...lives.values()].flat().filter(({ start }) => start <= until);
    expect(slices.length).toBe(expected.length);
    const total = (all: readonly { readonly start: number; readonly end: number }[]): number =>
      all.reduce((sum, { start, end }) => sum + Math.min(end, until, endNs) - start, 0);
    expect(total(slices)).toBe(total(expected));
  }
});
