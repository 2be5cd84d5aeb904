import { capture } from '../process.mjs';

/**
 * What the `go` on PATH says of itself.
 * @typedef {object} InstalledGo
 * @property {string} version `go1.26.8`
 * @property {string} root Its GOROOT.
 * @property {string} moduleCache Its GOMODCACHE.
 * @property {string} proxyList Its GOPROXY, `go env -w` taken into account.
 */

/**
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<InstalledGo | null>} null: no go, or one that does not work
 */
export async function findInstalledGo(env = process.env) {
  // GOTOOLCHAIN=local: the go that is there speaks for itself and fetches no other.
  const names = ['GOVERSION', 'GOROOT', 'GOMODCACHE', 'GOPROXY'];
  const answer = await capture('go', ['env', ...names], { env: { ...env, GOTOOLCHAIN: 'local' } });
  if (answer === null || answer.code !== 0) return null;
  const [version = '', root = '', moduleCache = '', proxyList = ''] = answer.stdout.split(/\r?\n/);
  return version === '' || root === '' ? null : { version, root, moduleCache, proxyList };
}

/**
 * Whether a go command knows how to fetch another version of itself (Go 1.21 and later).
 * @param {string} version
 * @returns {boolean}
 */
export function canSwitchToolchain(version) {
  const [, major, minor] = /^go(\d+)\.(\d+)/.exec(version) ?? [];
  return major !== undefined && minor !== undefined && (Number(major) > 1 || Number(minor) >= 21);
}

/**
 * Has an installed go fetch the wanted version, which it checks against Go's checksum database.
 * @param {string} version
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<{ root: string } | { problem: string }>} its GOROOT, in the module cache
 */
export async function fetchWithInstalledGo(version, env = process.env) {
  const answer = await capture('go', ['env', 'GOROOT'], { env: { ...env, GOTOOLCHAIN: version } });
  if (answer === null) return { problem: 'go is not installed' };
  const root = answer.stdout.trim();
  if (answer.code !== 0 || root === '') return { problem: answer.stderr.trim() };
  return { root };
}
