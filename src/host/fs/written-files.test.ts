import { expect, test } from 'vitest';
import { MAX_LISTED_FILES } from '../../protocol/run.ts';
import { MemoryFs } from './memory-fs.ts';
import { WrittenFiles } from './written-files.ts';
import { rename } from './rename.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

function setUp() {
  const fs = new MemoryFs();
  fs.writeFile('/home/data.txt', bytes('given'));
  fs.writeFile('/home/same.txt', bytes('given'));
  fs.mount('/lib/big', new Uint8Array(10));
  return { fs, written: new WrittenFiles(fs.tree.root) };
}

test('what was given and is unchanged is not listed', () => {
  expect(setUp().written.list()).toEqual([]);
});

test('made, changed and renamed files are, sorted; devices, links and folders are not', () => {
  const { fs, written } = setUp();
  fs.writeFile('/tmp/z/deep', bytes('12'));
  fs.writeFile('/home/data.txt', bytes('more than it was'));
  fs.writeFile('/home/empty', new Uint8Array(0));
  fs.writeFile('/dev/mine', bytes('x'));
  fs.tree.symlink(fs.tree.root, '/home/data.txt', '/tmp/link');
  rename(fs.tree, fs.tree.root, '/lib/big', '/lib/moved');
  expect(written.list()).toEqual([
    { path: '/home/data.txt', bytes: 16 },
    { path: '/home/empty', bytes: 0 },
    { path: '/lib/moved', bytes: 10 },
    { path: '/tmp/z/deep', bytes: 2 },
  ]);
});

test('a file given and written anew with the same bytes is one that was written', () => {
  const { fs, written } = setUp();
  fs.writeFile('/home/same.txt', bytes('given'));
  expect(written.list()).toEqual([{ path: '/home/same.txt', bytes: 5 }]);
});

test('folders without end are walked, and a list has an end', () => {
  const { fs, written } = setUp();
  let folder = fs.tree.root;
  for (let i = 0; i < 20_000; i++) folder = fs.tree.mkdir(folder, 'd', 0o755);
  for (let i = 0; i < MAX_LISTED_FILES + 5; i++) {
    fs.tree.enter(fs.mkdirAll('/many'), `f${i}`, fs.tree.store.file(0o644));
  }
  expect(written.list()).toHaveLength(MAX_LISTED_FILES);
});
