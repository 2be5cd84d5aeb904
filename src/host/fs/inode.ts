import { FileType } from './constants.ts';
import type { FileContent } from './content.ts';

/** What every file has, whatever its kind. Times are ms since 1970. */
interface InodeBase {
  readonly ino: number;
  /** The lower 12 bits of `mode`. */
  permissions: number;
  uid: number;
  gid: number;
  /** Names that lead here. */
  links: number;
  /** Descriptors that hold it open: a file without a name lives until the last is closed. */
  opens: number;
  accessedMs: number;
  modifiedMs: number;
  changedMs: number;
}

export interface FileInode extends InodeBase {
  readonly type: typeof FileType.regular;
  readonly content: FileContent;
}

export interface DirectoryInode extends InodeBase {
  readonly type: typeof FileType.directory;
  readonly entries: Map<string, Inode>;
  /** null at the root. */
  parent: DirectoryInode | null;
  /** Its name in `parent`; '' at the root. */
  name: string;
}

export interface SymlinkInode extends InodeBase {
  readonly type: typeof FileType.symlink;
  readonly target: string;
}

/** A file whose reads and writes go elsewhere. */
export interface DeviceInode extends InodeBase {
  readonly type: typeof FileType.character;
  readonly device: Device;
}

export interface Device {
  /** Fills `target` from its start and returns how many bytes; 0: end of input. */
  read(target: Uint8Array): number;
  /** If there is nothing to read yet, calls `retry` as soon as there may be, and returns true. Absent: never so. */
  wait?(retry: () => void): boolean;
  /** Takes all of `source`, which may change after the call. */
  write(source: Uint8Array): void;
}

export type Inode = FileInode | DirectoryInode | SymlinkInode | DeviceInode;

export function isDirectory(inode: Inode): inode is DirectoryInode {
  return inode.type === FileType.directory;
}

/** The absolute path of a directory that still has a name. */
export function directoryPath(directory: DirectoryInode): string {
  const names: string[] = [];
  for (let at = directory; at.parent !== null; at = at.parent) names.push(at.name);
  return '/' + names.reverse().join('/');
}
