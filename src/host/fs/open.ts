import { ACCESS_MASK, FileType, OpenFlag, PERMISSION_MASK } from './constants.ts';
import { truncateFile } from './descriptors.ts';
import { FsError } from './errors.ts';
import type { FileTree } from './file-tree.ts';
import type { DirectoryInode, Inode } from './inode.ts';

/** open(2) up to the descriptor: finds or makes the file that `flags` ask for. `permissions` are those of a new file. */
export function openInode(
  tree: FileTree,
  base: DirectoryInode,
  path: string,
  flags: number,
  permissions: number,
): Inode {
  const has = (flag: number): boolean => (flags & flag) !== 0;
  const creates = has(OpenFlag.O_CREAT);
  const isExclusive = creates && has(OpenFlag.O_EXCL);
  const truncates = has(OpenFlag.O_TRUNC);
  // A new file's name cannot end in a slash: Linux says so without looking where the name leads.
  const lastLink = isExclusive || (creates && path.endsWith('/')) ? 'keep' : 'follow';
  const { parent, name, inode, hasSlash } = tree.locate(base, path, lastLink);
  if (creates && hasSlash) throw new FsError('EISDIR', path);
  if (creates && name === null) throw new FsError(isExclusive ? 'EEXIST' : 'EISDIR', path);
  if (inode === null) {
    if (!creates || name === null) throw new FsError('ENOENT', path);
    const created = tree.store.file(permissions & PERMISSION_MASK);
    tree.enter(parent, name, created);
    return created;
  }
  if (isExclusive) throw new FsError('EEXIST', path);
  if (has(OpenFlag.O_DIRECTORY) && inode.type !== FileType.directory) throw new FsError('ENOTDIR', path);
  const changes = (flags & ACCESS_MASK) !== OpenFlag.O_RDONLY || truncates;
  if (inode.type === FileType.directory && (changes || creates)) throw new FsError('EISDIR', path);
  if (truncates && inode.type === FileType.regular) truncateFile(inode, 0, tree.store.nowMs);
  return inode;
}
