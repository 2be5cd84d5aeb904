import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

/** Where scripts leave what belongs to this clone and is not for git. */
export const BUILD_DIR = join(ROOT, '.build');

/** The built site. */
export const DIST_DIR = join(ROOT, 'dist');

/**
 * The cache shared by all clones of one user: `$XDG_CACHE_HOME/heapscope`, else `~/.cache/heapscope`.
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {string}
 */
export function cacheDir(env = process.env) {
  const base = env['XDG_CACHE_HOME'];
  return join(base === undefined || base === '' ? join(homedir(), '.cache') : base, 'heapscope');
}
