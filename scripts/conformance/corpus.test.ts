import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
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

/** A corpus of these files, by path; gone when the test is over. */
function corpusOf(files: Readonly<Record<string, string>>): string {
  const dir = mkdtempSync(join(tmpdir(), 'heapscope-corpus-'));
  onTestFinished(() => rmSync(dir, { recursive: true }));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), content);
  }
  return dir;
}

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

test('the shared files of an area belong to each of its programs, and to no other', () => {
  const dir = corpusOf({
    'a/one.go': '// Pins.\npackage main\n',
    'a/two.txtar': 'Pins.\n-- main.go --\npackage main\n-- own.go --\npackage main\n',
    'a/shared/help.go': 'package main // help\n',
    'b/three.go': '// Pins.\npackage main\n',
  });
  const names = readCorpus(dir).map(({ name, sources }) => [name, ...sources.map((file) => file.name)]);
  expect(names).toEqual([
    ['a/one', 'main.go', 'help.go'],
    ['a/two', 'main.go', 'own.go', 'help.go'],
    ['b/three', 'main.go'],
  ]);
});

test('a shared file never takes the place of one that the program has', () => {
  const dir = corpusOf({
    'a/one.txtar': 'Pins.\n-- main.go --\npackage main\n-- help.go --\npackage main\n',
    'a/shared/help.go': 'package main\n',
  });
  expect(() => readCorpus(dir)).toThrow('a/one.txtar: Error: has a help.go, and so has shared/');
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
