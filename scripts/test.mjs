/**
 * `npm test`: everything CI runs, from a clone and nothing else. All steps run, so that one failure does not hide
 * another; those that need a failed step's result are left out. The last line is `N passed, N failed`.
 * `--only types,unit` runs some steps, `--bail` stops at the first failure.
 */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { findOrInstallBrowser } from './lib/browser.mjs';
import { SetupError, errorText, runMain } from './lib/errors.mjs';
import { formatSeconds, step } from './lib/log.mjs';
import { BUILD_DIR, ROOT } from './lib/paths.mjs';
import { run } from './lib/process.mjs';
import { buildSite, buildWasm, prepare } from './lib/site.mjs';
import { tallyExit, tallyOwn, tallyPlaywright, tallyVitest } from './lib/test-results.mjs';
import { runTool } from './lib/tools.mjs';

/** @typedef {import('./lib/test-results.mjs').Tally} Tally */
/**
 * @typedef {object} Check
 * @property {string} id For `--only`.
 * @property {string} title
 * @property {readonly string[]} [needs] Steps whose result it needs.
 * @property {(env: NodeJS.ProcessEnv) => Promise<Tally>} run
 */

const UNIT_REPORT = join(BUILD_DIR, 'unit.json');
const E2E_REPORT = join(BUILD_DIR, 'e2e.json');

