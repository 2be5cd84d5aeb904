/**
 * Finding or getting the Go this repository is built with. In this order: unpacked by an earlier run; installed, in
 * exactly this version; from the module proxy, checked against `wasm/go.sum`; fetched by an installed go of another
 * version, which checks it against Go's checksum database.
 */
import { existsSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { hashModuleZip } from '../dirhash.mjs';
import { assertFreeSpace } from '../disk.mjs';
import { HttpStatusError, download, withoutCredentials } from '../download.mjs';
import { SetupError, errorText } from '../errors.mjs';
import { withLock } from '../lock.mjs';
import { step } from '../log.mjs';
import { cacheDir } from '../paths.mjs';
import { DEFAULT_GOPROXY, moduleZipUrl, parseGoProxy } from './goproxy.mjs';
import { canSwitchToolchain, fetchWithInstalledGo, findInstalledGo } from './installed.mjs';
import { readGoPin } from './pin.mjs';
import { COMPLETE_STAMP, UNPACK_BYTES, copyGoRoot, unpackModule } from './unpack.mjs';

/** @typedef {import('./pin.mjs').GoPin} GoPin */
/** @typedef {import('./installed.mjs').InstalledGo} InstalledGo */

/**
 * @param {{ env?: NodeJS.ProcessEnv, pin?: GoPin }} [options]
 * @returns {Promise<string>} a GOROOT outside every module cache
 */
export async function ensureGo({ env = process.env, pin = readGoPin() } = {}) {
  const folder = join(cacheDir(env), 'go');
  const target = join(folder, pin.version);
  if (isComplete(target, pin)) return target;

  const installed = await findInstalledGo(env);
  if (installed?.version === pin.version && !isBelow(installed.root, installed.moduleCache))
    return installed.root;

  return withLock(
    join(folder, `${pin.version}.lock`),
    async () => {
      if (isComplete(target, pin)) return target;
      await assertFreeSpace(folder, UNPACK_BYTES, `Go ${pin.version.slice(2)}`);
      await getGo(target, pin, installed, env);
      return target;
    },
    {
      onWait: (holder) => process.stdout.write(`   waiting for ${holder}, which is getting ${pin.version}\n`),
    },
  );
}

/**
 * @param {string} target
 * @param {GoPin} pin
 * @returns {boolean}
 */
function isComplete(target, pin) {
  const stamp = join(target, COMPLETE_STAMP);
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === `${pin.version} ${pin.platform}\n`;
}

/**
 * @param {string} path
 * @param {string} folder
 * @returns {boolean}
 */
function isBelow(path, folder) {
  return folder !== '' && path.startsWith(folder + sep);
}

/**
 * @param {string} target
 * @param {GoPin} pin
 * @param {InstalledGo | null} installed
 * @param {NodeJS.ProcessEnv} env
 */
async function getGo(target, pin, installed, env) {
  /** @type {string[]} */
  const problems = [];
  if (pin.checksum === null) problems.push(`wasm/go.sum has no checksum for ${pin.platform}`);
  else {
    const problem = await fromProxies(target, pin, pin.checksum, proxyList(installed, env));
    if (problem === null) return;
    problems.push(problem);
  }
  if (installed !== null && canSwitchToolchain(installed.version)) {
    const problem = await fromInstalled(target, pin, installed, env);
    if (problem === null) return;
    problems.push(problem);
  }
  throw new SetupError(`${pin.version} could not be had for ${pin.platform}:\n  ${problems.join('\n  ')}`, {
    advice:
      `Install ${pin.version} so that \`go version\` says it, or any Go from 1.21 on, which can fetch it;\n` +
      'or set GOPROXY to a module proxy that this machine can reach. Then run the command again.',
  });
}

/**
 * @param {InstalledGo | null} installed
 * @param {NodeJS.ProcessEnv} env
 * @returns {string}
 */
function proxyList(installed, env) {
  return (
    [env['GOPROXY'], installed?.proxyList].find((list) => list !== undefined && list !== '') ??
    DEFAULT_GOPROXY
  );
}

/**
 * @param {string} target
 * @param {GoPin} pin
 * @param {string} checksum
 * @param {string} list
 * @returns {Promise<string | null>} null: it is there; else why not
 */
async function fromProxies(target, pin, checksum, list) {
  const zipPath = `${target}.${pin.platform}.zip`;
  const sources = parseGoProxy(list);
  if (sources.length === 0) return `GOPROXY=${list} forbids downloads`;
  let problem = '';
  for (const source of sources) {
    const url = moduleZipUrl(source.base, pin.moduleVersion);
    try {
      // A whole archive is there already when an earlier run was stopped while it unpacked.
      if (!existsSync(zipPath)) {
        await step(`Getting ${pin.version} from ${withoutCredentials(new URL(source.base))}`, (progress) =>
          download(url, zipPath, { onProgress: progress.update, onNote: progress.note }),
        );
      }
      await unpackChecked(zipPath, target, pin, checksum);
      return null;
    } catch (error) {
      if (!(error instanceof SetupError)) throw error;
      problem = errorText(error);
      const absent = error instanceof HttpStatusError && (error.status === 404 || error.status === 410);
      if (!absent && !source.afterAnyError)
        return `${problem}\n  (${error.advice || 'GOPROXY names the servers'})`;
    }
  }
  return problem;
}

/**
 * @param {string} zipPath
 * @param {string} target
 * @param {GoPin} pin
 * @param {string} checksum
 */
async function unpackChecked(zipPath, target, pin, checksum) {
  try {
    const hash = await step(`Checking ${pin.version}`, ({ update }) => hashModuleZip(zipPath, update));
    if (hash !== checksum) {
      throw new SetupError(
        `the checksum of ${pin.moduleVersion} is wrong: expected ${checksum}, got ${hash}; the file was deleted`,
        { advice: 'The server sent something else than Go. Set GOPROXY to another one, or try again later.' },
      );
    }
    await step(`Unpacking ${pin.version}`, ({ update }) => unpackModule(zipPath, target, pin, update));
  } finally {
    await rm(zipPath, { force: true });
  }
}

/**
 * @param {string} target
 * @param {GoPin} pin
 * @param {InstalledGo} installed
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<string | null>} null: it is there; else why not
 */
function fromInstalled(target, pin, installed, env) {
  return step(`Having the installed ${installed.version} fetch ${pin.version}`, async () => {
    const fetched = await fetchWithInstalledGo(pin.version, env);
    if ('problem' in fetched) return `${installed.version} could not fetch it: ${fetched.problem}`;
    await copyGoRoot(fetched.root, target, pin);
    return null;
  });
}
