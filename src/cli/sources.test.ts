import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { loadSources } from './sources.ts';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'heapscope-sources-'));
});
afterEach(() => {
  rmSync(dir, { recursive: true });
});

function put(name: string, content: string | Uint8Array): string {
  const path = join(dir, name);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, content);
  return path;
}

it('reads one file under the name it has', async () => {
  const path = put('prog.go', 'package main\n');
  expect(await loadSources(path)).toEqual({
    ok: true,
    files: [{ name: 'prog.go', text: 'package main\n' }],
    data: [],
  });
});

it('reads a folder, data byte for byte, without what Go leaves out', async () => {
  put('main.go', 'package main\n');
  put('store/store.go', 'package store\n');
  put('data/picture.bin', Uint8Array.of(255, 0, 254));
  put('_skipped/a.go', 'package a\n');
  put('.hidden', 'x');
  const loaded = await loadSources(dir);
  expect(loaded).toMatchObject({ ok: true });
  if (!loaded.ok) return;
  expect(loaded.files.map(({ name }) => name)).toEqual(['main.go', 'store/store.go']);
  expect(loaded.data.map(({ name, data }) => [name, [...data]])).toEqual([
    ['data/picture.bin', [255, 0, 254]],
  ]);
});

it('splits an archive and keeps its data files', async () => {
  const path = put('a.txtar', '-- main.go --\npackage main\n-- words.txt --\nhello\n');
  const loaded = await loadSources(path);
  expect(loaded).toMatchObject({ ok: true, data: [{ name: 'words.txt' }] });
});

it('says where a file is not UTF-8', async () => {
  const path = put(
    'main.go',
    Buffer.concat([Buffer.from('package main\n\n// é '), Buffer.from([0xc3, 0x28])]),
  );
  expect(await loadSources(path)).toEqual({
    ok: false,
    diagnostics: [
      { code: 'encoding', file: 'main.go', line: 3, column: 8, message: 'invalid UTF-8 encoding' },
    ],
  });
});

it('names a file that is not there', async () => {
  await expect(loadSources(join(dir, 'nowhere.go'))).rejects.toThrow('nowhere.go: no such file or folder');
});
