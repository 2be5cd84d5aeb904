import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SetupError } from './errors.mjs';
import { hashTree } from './hash.mjs';
import { step } from './log.mjs';
import { ROOT } from './paths.mjs';
import { run } from './process.mjs';

/** Holds the hash of the package-lock.json that node_modules was installed from. */
const STAMP = join('node_modules', '.heapscope-lock');
/** npm's own record, written when it has finished. */
const NPM_RECORD = join('node_modules', '.package-lock.json');

/**
 * Whether node_modules is what package-lock.json asks for. A plain `npm ci` or `npm install` counts as well.
 * @param {string} [root]
 * @returns {boolean}
 */
export function packagesAreCurrent(root = ROOT) {
  const stamp = join(root, STAMP);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lockHash(root)) return true;
  const record = join(root, NPM_RECORD);
  return existsSync(record) && statSync(record).mtimeMs >= statSync(join(root, 'package-lock.json')).mtimeMs;
}

/**
 * Installs the packages unless they are there; offline afterwards.
 * @param {string} [root]
 * @returns {Promise<void>}
 */
export async function ensurePackages(root = ROOT) {
  if (!packagesAreCurrent(root)) {
    await step('Installing packages (npm ci)', async () => {
      const { command, args, shell } = npmCommand();
      const code = await run(command, [...args, 'ci', '--no-audit', '--no-fund'], { cwd: root, shell });
      if (code === 0) return;
      throw new SetupError(`npm ci ended with code ${code}`, {
        advice:
          'Its own message stands above. Without a network: run this once where the registry can be reached.\n' +
          'Behind a mirror: npm config set registry URL.',
      });
    });
  }
  writeFileSync(join(root, STAMP), lockHash(root));
}

/** @returns {{ command: string, args: readonly string[], shell: boolean }} */
function npmCommand() {
  // Under `npm start` npm says where it is; this also spares Windows the npm.cmd shell script.
  const path = process.env['npm_execpath'];
  if (path !== undefined && /npm-cli\.c?js$/.test(path)) {
    return { command: process.execPath, args: [path], shell: false };
  }
  return { command: 'npm', args: [], shell: process.platform === 'win32' };
}

/**
 * @param {string} root
 * @returns {string}
 */
function lockHash(root) {
  return hashTree(root, ['package-lock.json']);
}
