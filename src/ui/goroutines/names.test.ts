import { expect, test } from 'vitest';
import { GoroutineState } from '../../protocol/goroutine-views.ts';
import { placeText, siteText, standingLine, stateText, waitText } from './names.ts';
import { en } from './strings-en.ts';

const line = { func: 'main.main', file: '/home/main.go', line: 20 };

test('a go statement is called by the user’s function, or by its place', () => {
  expect(siteText({ func: 'main.worker', line }, en)).toBe('main.worker');
  expect(siteText({ func: 'sync.(*WaitGroup).Go.func1', line }, en)).toBe('main.go:20');
  expect(siteText({ func: 'main.main.gowrap2', line }, en)).toBe('main.go:20');
  expect(siteText({ func: 'runtime.main', line: null }, en)).toBe('main.main');
  expect(siteText({ func: 'net/http.(*Server).Serve', line: null }, en)).toBe('net/http.(*Server).Serve');
  expect(siteText({ func: '', line: null }, en)).toBe('not known');
  expect(siteText({ func: 'example.com/a/b.f', line }, en)).toBe('example.com/a/b.f');
});

test('waits are the runtime’s words with a place', () => {
  expect(waitText('chan send', line)).toBe('chan send · main.go:20');
  expect(waitText('chan send', null)).toBe('chan send');
  expect(waitText('', null)).toBe('');
  expect(stateText(GoroutineState.channel, { reason: 'chan send' }, en)).toBe(
    'waits for a channel (chan send)',
  );
  expect(stateText(GoroutineState.none, null, en)).toBe('');
});

test('a line that is not known has no text', () => {
  expect(placeText({ file: '', line: 0 })).toBe('');
});

test('where one stands that never waited is not its go statement', () => {
  const go = { func: 'main.main', file: 'main.go', line: 18 };
  const site = { id: 1, func: 'main.await', line: go, stack: 3 };
  expect(standingLine({ wait: null, line: go, site })).toBeNull();
  expect(standingLine({ wait: null, line: { ...go, line: 30 }, site })?.line).toBe(30);
  expect(standingLine({ wait: null, line: null, site })).toBeNull();
});
