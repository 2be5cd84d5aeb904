import { realpathSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { errorCode } from '../errors.mjs';

/**
 * The file that a request's path stands for.
 * @param {string} root an absolute folder
 * @param {string} base the path it is served under: begins and ends with a slash
 * @param {string} pathname as it came: still percent-encoded
 * @returns {{ kind: 'file', path: string } | { kind: 'redirect', to: string } | { kind: 'none' }}
 */
export function resolvePath(root, base, pathname) {
  if (`${pathname}/` === base) return { kind: 'redirect', to: base };
  if (!pathname.startsWith(base)) return { kind: 'none' };
  const parts = decode(pathname.slice(base.length))?.split('/');
  if (parts === undefined || !parts.every(isPlain)) return { kind: 'none' };
  const path = join(root, ...parts);
  const kind = kindOf(root, path);
  if (kind === 'file') return pathname.endsWith('/') ? { kind: 'none' } : { kind: 'file', path };
  if (kind !== 'folder') return { kind: 'none' };
  if (!pathname.endsWith('/')) return { kind: 'redirect', to: `${pathname}/` };
  const index = join(path, 'index.html');
  return kindOf(root, index) === 'file' ? { kind: 'file', path: index } : { kind: 'none' };
}

/**
 * Empty only at the end: a redirect to `//name/` would lead to another host.
 * @param {string} part
 * @param {number} index
 * @param {readonly string[]} parts
 * @returns {boolean}
 */
function isPlain(part, index, parts) {
  return part === '' ? index === parts.length - 1 : part !== '.' && part !== '..' && !/[\\\0]/.test(part);
}

/**
 * @param {string} text
 * @returns {string | undefined} undefined: not valid percent-encoding
 */
function decode(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    // A URIError says no more than that; the request is simply for nothing we have.
    return undefined;
  }
}

/**
 * Symbolic links count as what they point at, and only inside `root`.
 * @param {string} root
 * @param {string} path
 * @returns {'file' | 'folder' | 'none'}
 */
function kindOf(root, path) {
  try {
    const real = realpathSync(path);
    const realRoot = realpathSync(root);
    if (real !== realRoot && !real.startsWith(realRoot + sep)) return 'none';
    const stats = statSync(real);
    return stats.isFile() ? 'file' : stats.isDirectory() ? 'folder' : 'none';
  } catch (error) {
    if (['ENOENT', 'ENOTDIR', 'ENAMETOOLONG', 'EACCES', 'ELOOP'].includes(errorCode(error))) return 'none';
    throw error;
  }
}
