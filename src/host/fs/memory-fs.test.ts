import { expect, test } from 'vitest';
import { FileDescriptors } from './descriptors.ts';
import { INODE_BYTES } from './inode-store.ts';
import { MemoryFs } from './memory-fs.ts';
import { openInode } from './open.ts';
import { OpenFlag } from './constants.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const text = (from: Uint8Array) => new TextDecoder().decode(from);

test('files are written, replaced, read and removed by absolute paths', () => {
  const fs = new MemoryFs();
  fs.writeFile('/a/b/c.txt', bytes('longer text'));
  fs.writeFile('/a/b/c.txt', bytes('short'));
  expect(text(fs.readFile('/a/b/c.txt'))).toBe('short');
  expect([fs.exists('/a/b'), fs.exists('/a/x'), fs.exists('/a/b/c.txt/d')]).toEqual([true, false, false]);
  fs.remove('/a/b/c.txt');
  fs.remove('/a/b/c.txt');
  expect(fs.exists('/a/b/c.txt')).toBe(false);
  expect(() => fs.readFile('/a/b')).toThrow('EISDIR');
  expect(() => fs.readFile('/nothing')).toThrow('ENOENT');
});

test('what was written is a copy, what was mounted is not', () => {
  const fs = new MemoryFs();
  const source = bytes('source');
  fs.writeFile('/copy', source);
  fs.mount('/mounted', source);
  expect(fs.readFile('/mounted').buffer).toBe(source.buffer);
  source[0] = 83;
  expect([text(fs.readFile('/copy')), text(fs.readFile('/mounted'))]).toEqual(['source', 'Source']);
});

test('room is given back when the last name and the last descriptor have gone', () => {
  const fs = new MemoryFs();
  const before = fs.usedBytes;
  const descriptors = new FileDescriptors(fs.tree.store);
  const inode = openInode(fs.tree, fs.tree.root, '/f', OpenFlag.O_CREAT | OpenFlag.O_WRONLY, 0o644);
  const fd = descriptors.open(inode, OpenFlag.O_WRONLY);
  descriptors.write(fd, new Uint8Array(1000), null);
  fs.tree.link(fs.tree.root, '/f', '/g');
  expect(fs.usedBytes).toBe(before + INODE_BYTES + 1000);
  fs.remove('/f');
  fs.remove('/g');
  expect(fs.usedBytes).toBe(before + INODE_BYTES + 1000);
  descriptors.closeAll();
  expect(fs.usedBytes).toBe(before);
});

test('empty files fill the disk, too', () => {
  const fs = new MemoryFs({ limitBytes: 20 * INODE_BYTES });
  const fill = (): void => {
    for (let i = 0; i < 20; i++) fs.writeFile(`/${i}`, new Uint8Array(0));
  };
  expect(fill).toThrow('ENOSPC');
});

test('a descriptor gets the lowest free number', () => {
  const fs = new MemoryFs();
  const descriptors = new FileDescriptors(fs.tree.store);
  const open = () => descriptors.open(fs.tree.lookup(fs.tree.root, '/dev/null'), OpenFlag.O_RDONLY);
  expect([open(), open(), open()]).toEqual([0, 1, 2]);
  descriptors.close(1);
  expect([open(), open()]).toEqual([1, 3]);
  expect(() => descriptors.close(7)).toThrow('EBADF');
});
