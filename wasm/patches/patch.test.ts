import { expect, it } from 'vitest';
import { applyPatch } from './patch.ts';

const patch = (anchor: string | RegExp, replacement: string) => ({
  file: 'runtime/proc.go',
  edits: [{ anchor, replacement, why: 'test' }],
});

it('replaces an anchor, taken literally', () => {
  expect(applyPatch('a $1 b', patch('$1', '$&$$'))).toBe('a $&$$ b');
  expect(applyPatch('x1 x2', patch(/x(\d)/g, 'y$1'))).toBe('y1 y2');
});

it.each([
  ['gone', 'nothing here', 'anchor not found: "gone"'],
  ['twice', 'twice and twice', 'anchor is not unique: "twice"'],
  [/gone/g, 'nothing here', 'anchor not found: /gone/g'],
])('fails by file and anchor: %s', (anchor, text, message) => {
  expect(() => applyPatch(text, patch(anchor, 'x'))).toThrow(`runtime/proc.go: ${message}`);
});
