import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { InputFeed, openInput } from './program-input.ts';

function setUp() {
  const stream = new PassThrough();
  let opens = 0;
  const got: string[] = [];
  const feed = new InputFeed(
    () => {
      opens++;
      return stream;
    },
    (bytes, end) => got.push(end ? 'END' : new TextDecoder().decode(bytes)),
  );
  const settle = () => new Promise((resolve) => setImmediate(resolve));
  return { stream, feed, got, settle, opens: () => opens };
}

test('a program that does not read leaves the stream alone', async () => {
  const { feed, opens, settle } = setUp();
  feed.demand(false);
  await settle();
  feed.close();
  expect(opens()).toBe(0);
});

test('each demand is answered by what is there, once', async () => {
  const { stream, feed, got, settle, opens } = setUp();
  stream.write('one');
  feed.demand(true);
  await settle();
  expect(got).toEqual(['one']);
  stream.write('two');
  await settle();
  expect(got).toEqual(['one']);
  feed.demand(false);
  feed.demand(true);
  await settle();
  expect(got).toEqual(['one', 'two']);
  feed.demand(true);
  stream.write('three');
  await settle();
  stream.end();
  feed.demand(true);
  await settle();
  await settle();
  expect(got).toEqual(['one', 'two', 'three', 'END']);
  expect(opens()).toBe(1);
});

test('an error is the end, and after close nothing comes', async () => {
  const { stream, feed, got, settle } = setUp();
  feed.demand(true);
  stream.destroy(Object.assign(new Error('bad file descriptor'), { code: 'EBADF' }));
  await settle();
  expect(got).toEqual(['END']);

  const closed = setUp();
  closed.feed.demand(true);
  closed.feed.close();
  expect(closed.stream.destroyed).toBe(true);
  await closed.settle();
  expect(closed.got).toEqual([]);
});

test('a file that is not there is named with its option', async () => {
  await expect(openInput({ kind: 'file', path: '/no/such' }, 'real')).rejects.toThrow(
    '--stdin /no/such: no such file',
  );
});
