import { FsError } from './errors.ts';
import type { FileTree } from './file-tree.ts';
import { isDirectory, type DirectoryInode, type Inode } from './inode.ts';

/** rename(2): moves `from` to `to` and replaces what is there, a file by a file or an empty directory by a directory. */
export function rename(tree: FileTree, base: DirectoryInode, from: string, to: string): void {
  const source = tree.locate(base, from, 'keep');
  const target = tree.locate(base, to, 'keep');
  if (source.name === null) throw new FsError('EBUSY', from);
  if (target.name === null) throw new FsError('EBUSY', to);
  const moved = source.inode;
  if (moved === null) throw new FsError('ENOENT', from);
  if (!isDirectory(moved) && (source.hasSlash || target.hasSlash)) throw new FsError('ENOTDIR', to);
  if (isDirectory(moved) && isWithin(target.parent, moved)) throw new FsError('EINVAL', to);
  if (target.inode !== null && isDirectory(target.inode) && isWithin(source.parent, target.inode)) {
    throw new FsError('ENOTEMPTY', to);
  }
  if (target.inode === moved) return;
  if (target.parent.links === 0) throw new FsError('ENOENT', to);
  if (target.inode !== null) {
    checkReplaceable(moved, target.inode, to);
    tree.remove(target.parent, target.name, target.inode);
  }
  // The new name first: without any it would be freed.
  tree.enter(target.parent, target.name, moved);
  tree.remove(source.parent, source.name, moved);
  if (isDirectory(moved)) {
    moved.parent = target.parent;
    moved.name = target.name;
  }
}

function isWithin(directory: DirectoryInode, ancestor: DirectoryInode): boolean {
  for (let at: DirectoryInode | null = directory; at !== null; at = at.parent) {
    if (at === ancestor) return true;
  }
  return false;
}

function checkReplaceable(moved: Inode, replaced: Inode, path: string): void {
  if (isDirectory(replaced)) {
    if (!isDirectory(moved)) throw new FsError('EISDIR', path);
    if (replaced.entries.size > 0) throw new FsError('ENOTEMPTY', path);
  } else if (isDirectory(moved)) {
    throw new FsError('ENOTDIR', path);
  }
}
