import { FileType } from './constants.ts';
import { FileContent } from './content.ts';
import type { Device, DeviceInode, DirectoryInode, FileInode, Inode, SymlinkInode } from './inode.ts';
import type { Quota } from './quota.ts';

/** What an inode costs of the quota beside its bytes, so that a million empty files are not free. */
export const INODE_BYTES = 256;

/** Makes inodes, numbers them and takes them back when nothing refers to them any more. */
export class InodeStore {
  readonly #quota: Quota;
  readonly #nowMs: () => number;
  #nextIno = 1;

  /** `nowMs`: ms since 1970. */
  constructor(quota: Quota, nowMs: () => number) {
    this.#quota = quota;
    this.#nowMs = nowMs;
  }

  get nowMs(): number {
    return this.#nowMs();
  }

  file(permissions: number): FileInode {
    return { type: FileType.regular, content: new FileContent(this.#quota), ...this.#common(permissions) };
  }

  symlink(target: string): SymlinkInode {
    return { type: FileType.symlink, target, ...this.#common(0o777) };
  }

  device(device: Device): DeviceInode {
    return { type: FileType.character, device, ...this.#common(0o666) };
  }

  /** `parent` null makes a root. */
  directory(permissions: number, parent: DirectoryInode | null, name: string): DirectoryInode {
    return { type: FileType.directory, entries: new Map(), parent, name, ...this.#common(permissions) };
  }

  /** To be called when a name or a descriptor of `inode` has gone. */
  releaseIfUnused(inode: Inode): void {
    if (inode.links > 0 || inode.opens > 0) return;
    if (inode.type === FileType.regular) inode.content.dispose();
    this.#quota.charge(-INODE_BYTES);
  }

  #common(permissions: number) {
    this.#quota.charge(INODE_BYTES);
    const now = this.#nowMs();
    return {
      ino: this.#nextIno++,
      permissions,
      uid: 0,
      gid: 0,
      links: 0,
      opens: 0,
      accessedMs: now,
      modifiedMs: now,
      changedMs: now,
    };
  }
}
