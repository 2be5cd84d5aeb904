import { expect, test } from 'vitest';
import { isForLife, ownerOf } from './owner.ts';

const frames = (...texts: readonly string[]) =>
  texts.map((text) => {
    const [func = '', line = ''] = text.split(':');
    return { func, file: 'main.go', line: Number(line) };
  });

test.each<[string, readonly string[], readonly string[] | null, string]>([
  ['used by main', ['main.main:3'], ['main.main:9'], 'main.main'],
  [
    'made and used by calls of main',
    ['main.main:3', 'main.new:20'],
    ['main.main:4', 'main.do:30'],
    'main.main',
  ],
  ['made and used in one call', ['main.main:3', 'main.f:20'], ['main.main:3', 'main.f:22'], 'main.f'],
  ['two calls from one line', ['main.main:3', 'main.f:20'], ['main.main:3', 'main.g:22'], 'main.main'],
  ['never used', ['main.main:3', 'main.f:20'], null, 'main.f'],
  ['used from elsewhere', ['main.main:3'], ['main.worker:4'], ''],
])('%s', (_, created, used, owner) => {
  expect(ownerOf(frames(...created), used === null ? null : frames(...used))).toBe(owner);
});

test.each([
  ['main.main', true],
  ['main.init.0', true],
  ['main.init', true],
  ['example.com/user/pkg.init.1', true],
  ['main.f', false],
  ['main.initialise', false],
  ['main.(*T).init', false],
  ['', false],
])('%s lives as long as the program: %s', (func, forLife) => {
  expect(isForLife(func)).toBe(forLife);
});
