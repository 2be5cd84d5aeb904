import { expect, it } from 'vitest';
import { assignedTo, calleeOf, isConstant, withoutShapes } from './code.ts';

it.each([
  ['fmt.Fprintln(os.Stdout, fmt.a...)', 'fmt.Fprintln'],
  ['(*counter).add(c)', '(*counter).add'],
  ['f(g(1), ")")', 'f'],
  ['table[f(0)](x)', 'table[f(0)]'],
  ['make(chan int)(x)', 'make(chan int)'],
  ['no call', 'no call'],
  ['("', '("'],
])('calleeOf(%j) is %j', (call, callee) => {
  expect(calleeOf(call)).toBe(callee);
});

it.each([
  ['global = p', 'global'],
  ['m["a = b"] = &y', 'm["a = b"]'],
  ["m['='] = x", "m['=']"],
  ['s += t', 's'],
  ['s[f(a == b)] = &x', 's[f(a == b)]'],
  ['p.next, q.next = &a, &b', 'p.next, q.next'],
  ['x := y', 'x'],
  ['x &^= y', 'x'],
  ['a == b', 'a == b'],
])('assignedTo(%j) is %j', (statement, left) => {
  expect(assignedTo(statement)).toBe(left);
});

it.each([
  ['"a\\"b"', true],
  ['"a" + b', false],
  ['5', true],
  ['-2.5e+10', true],
  ["'x'", true],
  ["'\\''", true],
  ['true', true],
  ['truely', false],
  ['x', false],
  ['... argument', false],
  ['0x1F', true],
])('isConstant(%s) is %s', (code, expected) => {
  expect(isConstant(code)).toBe(expected);
});

it('leaves out shapes, also within shapes', () => {
  expect(withoutShapes('(*list[go.shape.struct { a []int }]).push')).toBe('(*list).push');
  expect(withoutShapes('pair[go.shape.int,go.shape.[]string]{...}')).toBe('pair{...}');
  expect(withoutShapes('f[int](x[0])')).toBe('f[int](x[0])');
  expect(withoutShapes('f[go.shape.int')).toBe('f');
});
