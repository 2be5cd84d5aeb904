import { expect, test } from 'vitest';
import { Completions } from './completions.ts';
import { FsError } from './fs/errors.ts';

function setUp(nesting: { depth: number; isInFunc: boolean }) {
  const completions = new Completions(() => nesting);
  const told: unknown[][] = [];
  const callback = (...args: unknown[]) => told.push(args);
  return { completions, told, callback };
}

test('answers wait until Go has returned, first come first served', () => {
  const { completions, told, callback } = setUp({ depth: 1, isInFunc: false });
  const error = new FsError('ENOENT', 'x');
  completions.complete(callback, null, 1);
  completions.complete(callback, error, undefined);
  expect(told).toEqual([]);
  completions.drain();
  expect(told).toEqual([[null, 1], [error]]);
});

test('inside a js.Func they are given at once, but not without end', () => {
  const nesting = { depth: 2, isInFunc: true };
  const { completions, told, callback } = setUp(nesting);
  completions.complete(callback, null, 'now');
  expect(told).toEqual([[null, 'now']]);
  nesting.depth = 1000;
  completions.complete(callback, null, 'later');
  expect(told).toHaveLength(1);
});

test('draining gives the answers that come meanwhile, too', () => {
  const { completions, told, callback } = setUp({ depth: 1, isInFunc: false });
  completions.complete(() => completions.complete(callback, null, 'second'), null, 'first');
  completions.drain();
  expect(told).toEqual([[null, 'second']]);
});
