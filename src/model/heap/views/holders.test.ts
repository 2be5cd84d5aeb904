/** Many holders that keep a little each. */
import { expect, it } from 'vitest';
import { GoroutineFlags, StackBase, TypeLabel } from '../../../protocol/heap-stream.ts';
import { HeapWriter } from '../testing/heap-writer.ts';
import { askHeap } from '../testing/read.ts';
import { suspectText } from './text.ts';

/** Goroutines that run `func`, each with a g of its own and a buffer of `bytes` in a local variable. */
function addWorkers(
  writer: HeapWriter,
  {
    count,
    bytes,
    func = 'main.worker',
    flags = 0,
  }: { count: number; bytes: number; func?: string; flags?: number },
): void {
  const { types } = writer;
  const g = types.struct('runtime.g', [['goid', types.primitive('uint64')]], 'runtime');
  const waits = writer.place(func, 20);
  for (let i = 0; i < count; i++) {
    const own = writer.object(g, { context: waits });
    const roots: (readonly [number, number, number, number])[] = [];
    if (bytes > 0) {
      const buffer = writer.object(TypeLabel.bytes, { bytes, context: writer.place('main.buffer', 12) });
      roots.push([0, StackBase.locals, -8, buffer]);
    }
    writer.goroutine({ goid: 100 + i, flags, g: own, createdPc: waits, frames: [waits], roots });
  }
}

it('goroutines that run the same function are suspected together', () => {
  const writer = new HeapWriter();
  addWorkers(writer, { count: 640, bytes: 64 << 10 });
  const [suspect, ...others] = askHeap(writer.snapshot()).suspects(1)!;
  expect(others).toEqual([]);
  expect(suspect).toMatchObject({ reason: 'siblings', count: 640, bytes: 640 * (64 << 10) });
  expect(suspect!.path.steps[0]).toMatchObject({ siblings: 640, siblingRetained: suspect!.retained });
  expect(suspect!.path.steps.at(-1)).toMatchObject({ siblings: 640, siblingBytes: suspect!.bytes });
  expect(suspectText(suspect!)).toMatch(
    /^640 goroutines \(main\.worker\) → \[\]byte × 65,536 × 640 — 40\sMiB, 100 % of the heap, made at main\.go:12$/u,
  );
});

it('not those that run different functions, nor a few, nor what is not theirs', () => {
  const suspects = (add: (writer: HeapWriter) => void): number => {
    const writer = new HeapWriter();
    writer.point(writer.global('runtime.table'), 0, writer.object(TypeLabel.runtime, { bytes: 2 << 20 }));
    add(writer);
    return askHeap(writer.snapshot()).suspects(1)!.length;
  };
  const each = { count: 9, bytes: 64 << 10 };
  expect(suspects((writer) => addWorkers(writer, { ...each, count: 10 }))).toBe(1);
  expect(suspects((writer) => addWorkers(writer, each))).toBe(0);
  expect(
    suspects((writer) => {
      for (const func of ['main.first', 'main.second']) addWorkers(writer, { ...each, func });
    }),
  ).toBe(0);
  const system = { count: 10, bytes: 64 << 10, flags: GoroutineFlags.system };
  expect(suspects((writer) => addWorkers(writer, system))).toBe(0);
});

it('what goroutines need to be there is not what they keep', () => {
  const writer = new HeapWriter();
  addWorkers(writer, { count: 10_000, bytes: 0 });
  const queries = askHeap(writer.snapshot());
  expect(queries.headline(1)!.aliveBytes).toBeGreaterThanOrEqual(10_000 * 8);
  expect(queries.suspects(1)).toEqual([]);
});

it('timers are suspected together', () => {
  const writer = new HeapWriter();
  const timers = writer.object(
    writer.types.struct(
      'runtime.timerWhen',
      [['timer', writer.types.primitive('unsafe.Pointer')]],
      'runtime',
    ),
    { elements: 50 },
  );
  for (let i = 0; i < 50; i++) {
    writer.point(
      timers,
      i * 8,
      writer.object(TypeLabel.bytes, { bytes: 8192, context: writer.place('main.later', 5) }),
    );
  }
  const [suspect] = askHeap(writer.snapshot()).suspects(1)!;
  expect(suspect).toMatchObject({ reason: 'siblings', count: 50, retained: 50 * 8192 });
  expect(suspectText(suspect!)).toContain('timer × 50 → ');
});
