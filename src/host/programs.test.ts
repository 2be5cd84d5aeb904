import { expect, test } from 'vitest';
import { runProgram } from './testing/run.ts';
import { MemoryFs } from './fs/memory-fs.ts';

test('package os on our files', async () => {
  const fs = new MemoryFs();
  const { stdout, stderr, status } = await runProgram('files', { fs });
  expect(stderr).toBe('');
  expect(status).toMatchObject({ kind: 'exit', code: 0 });
  await expect(stdout).toMatchFileSnapshot('testdata/files.golden');
  expect(new TextDecoder().decode(fs.readFile('/area/hard'))).toBe('t');
});

test('goroutines, channels and timers', async () => {
  const { stdout, status } = await runProgram('concurrency');
  expect(stdout.trimEnd().split('\n')).toEqual([
    'sum 4950',
    'slept true true',
    'ticked',
    'context deadline exceeded',
    'after true',
    'year true',
  ]);
  expect(status).toMatchObject({ kind: 'exit', code: 0 });
});

async function runImports(args: readonly string[]) {
  const records: string[] = [];
  const run = await runProgram('imports', {
    args,
    observe: 'live',
    onObserve: (bytes) => records.push(new TextDecoder().decode(bytes)),
  });
  return { ...run, records: records.filter((text) => text !== '') };
}

test('the imports of our own runtime', async () => {
  const { stdout, records } = await runImports([]);
  expect(stdout).toBe('level 1\nleft 0\ndirect\n7\n-9\n-9\n');
  expect(records).toEqual(['first second', 'at rest', 'at the end']);
});

test('a program that overwrites the observer’s buffer ends as crashed', async () => {
  const { status } = await runImports(['damage']);
  expect(status).toMatchObject({ kind: 'crashed', code: 134 });
  expect(status.detail).toContain('damaged');
});
