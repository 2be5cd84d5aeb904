import { PERMISSION_MASK, FileType } from './constants.ts';
import { FsError } from './errors.ts';
import type { DirectoryInode, Inode } from './inode.ts';
import { isDirectory } from './inode.ts';
import type { InodeStore } from './inode-store.ts';
import { walk, type LastLink, type Location } from './walk.ts';

/**
 * Names and what they lead to, with the rules of POSIX. Permissions are kept but not enforced, as for root. Every method
 * takes the directory that relative paths start from and throws FsError when it cannot do what was asked.
 */
export class FileTree {
  readonly root: DirectoryInode;
  readonly store: InodeStore;

  constructor(store: InodeStore) {
    this.store = store;
    this.root = store.directory(0o755, null, '');
    this.root.links = 1;
  }

  locate(base: DirectoryInode, path: string, lastLink: LastLink = 'follow'): Location {
    return walk(this.root, base, path, lastLink);
  }

  /** The file that `path` names, which must exist. */
  lookup(base: DirectoryInode, path: string, lastLink: LastLink = 'follow'): Inode {
    const { inode } = this.locate(base, path, lastLink);
    if (inode === null) throw new FsError('ENOENT', path);
    return inode;
  }

  lookupDirectory(base: DirectoryInode, path: string): DirectoryInode {
    const inode = this.lookup(base, path);
    if (!isDirectory(inode)) throw new FsError('ENOTDIR', path);
    return inode;
  }

  mkdir(base: DirectoryInode, path: string, permissions: number): DirectoryInode {
    const { parent, name } = this.#locateNew(base, path, 'directory');
    const directory = this.store.directory(permissions & PERMISSION_MASK, parent, name);
    this.enter(parent, name, directory);
    return directory;
  }

  symlink(base: DirectoryInode, target: string, path: string): void {
    if (target === '') throw new FsError('ENOENT', path);
    const { parent, name } = this.#locateNew(base, path, 'file');
    this.enter(parent, name, this.store.symlink(target));
  }

  link(base: DirectoryInode, from: string, to: string): void {
    const existing = this.lookup(base, from, 'follow-if-slash');
    const { parent, name } = this.#locateNew(base, to, 'file');
    if (isDirectory(existing)) throw new FsError('EPERM', from);
    this.enter(parent, name, existing);
  }

  readlink(base: DirectoryInode, path: string): string {
    const inode = this.lookup(base, path, 'follow-if-slash');
    if (inode.type !== FileType.symlink) throw new FsError('EINVAL', path);
    return inode.target;
  }

  unlink(base: DirectoryInode, path: string): void {
    const { parent, name, inode, hasSlash } = this.locate(base, path, 'keep');
    if (inode === null) throw new FsError('ENOENT', path);
    if (name === null || isDirectory(inode)) throw new FsError('EISDIR', path);
    if (hasSlash) throw new FsError('ENOTDIR', path);
    this.remove(parent, name, inode);
  }

  rmdir(base: DirectoryInode, path: string): void {
    const { parent, name, inode } = this.locate(base, path, 'keep');
    if (name === null) {
      if (/(^|\/)\.\.\/*$/.test(path)) throw new FsError('ENOTEMPTY', path);
      throw new FsError(/(^|\/)\.\/*$/.test(path) ? 'EINVAL' : 'EBUSY', path);
    }
    if (inode === null) throw new FsError('ENOENT', path);
    if (!isDirectory(inode)) throw new FsError('ENOTDIR', path);
    if (inode.entries.size > 0) throw new FsError('ENOTEMPTY', path);
    this.remove(parent, name, inode);
  }

  /** Makes `inode` an entry of `parent`. */
  enter(parent: DirectoryInode, name: string, inode: Inode): void {
    // A directory that was removed while it was somebody's working directory takes no new files.
    if (parent.links === 0) {
      this.store.releaseIfUnused(inode);
      throw new FsError('ENOENT', name);
    }
    parent.entries.set(name, inode);
    inode.links++;
    inode.changedMs = parent.modifiedMs = parent.changedMs = this.store.nowMs;
  }

  /** Takes the entry `name`, which leads to `inode`, out of `parent`. */
  remove(parent: DirectoryInode, name: string, inode: Inode): void {
    parent.entries.delete(name);
    inode.links--;
    inode.changedMs = parent.modifiedMs = parent.changedMs = this.store.nowMs;
    this.store.releaseIfUnused(inode);
  }

  /** Where something new goes; a name that ends in a slash is only good for a directory. */
  #locateNew(base: DirectoryInode, path: string, kind: 'file' | 'directory') {
    const { parent, name, inode, hasSlash } = this.locate(base, path, 'keep');
    if (inode !== null || name === null) throw new FsError('EEXIST', path);
    if (hasSlash && kind === 'file') throw new FsError('ENOENT', path);
    return { parent, name };
  }
}
