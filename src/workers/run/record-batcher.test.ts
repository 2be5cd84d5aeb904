import { expect, test } from 'vitest';
import { RecordBatcher, type RecordBatcherOptions } from './record-batcher.ts';

function setUp(bounds: Pick<RecordBatcherOptions, 'heldBytes' | 'heldMs'> = {}) {
  let ms = 0;
  const posted: number[] = [];
  const turns: (() => void)[] = [];
  const records = new RecordBatcher({
    post: (bytes) => posted.push(bytes.length),
    now: () => ms,
    nextTurn: (callback) => turns.push(callback),
    ...bounds,
  });
  return {
    records,
    posted,
    add: (length: number) => records.add(new Uint8Array(length)),
    turn: () => turns.splice(0).forEach((callback) => callback()),
    pass: (by: number) => {
      ms += by;
    },
  };
}

test('records that come far apart are posted as they come', () => {
  const { add, posted, pass } = setUp();
  add(8);
  pass(10);
  add(16);
  expect(posted).toEqual([8, 16]);
});

test('records that come in a row are one message, at the next turn of the event loop', () => {
  const { add, posted, turn } = setUp();
  for (let i = 0; i < 1000; i++) add(8);
  expect(posted).toEqual([8]);
  turn();
  expect(posted).toEqual([8, 7992]);
  turn();
  expect(posted).toHaveLength(2);
});

test('a program that does not yield is heard every 10 ms, and before 64 KiB have gathered', () => {
  const { add, posted, pass } = setUp();
  add(8);
  add(8);
  pass(10);
  add(8);
  expect(posted).toEqual([8, 16]);
  add(40_000);
  add(40_000);
  expect(posted).toEqual([8, 16, 80_000]);
});

test('flush posts what is held, once', () => {
  const { add, records, posted } = setUp();
  add(8);
  add(24);
  records.flush();
  records.flush();
  expect(posted).toEqual([8, 24]);
});

test('without a bound in time only the size counts, and the event loop', () => {
  const { add, posted, pass, turn } = setUp({ heldBytes: 100, heldMs: null });
  add(40);
  pass(1000);
  add(40);
  expect(posted).toEqual([]);
  add(40);
  expect(posted).toEqual([120]);
  add(8);
  turn();
  expect(posted).toEqual([120, 8]);
});
