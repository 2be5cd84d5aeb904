import { expect, test } from 'vitest';
import { resolvePath } from './path.ts';

test.each([
  ['/work', [], '/work'],
  ['/work', ['a/b'], '/work/a/b'],
  ['/work', ['../tmp/./x/'], '/tmp/x'],
  ['/work', ['/a//b', '../c'], '/a/c'],
  ['/', ['../..'], '/'],
])('%s %j', (base, segments, path) => {
  expect(resolvePath(base, ...segments)).toBe(path);
});
