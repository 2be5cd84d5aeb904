import { beforeEach, expect, it } from 'vitest';
import { FakeStore } from '../testing/fakes.ts';
import { Progress, stateOf } from './progress.svelte.ts';

let store: FakeStore;
const problems: string[] = [];

beforeEach(() => {
  store = new FakeStore();
  problems.length = 0;
});

const open = (): Progress => new Progress(store, (problem) => problems.push(problem));

it('goes from new to guessed to run, and is there on the next visit', () => {
  const progress = open();
  expect(stateOf(progress.step('a'))).toBe('new');
  progress.note('a', { guess: 0 });
  expect(stateOf(progress.step('a'))).toBe('guessed');
  progress.note('a', { ran: true, figure: 48000 });
  progress.noteOpened('a');
  const next = open();
  expect([next.step('a'), next.last]).toEqual([{ guess: 0, figure: 48000, ran: true, shown: false }, 'a']);
  expect(next.countRun(['a', 'b'])).toBe(1);
});

it('keeps what another tab did with another lesson', () => {
  const one = open();
  const other = open();
  one.note('a', { guess: 1 });
  other.note('b', { ran: true });
  const next = open();
  expect([next.step('a').guess, next.step('b').ran]).toEqual([1, true]);
});

it('follows what another tab stores', () => {
  let tell: (key: string | null) => void = () => undefined;
  const progress = new Progress(store, () => undefined, { subscribe: (heard) => (tell = heard) });
  open().note('a', { ran: true });
  tell('heapscope:preferences');
  expect(progress.step('a').ran).toBe(false);
  tell('heapscope:lesson:a');
  expect(progress.step('a').ran).toBe(true);
});

it('forgets one lesson, or all of them and nothing else', () => {
  store.setItem('heapscope:draft:x', '{}');
  const progress = open();
  progress.note('a', { guess: 1 });
  progress.note('b', { guess: 1 });
  progress.noteOpened('b');
  progress.forget('a');
  expect([open().step('a').guess, open().step('b').guess]).toEqual([null, 1]);
  progress.reset();
  expect([progress.last, open().step('b').guess, [...store.items.keys()]]).toEqual([
    null,
    null,
    ['heapscope:draft:x'],
  ]);
});

it('takes a damaged record as nothing, and each damaged field alone', () => {
  store.setItem('heapscope:lesson:a', '{"guess":"x","ran":true}');
  store.setItem('heapscope:lesson:b', 'no JSON');
  const progress = open();
  expect([progress.step('a'), progress.step('b').ran]).toEqual([
    { guess: null, figure: null, ran: true, shown: false },
    false,
  ]);
});

it('works without storage, and says so', () => {
  const progress = new Progress(null, (problem) => problems.push(problem));
  progress.note('a', { ran: true });
  expect([progress.step('a').ran, problems]).toEqual([true, ['denied']]);
});
