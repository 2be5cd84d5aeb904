import { chmod, copyFile, cp, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { diskFull } from '../disk.mjs';
import { errorCode } from '../errors.mjs';
import { unzip } from '../unzip.mjs';
import { TOOLCHAIN_MODULE } from './goproxy.mjs';

/** Written last into an unpacked Go: without it the folder is the rest of an interrupted run. */
export const COMPLETE_STAMP = '.heapscope-complete';

/** Room that unpacking takes, archive included: 217 MiB of files and 73 MiB of archive, and some air. */
export const UNPACK_BYTES = 320 * 2 ** 20;

/**
 * Unpacks a toolchain module's archive into `target`.
 * @param {string} zipPath
 * @param {string} target
 * @param {import('./pin.mjs').GoPin} pin
 * @param {(doneBytes: number, totalBytes: number) => void} [onProgress]
 * @returns {Promise<void>}
 */
export function unpackModule(zipPath, target, pin, onProgress) {
  const stripPrefix = `${TOOLCHAIN_MODULE}@${pin.moduleVersion}/`;
  return replaceFolder(target, pin, async (folder) => {
    await unzip(zipPath, folder, { stripPrefix, ...(onProgress && { onProgress }) });
    await finishModule(folder);
  });
}

/**
 * Copies a GOROOT out of the module cache, where Go's build overlay would refuse to touch its files.
 * @param {string} root
 * @param {string} target
 * @param {import('./pin.mjs').GoPin} pin
 * @returns {Promise<void>}
 */
export function copyGoRoot(root, target, pin) {
  return replaceFolder(target, pin, async (folder) => {
    await cp(root, folder, { recursive: true });
    // The module cache is read-only; a copy that nobody can delete would be a nuisance.
    await forEachFile(folder, (path, executable) => chmod(path, executable ? 0o755 : 0o644));
  });
}

/**
 * Fills a folder beside `target` and puts it in its place in one move, so that an interrupted run leaves nothing
 * that looks complete.
 * @param {string} target
 * @param {import('./pin.mjs').GoPin} pin
 * @param {(folder: string) => Promise<void>} fill
 */
async function replaceFolder(target, pin, fill) {
  const folder = `${target}.tmp`;
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  try {
    await fill(folder);
    await writeFile(join(folder, COMPLETE_STAMP), `${pin.version} ${pin.platform}\n`);
    await rm(target, { recursive: true, force: true });
    await rename(folder, target);
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    if (errorCode(error) === 'ENOSPC') throw diskFull(target, error, UNPACK_BYTES);
    throw error;
  }
}

/**
 * What the go command does to a toolchain it has just unpacked (cmd/go/internal/toolchain/select.go): module zips
 * hold no modes and no nested go.mod.
 * @param {string} folder
 */
async function finishModule(folder) {
  await forEachFile(folder, async (path, executable, name) => {
    if (executable) await chmod(path, 0o755);
    if (name === '_go.mod') await copyFile(path, join(path, '..', 'go.mod'));
  });
}

/**
 * @param {string} root
 * @param {(path: string, executable: boolean, name: string) => Promise<void>} visit
 */
async function forEachFile(root, visit) {
  const programs = [join(root, 'bin') + sep, join(root, 'pkg', 'tool') + sep];
  for (const entry of await readdir(root, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isDirectory()) continue;
    const executable = programs.some((start) => path.startsWith(start)) || /^go_.*_exec$/.test(entry.name);
    await visit(path, executable, entry.name);
  }
}
