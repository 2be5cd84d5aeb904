import { expect, it } from 'vitest';
import { deferred } from './deferred.ts';
import { Slots } from './slots.ts';

it('runs no more than its count at once, in order, also after a failure', async () => {
  const slots = new Slots(2);
  const gates = Array.from({ length: 4 }, () => deferred<null>());
  const started: number[] = [];
  const runs = gates.map((gate, index) =>
    slots.run(async () => {
      started.push(index);
      await gate.promise;
      return index;
    }),
  );
  await Promise.resolve();
  expect(started).toEqual([0, 1]);
  gates[1]?.reject(new Error('no'));
  await expect(runs[1]).rejects.toThrow('no');
  expect(started).toEqual([0, 1, 2]);
  gates.forEach((gate) => gate.resolve(null));
  expect(await Promise.all([runs[0], runs[2], runs[3]])).toEqual([0, 2, 3]);
  expect(started).toEqual([0, 1, 2, 3]);
});
