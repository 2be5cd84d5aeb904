import { expect, test } from 'vitest';
import { resolvePath } from './path.ts';

test.each([
  ['/area', [], '/area'],
  ['/area', ['a/b'], '/area/a/b'],
  ['/area', ['../tmp/./x/'], '/tmp/x'],
  ['/area', ['/a//b', '../c'], '/a/c'],
  ['/', ['../..'], '/'],
])('%s %j', (base, segments, path) => {
  expect(resolvePath(base, ...segments)).toBe(path);
});
