import { mkdir, statfs } from 'node:fs/promises';
import { SetupError } from './errors.mjs';
import { formatBytes } from './log.mjs';

/**
 * Fails early where a folder's disk has no room for what is to come.
 * @param {string} folder is made where it is missing
 * @param {number} bytes
 * @param {string} what
 * @returns {Promise<void>}
 */
export async function assertFreeSpace(folder, bytes, what) {
  await mkdir(folder, { recursive: true });
  const { bavail, bsize } = await statfs(folder);
  const free = bavail * bsize;
  if (free >= bytes) return;
  throw new SetupError(
    `${what} needs ${formatBytes(bytes)}, and only ${formatBytes(free)} are free in ${folder}`,
    { advice: 'Free some space, or set XDG_CACHE_HOME to a folder on a larger disk.' },
  );
}

/**
 * @param {string} folder
 * @param {unknown} cause
 * @param {number} [neededBytes]
 * @returns {SetupError}
 */
export function diskFull(folder, cause, neededBytes) {
  const needed = neededBytes === undefined ? '' : `; ${formatBytes(neededBytes)} are needed in all`;
  return new SetupError(`the disk that holds ${folder} is full${needed}`, {
    advice:
      'Free some space, or set XDG_CACHE_HOME to a folder on a larger disk. Then run the command again.',
    cause,
  });
}
