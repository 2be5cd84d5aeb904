import { expect, it } from 'vitest';
import { evaluateConstraint, nameMatches, tagIsSet } from './constraint.ts';

it.each([
  ['main.go', true],
  ['main_js.go', true],
  ['main_wasm.go', true],
  ['main_js_wasm.go', true],
  ['main_linux.go', false],
  ['main_linux_amd64.go', false],
  ['main_wasip1_wasm.go', false],
  ['main_amd64.go', false],
  ['linux.go', true],
  ['js.go', true],
  ['sub/x_windows.go', false],
  ['_ignored.go', false],
  ['.hidden.go', false],
  ['x_my_thing.go', true],
])('%s belongs to the build: %s', (name, expected) => {
  expect(nameMatches(name)).toBe(expected);
});

it.each([
  ['js', true],
  ['js && wasm', true],
  ['linux || js', true],
  ['!js', false],
  ['!(linux || darwin) && gc', true],
  ['go1.21', true],
  ['go1.99', false],
  ['ignore', false],
  ['a && b || js', true],
  ['a && (b || js)', false],
])('%s is %s', (expression, expected) => {
  expect(evaluateConstraint(expression, (tag) => tagIsSet(tag, 27))).toBe(expected);
});

it.each(['', '(', 'a &&', 'a b', '&& a', '!(a', 'a)'])('%j is no expression', (expression) => {
  expect(evaluateConstraint(expression, () => true)).toBeNull();
});
