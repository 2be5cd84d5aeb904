import { expect, test } from 'vitest';
import { fromGo } from './corpus.ts';
import { trialsOf } from './suite.ts';

function names(program: string, head = ''): readonly string[] {
  return trialsOf(fromGo(program, `// Pins.\n${head}package main\n`)).map(({ name }) => name);
}

test('programs that have to do with time run on both clocks', () => {
  expect(names('time/past')).toEqual(['time/past', 'time/past on the virtual clock']);
  expect(names('language/maps')).toEqual(['language/maps']);
});

test('a program can keep to one clock', () => {
  expect(names('time/past', '// clocks: ["real"]\n')).toEqual(['time/past']);
});
