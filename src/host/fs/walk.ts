import { MAX_LINKS_FOLLOWED, MAX_NAME_BYTES, FileType } from './constants.ts';
import { FsError } from './errors.ts';
import { isDirectory, type DirectoryInode, type Inode } from './inode.ts';

/**
 * What to do with a link at the end of a path: follow it; follow it only if a slash comes after it; or take it as it is, as
 * calls do that make, move or remove names.
 */
export type LastLink = 'follow' | 'follow-if-slash' | 'keep';

/** Where a path leads. */
export interface Location {
  /** The directory that holds, or would hold, the last name. */
  readonly parent: DirectoryInode;
  /** null: the path ends in `/`, `.` or `..`, so it names a directory but no entry of `parent`. */
  readonly name: string | null;
  /** null: there is no such file, but its directory exists. */
  readonly inode: Inode | null;
  /** The path ends in a slash, so it wants a directory; with `keep` it is up to the caller to insist. */
  readonly hasSlash: boolean;
}

const encoder = new TextEncoder();

/**
 * Follows `path` from `base` (from `root` if it begins with a slash) the way Linux does (fs/namei.c): `..` is the real
 * parent of where links led.
 */
export function walk(root: DirectoryInode, base: DirectoryInode, path: string, lastLink: LastLink): Location {
  if (path === '') throw new FsError('ENOENT', path);
  if (path.includes('\0')) throw new FsError('EINVAL', path);
  let hasSlash = path.endsWith('/');
  const followsLast = lastLink === 'follow' || (lastLink === 'follow-if-slash' && hasSlash);
  let directory = path.startsWith('/') ? root : base;
  let linksFollowed = 0;
  // Names still to come, the next one last.
  const pending = path.split('/').reverse();
  for (let name = pending.pop(); name !== undefined; name = pending.pop()) {
    if (name === '' || name === '.') continue;
    if (name === '..') {
      directory = directory.parent ?? directory;
      continue;
    }
    checkName(name, path);
    const inode = directory.entries.get(name) ?? null;
    const isLast = pending.every((rest) => rest === '');
    if (inode?.type === FileType.symlink && (!isLast || followsLast)) {
      if (++linksFollowed > MAX_LINKS_FOLLOWED) throw new FsError('ELOOP', path);
      if (inode.target.startsWith('/')) directory = root;
      if (isLast) hasSlash ||= inode.target.endsWith('/');
      pending.push(...inode.target.split('/').reverse());
      continue;
    }
    if (isLast) {
      const insists = hasSlash && lastLink !== 'keep';
      if (insists && inode !== null && !isDirectory(inode)) throw new FsError('ENOTDIR', path);
      return { parent: directory, name, inode, hasSlash };
    }
    if (inode === null) throw new FsError('ENOENT', path);
    if (!isDirectory(inode)) throw new FsError('ENOTDIR', path);
    directory = inode;
  }
  return { parent: directory, name: null, inode: directory, hasSlash };
}

function checkName(name: string, path: string): void {
  // A UTF-16 unit is at most three bytes of UTF-8, so nearly every name is short enough without counting.
  if (name.length * 3 <= MAX_NAME_BYTES) return;
  if (encoder.encode(name).length > MAX_NAME_BYTES) throw new FsError('ENAMETOOLONG', path);
}
