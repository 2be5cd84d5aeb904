/**
 * Writes the licences of all that is shipped into dist/THIRD-PARTY-NOTICES.txt:
 * `node scripts/notices.mjs` writes, `node scripts/notices.mjs --check` only says whether it is there and complete.
 */
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { SetupError, runMain } from './lib/errors.mjs';
import { DIST_DIR, ROOT } from './lib/paths.mjs';

/** Development packages whose code is in the bundle all the same: Svelte's runtime and what that imports. */
const BUNDLED_DEV_PACKAGES = ['svelte', 'clsx', 'esm-env'];
const FILE_NAME = 'THIRD-PARTY-NOTICES.txt';
const LICENCE_FILE = /^(licen[cs]e|copying|notice)(\.(md|txt|mit|apache-?2\.0|bsd))?$/i;
const RULE = `${'-'.repeat(80)}\n`;

/**
 * @typedef {{ name: string, version: string, licence: string, texts: readonly string[] }} Notice
 * @typedef {{ name: string, version: string, license?: string, dependencies?: Record<string, string> }} PackageJson
 */

/**
 * Every package that may end in the bundle: production dependencies, transitively, and Svelte's runtime.
 * @param {string} root
 * @returns {Notice[]} sorted by name
 */
export function collectPackages(root) {
  /** @type {PackageJson} */
  const own = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const names = new Set(Object.keys(own.dependencies ?? {}));
  for (const name of names) {
    for (const next of Object.keys(readPackage(root, name).dependencies ?? {})) names.add(next);
  }
  for (const name of BUNDLED_DEV_PACKAGES) if (existsSync(join(root, 'node_modules', name))) names.add(name);
  return [...names].sort().map((name) => notice(root, name));
}

/**
 * @param {string} root
 * @param {string} name
 * @returns {PackageJson}
 */
function readPackage(root, name) {
  return JSON.parse(readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8'));
}

/**
 * @param {string} root
 * @param {string} name
 * @returns {Notice}
 */
function notice(root, name) {
  const folder = join(root, 'node_modules', name);
  const { version, license = 'see below' } = readPackage(root, name);
  const texts = readdirSync(folder)
    .filter((file) => LICENCE_FILE.test(file))
    .map((file) => readFileSync(join(folder, file), 'utf8').trim());
  if (texts.length === 0)
    throw new SetupError(`the package ${name} has no licence text in node_modules/${name}`);
  return { name, version, licence: license, texts };
}

/**
 * @param {string} goRoot
 * @returns {Notice}
 */
export function goNotice(goRoot) {
  const texts = ['LICENSE', 'PATENTS'].map((file) => {
    const path = join(goRoot, file);
    if (!existsSync(path)) throw new SetupError(`Go's ${file} is missing: ${path}`);
    return readFileSync(path, 'utf8').trim();
  });
  const version = readFileSync(join(goRoot, 'VERSION'), 'utf8').split('\n')[0] ?? '';
  return {
    name: 'Go: compiler, linker, runtime and standard library',
    version,
    licence: 'BSD-3-Clause',
    texts,
  };
}

/**
 * @param {readonly Notice[]} notices
 * @returns {string}
 */
export function render(notices) {
  const parts = notices.map(
    ({ name, version, licence, texts }) =>
      `${RULE}${name} ${version} (${licence})\n\n${texts.join('\n\n')}\n\n`,
  );
  return `Heapscope contains software by others, under these licences.\n\n${parts.join('')}`;
}

/**
 * @param {{ goRoot: string, root?: string, dist?: string }} options
 * @returns {void}
 */
export function writeNotices({ goRoot, root = ROOT, dist = DIST_DIR }) {
  writeFileSync(join(dist, FILE_NAME), render([goNotice(goRoot), ...collectPackages(root)]));
}

/**
 * @param {{ goRoot: string, root?: string, dist?: string }} options
 * @returns {string | null} what is wrong
 */
export function checkNotices({ goRoot, root = ROOT, dist = DIST_DIR }) {
  const path = join(dist, FILE_NAME);
  if (!existsSync(path)) return `${path} is missing`;
  const current = render([goNotice(goRoot), ...collectPackages(root)]);
  return readFileSync(path, 'utf8') === current ? null : `${path} is not what the packages say now`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await runMain(async () => {
    const { ensureGo } = await import('./lib/go/go.mjs');
    const goRoot = process.env['HEAPSCOPE_GOROOT'] ?? (await ensureGo());
    if (!process.argv.includes('--check')) return writeNotices({ goRoot });
    const problem = checkNotices({ goRoot });
    if (problem !== null) throw new SetupError(problem, { advice: 'npm run build writes it.' });
    process.stdout.write(`${FILE_NAME} is complete\n`);
  });
}
