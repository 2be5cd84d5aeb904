import { expect, test } from 'vitest';
import type { ReachedObject, WaitGraph } from '../../protocol/goroutine-views.ts';
import { GoroutineSession } from '../../model/goroutines/goroutine-session.ts';
import { GoroutineStreamEncoder } from '../../model/goroutines/testing/stream-encoder.ts';
import { askWaits, type ReachersAtEnd } from './ask-waits.ts';

const [A, B] = [0xa00, 0xb00];

/** What was asked with, and the circles of the answer. */
async function ask(reachersAtEnd: ReachersAtEnd | null): Promise<readonly [unknown[], WaitGraph['cycles']]> {
  const e = new GoroutineStreamEncoder().hello().create(0, 1).create(0, 2);
  e.channel(A, 0, 'int').wait(1, 1, 'chan receive', { object: A });
  e.channel(B, 0, 'int').wait(2, 2, 'chan receive', { object: B });
  const session = new GoroutineSession();
  session.push(e.bytes());
  const asked: unknown[] = [];
  const waits = (t: number, reached?: readonly ReachedObject[]): Promise<WaitGraph> => {
    asked.push(reached);
    return Promise.resolve(session.waits(t, reached));
  };
  const { cycles } = await askWaits({ waits }, 9, reachersAtEnd);
  return [asked, cycles];
}

test('what the heap knows of the objects completes the circles', async () => {
  const addresses: unknown[] = [];
  const [asked, cycles] = await ask((of) => {
    addresses.push(of);
    return Promise.resolve([
      [1, 2],
      [2, 1],
    ]);
  });
  expect(addresses).toEqual([[A, B]]);
  expect(asked).toHaveLength(2);
  expect(cycles).toHaveLength(1);
});

test('without it the graph is what locks alone say', async () => {
  expect(await ask(null)).toEqual([[undefined], []]);
  expect(await ask(() => Promise.resolve(null))).toEqual([[undefined], []]);
  expect(await ask(() => Promise.resolve([null, null]))).toEqual([[undefined], []]);
});
