import { expect, test } from 'vitest';
import { deferred } from '../base/deferred.ts';
import { Latest } from './latest.ts';
import { settle } from './testing/fakes.ts';

function listen() {
  const heard: string[] = [];
  const latest = new Latest<string>({
    answer: (answer) => heard.push(answer),
    failure: (error) => heard.push(`failed: ${String(error)}`),
    asking: (asking) => heard.push(asking ? 'asking' : 'at rest'),
  });
  return { heard, latest };
}

test('while one is under way, only the newest of the others is kept', async () => {
  const { heard, latest } = listen();
  const first = deferred<string>();
  const asked: string[] = [];
  const question = (name: string) => () => {
    asked.push(name);
    return name === 'a' ? first.promise : Promise.resolve(name);
  };
  for (const name of ['a', 'b', 'c', 'd']) latest.ask(question(name));
  first.resolve('a');
  await settle();
  expect(asked).toEqual(['a', 'd']);
  expect(heard).toEqual(['asking', 'a', 'd', 'at rest']);
});

test('what is dropped is not told, and the next question is asked all the same', async () => {
  const { heard, latest } = listen();
  const first = deferred<string>();
  latest.ask(() => first.promise);
  latest.ask(() => Promise.resolve('overtaken'));
  latest.drop();
  first.resolve('too late');
  await settle();
  expect(heard).toEqual(['asking', 'at rest']);
  latest.ask(() => Promise.resolve('new'));
  await settle();
  expect(heard.slice(2)).toEqual(['asking', 'new', 'at rest']);
});

test('a failure is told and does not stop the rest', async () => {
  const { heard, latest } = listen();
  latest.ask(() => Promise.reject(new Error('no')));
  latest.ask(() => Promise.resolve('yes'));
  await settle();
  expect(heard).toEqual(['asking', 'failed: Error: no', 'yes', 'at rest']);
});
