import { join } from 'node:path';
import { ROOT } from './paths.mjs';
import { run } from './process.mjs';

/** The packages' own entry files: started by node directly, they need neither npx nor a shell. */
const ENTRIES = {
  tsx: 'tsx/dist/cli.mjs',
  vite: 'vite/bin/vite.js',
  vitest: 'vitest/vitest.mjs',
  tsc: 'typescript/bin/tsc',
  'svelte-check': 'svelte-check/bin/svelte-check',
  eslint: 'eslint/bin/eslint.js',
  prettier: 'prettier/bin/prettier.cjs',
  playwright: '@playwright/test/cli.js',
};

/** @typedef {keyof typeof ENTRIES} Tool */

/**
 * Runs one of the packages' command lines in the repository.
 * @param {Tool} tool
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} [env] added to this process's own
 * @returns {Promise<number>} the exit code
 */
export function runTool(tool, args, env = {}) {
  const entry = join(ROOT, 'node_modules', ENTRIES[tool]);
  return run(process.execPath, [entry, ...args], { cwd: ROOT, env: { ...process.env, ...env } });
}
