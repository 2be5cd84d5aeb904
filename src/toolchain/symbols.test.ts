import { expect, it } from 'vitest';
import { parseGlobals, parseLocals } from './symbols.ts';

it('puts globals in the order of their addresses', () => {
  const text =
    '2000\t8\t0\tmain.last\tstruct { a\tint }\n1000\t16\t512\tmain.cache\tmap[int]*main.MyObject\n';
  expect(parseGlobals(text)).toEqual({
    names: ['main.cache', 'main.last'],
    addresses: [1000, 2000],
    bytes: [16, 8],
    types: ['map[int]*main.MyObject', 'struct { a\tint }'],
    typeAddresses: [512, 0],
  });
});

it('gathers the locals of all packages by function', () => {
  expect(parseLocals(['l\t-16\t8\tmain.main\tcache\tmap[int]int\na\t0\t8\tmain.f\tp\t*int\n', ''])).toEqual({
    functions: ['main.main', 'main.f'],
    functionOf: [0, 1],
    names: ['cache', 'p'],
    bases: [0, 1],
    offsets: [-16, 0],
    bytes: [8, 8],
    types: ['map[int]int', '*int'],
  });
});

it('refuses a line that is cut off', () => {
  expect(() => parseGlobals('1000\t16\n')).toThrow('2 fields');
});
