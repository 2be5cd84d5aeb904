import { expect, test } from 'vitest';
import { SnapshotReason, StackBase, TypeLabel } from '../../../protocol/heap-stream.ts';
import { HeapWriter } from '../testing/heap-writer.ts';
import { askHeap } from '../testing/read.ts';

test('who has a way to an object, near or far, and nothing when a global has one too', () => {
  const writer = new HeapWriter();
  const [near, far, both, shared] = Array.from({ length: 4 }, () =>
    writer.object(TypeLabel.bytes, { bytes: 64 }),
  ) as [number, number, number, number];
  writer.point(near, 0, far).point(far, 8, both).point(far, 0, near);
  writer.point(writer.global('main.table'), 0, shared);
  writer.point(writer.global('runtime.semtable'), 0, both);
  writer.goroutine({ goid: 7, roots: [[0, StackBase.locals, -8, near]] });
  writer.goroutine({
    goid: 3,
    roots: [
      [0, StackBase.locals, -8, both],
      [0, StackBase.locals, -16, shared],
    ],
  });
  const at = [near, far + 8, both, shared, 0x10];
  expect(askHeap(writer.snapshot({ reason: SnapshotReason.exit })).reachersAtEnd(at)).toEqual([
    [7],
    [7],
    [3, 7],
    null,
    null,
  ]);
  expect(askHeap(writer.snapshot({ reason: SnapshotReason.named })).reachersAtEnd([near])).toEqual([null]);
});