/** @type {readonly Check[]} */
const CHECKS = [
  {
    id: 'types',
    title: 'Types',
    run: async (env) =>
      tallyExit(
        (await runTool('svelte-check', ['--tsconfig', './tsconfig.json', '--output', 'human'], env)) ||
          (await runTool('tsc', ['-p', 'scripts'], env)),
      ),
  },
  {
    id: 'lint',
    title: 'Lint',
    run: async (env) => tallyExit(await runTool('eslint', ['--max-warnings', '0', '.'], env)),
  },
  {
    id: 'format',
    title: 'Format',
    run: async (env) => tallyExit(await runTool('prettier', ['--check', '.'], env)),
  },
  {
    id: 'imports',
    title: 'Import directions',
    run: async (env) => tallyExit(await script('check-imports.mjs', [], env)),
  },
  {
    id: 'wasm',
    title: 'Go toolchain for the browser',
    run: async (env) => {
      await buildWasm(env);
      return { passed: 1, failed: 0 };
    },
  },
  {
    id: 'unit',
    title: 'Unit tests',
    needs: ['wasm'],
    run: async (env) => {
      const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${UNIT_REPORT}`];
      return tallyVitest(UNIT_REPORT, await runTool('vitest', ['run', ...reporters], env));
    },
  },
  {
    id: 'conformance',
    title: 'Programs as native Go has them',
    needs: ['wasm'],
    run: (env) => corpus('run', env),
  },
  {
    id: 'repeat',
    title: 'Runs that repeat',
    needs: ['wasm'],
    run: (env) => corpus('repeat', env),
  },
  {
    id: 'truth',
    title: 'The observer changes nothing',
    needs: ['wasm'],
    run: (env) => corpus('truth', env),
  },
  {
    id: 'leaks',
    title: 'Leaks are found, and nothing else',
    needs: ['wasm'],
    run: (env) => checkOf('leaks', join('scripts', 'leaks', 'run.ts'), env),
  },
  {
    id: 'site',
    title: 'Site and command line',
    needs: ['wasm'],
    run: async (env) => {
      await buildSite(env);
      return { passed: 1, failed: 0 };
    },
  },
  {
    id: 'claims',
    title: "The articles' claims, as measured",
    needs: ['site'],
    run: async (env) => tallyExit(await runTool('tsx', ['scripts/course/build.ts', '--docs', 'check'], env)),
  },
  {
    id: 'examples',
    title: "Examples' claims",
    needs: ['site'],
    run: async (env) => tallyExit(await runTool('tsx', ['examples/check.ts'], env)),
  },
  {
    id: 'size',
    title: 'Size budget',
    needs: ['site'],
    run: async (env) => tallyExit(await script('check-size.mjs', [], env)),
  },
  {
    id: 'notices',
    title: 'Third-party notices',
    needs: ['site'],
    run: async (env) => tallyExit(await script('notices.mjs', ['--check'], env)),
  },
  {
    id: 'e2e',
    title: 'Browser tests',
    needs: ['site'],
    run: async (env) => {
      const reportEnv = { PLAYWRIGHT_JSON_OUTPUT_FILE: E2E_REPORT };
      const browser = { HEAPSCOPE_CHROMIUM: await findOrInstallBrowser() };
      const code = await runTool('playwright', ['test', '--reporter=list,json'], {
        ...env,
        ...browser,
        ...reportEnv,
      });
      return tallyPlaywright(E2E_REPORT, code);
    },
  },
];

/**
 * @param {string} name
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<number>}
 */
function script(name, args, env) {
  const path = join(ROOT, 'scripts', name);
  return run(process.execPath, [path, ...args], { cwd: ROOT, env: { ...process.env, ...env } });
}

/**
 * Runs a check of `conformance/`.
 * @param {'run' | 'repeat' | 'truth'} check
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<Tally>}
 */
function corpus(check, env) {
  return checkOf(check, join('scripts', 'conformance', `${check}.ts`), env);
}

/**
 * Runs a check that counts for itself.
 * @param {string} name
 * @param {string} path
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<Tally>}
 */
async function checkOf(name, path, env) {
  const report = join(BUILD_DIR, `${name}.json`);
  rmSync(report, { force: true });
  return tallyOwn(report, await runTool('tsx', [path, '--report', report], env));
}

/**
 * @param {string | undefined} only
 * @returns {Set<string>} the steps asked for and all that they need
 */
function chosen(only) {
  const ids = new Set(only === undefined ? CHECKS.map(({ id }) => id) : only.split(','));
  for (const id of ids) {
    const check = CHECKS.find((candidate) => candidate.id === id);
    if (check === undefined) {
      throw new SetupError(`there is no step ${id}`, {
        advice: `Steps: ${CHECKS.map((each) => each.id).join(', ')}`,
      });
    }
    for (const needed of check.needs ?? []) ids.add(needed);
  }
  return ids;
}

/**
 * @param {Check} check
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<Tally>}
 */
async function runCheck(check, env) {
  try {
    return await step(check.title, () => check.run(env));
  } catch (error) {
    const advice = error instanceof SetupError && error.advice !== '' ? `\n${error.advice}` : '';
    process.stdout.write(`\nerror: ${errorText(error)}${advice}\n`);
    return { passed: 0, failed: 1 };
  }
}

await runMain(async () => {
  const { values } = parseArgs({
    options: { only: { type: 'string' }, bail: { type: 'boolean', default: false } },
  });
  const ids = chosen(values.only);
  const started = performance.now();
  const env = await prepare();
  mkdirSync(BUILD_DIR, { recursive: true });
  for (const report of [UNIT_REPORT, E2E_REPORT]) rmSync(report, { force: true });

  const total = { passed: 0, failed: 0 };
  /** @type {Set<string>} */
  const broken = new Set();
  /** @type {string[]} */
  const summary = [];
  for (const check of CHECKS.filter(({ id }) => ids.has(id))) {
    const missing = (check.needs ?? []).filter((id) => broken.has(id));
    if (missing.length > 0 || (values.bail && broken.size > 0)) {
      broken.add(check.id);
      summary.push(`not run  ${check.title}${missing.length > 0 ? ` (needs ${missing.join(', ')})` : ''}`);
      continue;
    }
    const { passed, failed } = await runCheck(check, env);
    total.passed += passed;
    total.failed += failed;
    if (failed > 0) broken.add(check.id);
    summary.push(
      `${failed > 0 ? 'FAILED ' : 'passed '}  ${check.title} (${passed} passed, ${failed} failed)`,
    );
  }
  const took = formatSeconds(performance.now() - started);
  process.stdout.write(`\nSummary, after ${took}:\n${summary.map((line) => `  ${line}\n`).join('')}\n`);
  process.stdout.write(`${total.passed} passed, ${total.failed} failed\n`);
  if (total.failed > 0 || broken.size > 0) process.exitCode = 1;
});
