import { BLOCK_BYTES, FileType } from './constants.ts';
import type { Inode } from './inode.ts';

const encoder = new TextEncoder();

function sizeOf(inode: Inode): number {
  switch (inode.type) {
    case FileType.regular:
      return inode.content.size;
    case FileType.directory:
      return BLOCK_BYTES;
    case FileType.symlink:
      return encoder.encode(inode.target).length;
    case FileType.character:
      return 0;
  }
}

/** What stat, lstat and fstat answer, under the names Go reads (`setStat` in syscall/fs_js.go). Sizes in bytes. */
export class Stats {
  readonly dev = 1;
  readonly rdev = 0;
  readonly blksize = BLOCK_BYTES;
  readonly ino: number;
  readonly mode: number;
  readonly nlink: number;
  readonly uid: number;
  readonly gid: number;
  readonly size: number;
  /** Units of 512 bytes. */
  readonly blocks: number;
  readonly atimeMs: number;
  readonly mtimeMs: number;
  readonly ctimeMs: number;

  constructor(inode: Inode) {
    this.ino = inode.ino;
    this.mode = inode.type | inode.permissions;
    this.nlink = inode.links;
    this.uid = inode.uid;
    this.gid = inode.gid;
    this.size = sizeOf(inode);
    this.blocks = Math.ceil(this.size / 512);
    this.atimeMs = inode.accessedMs;
    this.mtimeMs = inode.modifiedMs;
    this.ctimeMs = inode.changedMs;
  }

  isDirectory(): boolean {
    return (this.mode & 0o170000) === FileType.directory;
  }
}
