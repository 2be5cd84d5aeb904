import { mkdir, open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { SetupError } from './errors.mjs';
import { ZipFile } from './zip.mjs';

/** Entries written at the same time: enough to keep the disk busy, few enough to keep memory small. */
const PARALLEL_ENTRIES = 8;

/**
 * Whether an archive's entry name stays below the folder it is unpacked into, on every system.
 * @param {string} name
 * @returns {boolean}
 */
export function isSafeName(name) {
  if (name === '' || name.includes('\0') || name.includes('\\') || /^[A-Za-z]:/.test(name)) return false;
  return name.split('/').every((part) => part !== '' && part !== '.' && part !== '..');
}

/**
 * Unpacks an archive into `target`, which must not hold files of the same names.
 * @param {string} zipPath
 * @param {string} target
 * @param {{ stripPrefix?: string, onProgress?: (doneBytes: number, totalBytes: number) => void }} [options]
 *   `stripPrefix`: every entry must begin with it and loses it
 * @returns {Promise<number>} how many files were written
 */
export async function unzip(zipPath, target, { stripPrefix = '', onProgress } = {}) {
  const zip = await ZipFile.open(zipPath);
  try {
    const files = zip.entries.filter((entry) => !entry.name.endsWith('/'));
    const totalBytes = files.reduce((sum, entry) => sum + entry.bytes, 0);
    const paths = files.map((entry) => targetPath(zipPath, target, entry.name, stripPrefix));
    await makeFolders(target, paths);

    let next = 0;
    let doneBytes = 0;
    const worker = async () => {
      for (let i = next++; i < files.length; i = next++) {
        const entry = files[i];
        const path = paths[i];
        if (entry === undefined || path === undefined) return;
        await writeEntry(zip, entry, path);
        doneBytes += entry.bytes;
        onProgress?.(doneBytes, totalBytes);
      }
    };
    // All workers are awaited before the archive is closed, also when one of them fails.
    const ends = await Promise.allSettled(Array.from({ length: PARALLEL_ENTRIES }, worker));
    for (const end of ends) if (end.status === 'rejected') throw end.reason;
    return files.length;
  } finally {
    await zip.close();
  }
}

/**
 * @param {string} zipPath
 * @param {string} target
 * @param {string} name
 * @param {string} prefix
 * @returns {string}
 */
function targetPath(zipPath, target, name, prefix) {
  if (!name.startsWith(prefix))
    throw new SetupError(`${zipPath} holds ${name}, which is not below ${prefix}`);
  const relative = name.slice(prefix.length);
  if (!isSafeName(relative)) throw new SetupError(`${zipPath} holds a file with the unsafe name ${name}`);
  return join(target, relative);
}

/**
 * @param {string} target
 * @param {readonly string[]} paths
 */
async function makeFolders(target, paths) {
  for (const folder of new Set([target, ...paths.map((path) => dirname(path))])) {
    await mkdir(folder, { recursive: true });
  }
}

/**
 * @param {ZipFile} zip
 * @param {import('./zip.mjs').ZipEntry} entry
 * @param {string} path
 */
async function writeEntry(zip, entry, path) {
  const file = await open(path, 'wx');
  try {
    for await (const chunk of zip.read(entry)) await file.writeFile(chunk);
  } finally {
    await file.close();
  }
}
