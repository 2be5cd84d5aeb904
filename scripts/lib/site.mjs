/** From a clone to a built site, in steps that do nothing where their result is there already. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SetupError } from './errors.mjs';
import { ensureGo } from './go/go.mjs';
import { hashTree } from './hash.mjs';
import { step } from './log.mjs';
import { assertNodeVersion } from './node-version.mjs';
import { ensurePackages } from './npm.mjs';
import { BUILD_DIR, ROOT } from './paths.mjs';
import { runTool } from './tools.mjs';

/** All that a built site is made from. */
const SITE_INPUTS = [
  'index.html',
  'package-lock.json',
  'vite.config.ts',
  'vite.cli.config.ts',
  'tsconfig.json',
  'src',
  'wasm',
  'examples',
  'public',
  'scripts/notices.mjs',
  'scripts/vite',
  'scripts/course',
];
/** What tells that a build was not deleted since. */
const OUTPUTS = ['dist/index.html', 'dist-cli/main.js', '.build/claims.json'];
const SITE_STAMP = join(BUILD_DIR, 'site.stamp');

/**
 * Packages and Go. The environment goes to every tool started afterwards.
 * @returns {Promise<NodeJS.ProcessEnv>}
 */
export async function prepare() {
  assertNodeVersion();
  await ensurePackages();
  const goRoot = await ensureGo();
  return { HEAPSCOPE_GOROOT: goRoot };
}

/**
 * Compiler, linker, standard library and examples as WebAssembly; `wasm/build.ts` keeps them in the user's cache.
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<void>}
 */
export async function buildWasm(env) {
  await step('Building the Go toolchain for the browser (minutes the first time, then kept)', async () => {
    await must('tsx', ['wasm/build.ts'], env);
  });
}

/**
 * The site in dist/ and the command line in dist-cli/, unless they are there and made from just these sources.
 * @param {NodeJS.ProcessEnv} env
 * @param {{ force?: boolean, writeDocs?: boolean }} [options] `writeDocs`: what the lessons measure is written into docs/, too
 * @returns {Promise<void>}
 */
export async function buildSite(env, { force = false, writeDocs = false } = {}) {
  const wanted = hashTree(ROOT, SITE_INPUTS);
  const there = OUTPUTS.every((file) => existsSync(join(ROOT, file)));
  if (!force && there && readStamp() === wanted) return;
  rmSync(SITE_STAMP, { force: true });
  await step('Building the command line', () =>
    must('vite', ['build', '--config', 'vite.cli.config.ts'], env),
  );
  // With the command line's parts; what it measures goes into the site.
  await must('tsx', ['scripts/course/build.ts', ...(writeDocs ? ['--docs', 'write'] : [])], env);
  await step('Building the site', async () => {
    await must('vite', ['build'], env);
    const { writeNotices } = await import('../notices.mjs');
    writeNotices({ goRoot: env['HEAPSCOPE_GOROOT'] ?? '' });
  });
  mkdirSync(BUILD_DIR, { recursive: true });
  writeFileSync(SITE_STAMP, wanted);
}

/** @returns {string} */
function readStamp() {
  return existsSync(SITE_STAMP) ? readFileSync(SITE_STAMP, 'utf8') : '';
}

/**
 * @param {import('./tools.mjs').Tool} tool
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} env
 */
async function must(tool, args, env) {
  const code = await runTool(tool, args, env);
  if (code === 0) return;
  throw new SetupError(`${tool} ${args.join(' ')} ended with code ${code}`, {
    advice: 'Its own message stands above.',
  });
}
