import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';

/**
 * A hash over the names and contents of files and of whole folders; what does not exist counts as absent.
 * @param {string} root names are taken relative to it
 * @param {readonly string[]} paths relative to `root`
 * @returns {string} hex
 */
export function hashTree(root, paths) {
  const hash = createHash('sha256');
  for (const file of paths.flatMap((path) => listFiles(join(root, path))).sort()) {
    const data = readFileSync(file);
    hash.update(`${relative(root, file).replaceAll('\\', '/')}\0${data.length}\0`).update(data);
  }
  return hash.digest('hex');
}

/**
 * @param {string} path a file or a folder
 * @returns {string[]} all files at or below it
 */
export function listFiles(path) {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}
