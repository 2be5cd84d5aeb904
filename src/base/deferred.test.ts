import { expect, test } from 'vitest';
import { deferred } from './deferred.ts';

test('resolves from outside', async () => {
  const answer = deferred<number>();
  answer.resolve(42);
  answer.resolve(7);
  await expect(answer.promise).resolves.toBe(42);
});

test('rejects from outside', async () => {
  const answer = deferred<number>();
  answer.reject(new Error('gone'));
  await expect(answer.promise).rejects.toThrow('gone');
});
