import { FileType, OpenFlag } from './constants.ts';
import { FsError } from './errors.ts';
import { FileTree } from './file-tree.ts';
import type { DirectoryInode, FileInode } from './inode.ts';
import { InodeStore } from './inode-store.ts';
import { openInode } from './open.ts';
import { Quota } from './quota.ts';

export interface MemoryFsOptions {
  /** How much may be stored, bytes; mounted files do not count. Default 256 MiB. */
  readonly limitBytes?: number;
  /** ms since 1970, for the times of files. */
  readonly nowMs?: () => number;
}

const DEFAULT_LIMIT_BYTES = 256 * 2 ** 20;

/**
 * A file system in memory, seen from outside the program that uses it. Fresh, it holds `/tmp` and `/dev/null`. Several
 * programs may use one after another (the compiler writes what the linker reads). All paths are absolute.
 */
export class MemoryFs {
  /** The rules of names and inodes beneath; what the running program's calls work on. */
  readonly tree: FileTree;
  readonly #quota: Quota;

  constructor(options: MemoryFsOptions = {}) {
    this.#quota = new Quota(options.limitBytes ?? DEFAULT_LIMIT_BYTES);
    this.tree = new FileTree(new InodeStore(this.#quota, options.nowMs ?? Date.now));
    this.mkdirAll('/tmp').permissions = 0o1777;
    const nullDevice = this.tree.store.device({ read: () => 0, write: () => undefined });
    this.tree.enter(this.mkdirAll('/dev'), 'null', nullDevice);
  }

  /** Bytes stored, with room kept for growth; see {@link MemoryFsOptions.limitBytes}. */
  get usedBytes(): number {
    return this.#quota.usedBytes;
  }

  /** Makes a directory and those above it; one that exists is fine. */
  mkdirAll(path: string): DirectoryInode {
    let directory = this.tree.root;
    for (const name of path.split('/')) {
      if (name === '') continue;
      const { inode } = this.tree.locate(directory, name);
      if (inode === null) directory = this.tree.mkdir(directory, name, 0o755);
      else if (inode.type === FileType.directory) directory = inode;
      else throw new FsError('ENOTDIR', path);
    }
    return directory;
  }

  /** Stores a copy of `bytes` under `path`, with the directories above it; replaces a file that is there. */
  writeFile(path: string, bytes: Uint8Array): void {
    const { content } = this.#create(path, 0o644);
    content.truncate(0);
    content.write(bytes, 0);
  }

  /**
   * Makes `bytes` a file without copying: they are copied only if the program changes it. Whoever mounts must not change
   * them afterwards.
   */
  mount(path: string, bytes: Uint8Array): void {
    this.#create(path, 0o444).content.share(bytes);
  }

  /** The bytes of a file, not copied: to be used or copied before anything writes to it again. */
  readFile(path: string): Uint8Array {
    const inode = this.tree.lookup(this.tree.root, path);
    if (inode.type !== FileType.regular) throw new FsError('EISDIR', path);
    return inode.content.view();
  }

  /** A copy of a file. null: there is none of that path, or no memory to copy it to. */
  copyFile(path: string): Uint8Array<ArrayBuffer> | null {
    try {
      const inode = this.tree.lookup(this.tree.root, path);
      if (inode.type !== FileType.regular) return null;
      const copy = new Uint8Array(inode.content.size);
      inode.content.read(copy, 0);
      return copy;
    } catch (error) {
      if (error instanceof FsError || error instanceof RangeError) return null;
      throw error;
    }
  }

  exists(path: string): boolean {
    try {
      return this.tree.locate(this.tree.root, path).inode !== null;
    } catch (error) {
      if (error instanceof FsError) return false;
      throw error;
    }
  }

  /** Removes a file; one that is not there is fine. */
  remove(path: string): void {
    if (this.exists(path)) this.tree.unlink(this.tree.root, path);
  }

  #create(path: string, permissions: number): FileInode {
    this.mkdirAll(path.slice(0, path.lastIndexOf('/')));
    const flags = OpenFlag.O_WRONLY | OpenFlag.O_CREAT;
    const inode = openInode(this.tree, this.tree.root, path, flags, permissions);
    if (inode.type !== FileType.regular) throw new FsError('EINVAL', path);
    return inode;
  }
}
