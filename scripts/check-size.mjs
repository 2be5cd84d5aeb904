/** Checks what the page makes a reader download: `node scripts/check-size.mjs [DIST]`, after a build. */
import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { SetupError, runMain } from './lib/errors.mjs';
import { listFiles } from './lib/hash.mjs';
import { DIST_DIR } from './lib/paths.mjs';

/**
 * Budgets, bytes after gzip. The shell and the page are the design's figures. `page`: all that opening, editing and
 * running with charts loads, without what runs in workers, and without lessons and further languages, of which a reader
 * fetches one at a time. `panels`: what loads when a reader first opens it (run options, search in the editor).
 */
export const BUDGETS = { shell: 60_000, page: 220_000, panels: 136_000, workers: 140_000 };

/** @param {string} file */
function kindOf(file) {
  if (/^assets\/workers\/|^sw\.js$/.test(file)) return 'workers';
  if (/^assets\/panels\//.test(file)) return 'panels';
  return /^assets\/(lessons|languages)\//.test(file) ? 'content' : 'page';
}

/**
 * @typedef {{ file: string, isEntry?: boolean, imports?: readonly string[] }} ManifestChunk
 * @typedef {Readonly<Record<string, ManifestChunk>>} Manifest
 * @typedef {{ name: string, bytes: number, budget: number, files: readonly { file: string, bytes: number }[] }} Measure
 */

/**
 * @param {Manifest} manifest
 * @param {string} entry its key
 * @returns {string[]} the files that load before the page's first line of script runs
 */
export function startFiles(manifest, entry) {
  const seen = new Set([entry]);
  for (const key of seen) for (const next of manifest[key]?.imports ?? []) seen.add(next);
  return [...seen].flatMap((key) => manifest[key]?.file ?? []).filter((file) => /\.m?js$/.test(file));
}

/**
 * @param {string} dist
 * @returns {Measure[]}
 */
export function measure(dist) {
  const path = join(dist, '.vite', 'manifest.json');
  if (!existsSync(path)) {
    throw new SetupError(`${path} is missing`, {
      advice: 'Build first (npm run build), with build.manifest on.',
    });
  }
  /** @type {Manifest} */
  const manifest = JSON.parse(readFileSync(path, 'utf8'));
  if (manifest['index.html']?.isEntry !== true) throw new SetupError(`${path} has no entry index.html`);
  const weigh = (/** @type {readonly string[]} */ files) =>
    files
      .map((file) => ({ file, bytes: gzipSync(readFileSync(join(dist, file)), { level: 9 }).length }))
      .sort((a, b) => b.bytes - a.bytes);
  const scripts = listFiles(dist)
    .map((file) => relative(dist, file).replaceAll('\\', '/'))
    .filter((file) => /\.m?js$/.test(file));
  return [
    measureOf('shell before the editor', BUDGETS.shell, weigh(startFiles(manifest, 'index.html'))),
    measureOf('the whole page', BUDGETS.page, weigh(scripts.filter((file) => kindOf(file) === 'page'))),
    measureOf('panels on demand', BUDGETS.panels, weigh(scripts.filter((file) => kindOf(file) === 'panels'))),
    measureOf('workers', BUDGETS.workers, weigh(scripts.filter((file) => kindOf(file) === 'workers'))),
  ];
}

/**
 * @param {string} name
 * @param {number} budget
 * @param {readonly { file: string, bytes: number }[]} files
 * @returns {Measure}
 */
function measureOf(name, budget, files) {
  return { name, budget, files, bytes: files.reduce((sum, file) => sum + file.bytes, 0) };
}

/**
 * @param {readonly Measure[]} measures
 * @returns {string}
 */
export function table(measures) {
  const kb = (/** @type {number} */ bytes) => (bytes / 1000).toFixed(1).padStart(8);
  const lines = measures.flatMap(({ name, bytes, budget, files }) => [
    `${kb(bytes)} of ${kb(budget)} kB gz  ${name}${bytes > budget ? '  OVER BUDGET' : ''}`,
    ...files.map((file) => `${kb(file.bytes)}                 ${file.file}`),
  ]);
  return `${lines.join('\n')}\n`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await runMain(async () => {
    const measures = measure(process.argv[2] ?? DIST_DIR);
    process.stdout.write(table(measures));
    if (measures.some(({ bytes, budget }) => bytes > budget)) process.exitCode = 1;
  });
}
