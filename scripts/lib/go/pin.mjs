import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SetupError } from '../errors.mjs';
import { ROOT } from '../paths.mjs';
import { TOOLCHAIN_MODULE } from './goproxy.mjs';

/** Node's names of processors and systems where Go's differ. */
const GO_ARCH = new Map([
  ['x64', 'amd64'],
  ['ia32', '386'],
]);
const GO_OS = new Map([['win32', 'windows']]);

/**
 * @typedef {object} GoPin
 * @property {string} version As Go says it: `go1.27.4`.
 * @property {string} platform `linux-amd64`
 * @property {string} moduleVersion The toolchain module's version for this platform.
 * @property {string | null} checksum Its `h1:` hash; null where the repository holds none for this platform.
 */

/**
 * The Go this repository is built with, from `wasm/go.version` and `wasm/go.sum`.
 * @param {{ folder?: string, platform?: string, arch?: string }} [options]
 * @returns {GoPin}
 */
export function readGoPin({
  folder = join(ROOT, 'wasm'),
  platform = process.platform,
  arch = process.arch,
} = {}) {
  const version = readFileSync(join(folder, 'go.version'), 'utf8').split('\n')[0]?.trim() ?? '';
  if (!/^go\d+\.\d+(\.\d+|rc\d+)?$/.test(version)) {
    throw new SetupError(
      `wasm/go.version should begin with a version such as go1.27.4, not with "${version}"`,
    );
  }
  const goPlatform = `${GO_OS.get(platform) ?? platform}-${GO_ARCH.get(arch) ?? arch}`;
  const moduleVersion = `v0.0.1-${version}.${goPlatform}`;
  return { version, platform: goPlatform, moduleVersion, checksum: findChecksum(folder, moduleVersion) };
}

/**
 * @param {string} folder
 * @param {string} moduleVersion
 * @returns {string | null}
 */
function findChecksum(folder, moduleVersion) {
  for (const line of readFileSync(join(folder, 'go.sum'), 'utf8').split('\n')) {
    const [module, version, hash] = line.trim().split(/\s+/);
    if (module === TOOLCHAIN_MODULE && version === moduleVersion && hash?.startsWith('h1:')) return hash;
  }
  return null;
}
