import { expect, test } from 'vitest';
import {
  browserSample,
  fromGo,
  fromTxtar,
  isForRepeating,
  readCorpus,
  select,
  stdinBytes,
} from './corpus.ts';

const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

test('the corpus is at least what was promised', () => {
  const compared = readCorpus().filter((program) => !isForRepeating(program));
  expect(compared.length).toBeGreaterThanOrEqual(150);
  expect(select(compared, ['truth/*']).length).toBeGreaterThanOrEqual(10);
  expect(readCorpus().filter(isForRepeating).length).toBeGreaterThanOrEqual(10);
  expect(browserSample().flat().length).toBeGreaterThanOrEqual(15);
});

test('a Go file is a program', () => {
  const program = fromGo('a/b', '// Pins this.\n// args: ["x"]\npackage main\n// args: ["y"]\n');
  expect(program).toMatchObject({ name: 'a/b', pins: 'Pins this.', args: ['x'], stdin: '', want: null });
  expect(program.sources.map(({ name }) => name)).toEqual(['main.go']);
});

test('an archive brings files, input and what is wanted', () => {
  const program = fromTxtar(
    'a/b',
    'Pins that.\n-- main.go --\npackage main\n-- lib/lib.go --\npackage lib\n-- notes.txt --\nn\n-- stdin --\nin\n-- want/stdout --\nout\n',
  );
  expect(program.sources.map(({ name }) => name)).toEqual(['main.go', 'lib/lib.go']);
  expect(program.data.map(({ name, data }) => [name, text(data)])).toEqual([['notes.txt', 'n\n']]);
  expect(text(stdinBytes(program))).toBe('in\n');
  expect(program.want).toBe('out\n');
});

test('input can be too large to be kept', () => {
  const program = fromGo('a/b', '// Pins.\n// stdin: {"repeat": "xy", "bytes": 5}\npackage main\n');
  expect(text(stdinBytes(program))).toBe('xyxyx');
});

test('an archive without main.go is refused', () => {
  expect(() => fromTxtar('a/b', 'Pins.\n-- other.go --\npackage main\n')).toThrow('no main.go');
});

test('globs pick programs', () => {
  const programs = ['time/timers', 'time/past', 'sync/map'].map((name) =>
    fromGo(name, '// Pins.\npackage main\n'),
  );
  const names = (...globs: readonly string[]): readonly string[] =>
    select(programs, globs).map(({ name }) => name);
  expect(names('time/*')).toEqual(['time/timers', 'time/past']);
  expect(names('*/map', 'time/past')).toEqual(['time/past', 'sync/map']);
  expect(names('time')).toEqual([]);
  expect(names()).toHaveLength(3);
});
