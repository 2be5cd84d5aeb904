import { expect, it } from 'vitest';
import { deferred } from '../../src/base/deferred.ts';
import { inPairs } from './in-pairs.ts';

it('does two at a time, in order, and counts', async () => {
  const gates = Array.from({ length: 3 }, () => deferred<undefined>());
  const begun: number[] = [];
  const counts: number[] = [];
  const all = inPairs(
    [0, 1, 2],
    async (job) => {
      begun.push(job);
      await gates[job]!.promise;
    },
    (done) => counts.push(done),
  );
  expect(begun).toEqual([0, 1]);
  for (const gate of gates.reverse()) gate.resolve(undefined);
  await all;
  expect([begun, counts]).toEqual([
    [0, 1, 2],
    [1, 2, 3],
  ]);
});

it('begins no more once one has thrown', async () => {
  const gate = deferred<undefined>();
  const begun: number[] = [];
  const all = inPairs([0, 1, 2, 3], async (job) => {
    begun.push(job);
    if (job === 0) throw new Error('it does not build');
    await gate.promise;
  });
  await expect(all).rejects.toThrow('it does not build');
  gate.resolve(undefined);
  await new Promise(setImmediate);
  expect(begun).toEqual([0, 1]);
});
