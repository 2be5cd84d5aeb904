import { ACCESS_MASK, FileType, OpenFlag } from './constants.ts';
import { FsError } from './errors.ts';
import type { FileInode, Inode } from './inode.ts';
import type { InodeStore } from './inode-store.ts';

/** Open files of one process at a time. */
const MAX_DESCRIPTORS = 65_536;

interface OpenFile {
  readonly inode: Inode;
  /** Open flags, see {@link OpenFlag}. */
  readonly flags: number;
  /** Where the next read or write without a position of its own happens, bytes. */
  position: number;
}

/** The open files of one process. As in POSIX a new one gets the lowest number that is free. */
export class FileDescriptors {
  readonly #store: InodeStore;
  readonly #files: (OpenFile | undefined)[] = [];

  constructor(store: InodeStore) {
    this.#store = store;
  }

  open(inode: Inode, flags: number): number {
    let fd = 0;
    while (this.#files[fd] !== undefined) fd++;
    if (fd >= MAX_DESCRIPTORS) throw new FsError('EMFILE');
    this.#files[fd] = { inode, flags, position: 0 };
    inode.opens++;
    return fd;
  }

  close(fd: number): void {
    const { inode } = this.#get(fd);
    this.#files[fd] = undefined;
    inode.opens--;
    this.#store.releaseIfUnused(inode);
  }

  /** Closes what the process left open. */
  closeAll(): void {
    this.#files.forEach((file, fd) => {
      if (file !== undefined) this.close(fd);
    });
  }

  inode(fd: number): Inode {
    return this.#get(fd).inode;
  }

  /** Reads into all of `target`, as far as there is something to read. `position` null: go on where the last read ended. */
  read(fd: number, target: Uint8Array, position: number | null): number {
    const file = this.#get(fd);
    if ((file.flags & ACCESS_MASK) === OpenFlag.O_WRONLY) throw new FsError('EBADF', fd);
    const { inode } = file;
    if (inode.type === FileType.character) return inode.device.read(target);
    const { content } = regular(inode, fd);
    const count = content.read(target, checkedPosition(position ?? file.position, fd));
    if (position === null) file.position += count;
    return count;
  }

  /** If a read of this descriptor must wait for input, calls `retry` when it need not any more, and returns true. */
  awaitInput(fd: number, retry: () => void): boolean {
    const { inode } = this.#get(fd);
    return inode.type === FileType.character && inode.device.wait?.(retry) === true;
  }

  /** Writes all of `source` and returns its length. `position` null: go on where the last write ended. */
  write(fd: number, source: Uint8Array, position: number | null): number {
    const file = this.#get(fd);
    if ((file.flags & ACCESS_MASK) === OpenFlag.O_RDONLY) throw new FsError('EBADF', fd);
    const { inode } = file;
    if (inode.type === FileType.character) {
      inode.device.write(source);
      return source.length;
    }
    const { content } = regular(inode, fd);
    const isAppend = (file.flags & OpenFlag.O_APPEND) !== 0;
    const at = isAppend ? content.size : checkedPosition(position ?? file.position, fd);
    content.write(source, at);
    inode.modifiedMs = inode.changedMs = this.#store.nowMs;
    if (position === null) file.position = at + source.length;
    return source.length;
  }

  truncate(fd: number, size: number): void {
    const file = this.#get(fd);
    if ((file.flags & ACCESS_MASK) === OpenFlag.O_RDONLY) throw new FsError('EINVAL', fd);
    if (file.inode.type !== FileType.regular) throw new FsError('EINVAL', fd);
    truncateFile(file.inode, size, this.#store.nowMs);
  }

  #get(fd: number): OpenFile {
    const file = this.#files[fd];
    if (file === undefined) throw new FsError('EBADF', fd);
    return file;
  }
}

/** Cuts or extends a file to `size` bytes. */
export function truncateFile(inode: FileInode, size: number, nowMs: number): void {
  if (!(size >= 0)) throw new FsError('EINVAL');
  inode.content.truncate(size);
  inode.modifiedMs = inode.changedMs = nowMs;
}

function regular(inode: Inode, fd: number): FileInode {
  if (inode.type === FileType.regular) return inode;
  throw new FsError(inode.type === FileType.directory ? 'EISDIR' : 'EINVAL', fd);
}

function checkedPosition(position: number, fd: number): number {
  if (!(position >= 0)) throw new FsError('EINVAL', fd);
  return position;
}
