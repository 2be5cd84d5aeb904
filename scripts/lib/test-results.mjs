import { existsSync, readFileSync } from 'node:fs';

/**
 * How many tests of a step passed and failed.
 * @typedef {{ passed: number, failed: number }} Tally
 */

/**
 * A step that is one check: its exit code says it all.
 * @param {number} code
 * @returns {Tally}
 */
export function tallyExit(code) {
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/**
 * Reads vitest's JSON report.
 * @param {string} path
 * @param {number} code of vitest: an error outside every test counts as one more failure
 * @returns {Tally}
 */
export function tallyVitest(path, code) {
  if (!existsSync(path)) return tallyExit(code === 0 ? 1 : code);
  /** @type {{ numPassedTests: number, numFailedTests: number }} */
  const report = JSON.parse(readFileSync(path, 'utf8'));
  return withExit({ passed: report.numPassedTests, failed: report.numFailedTests }, code);
}

/**
 * Reads Playwright's JSON report. A test that passed only when tried again counts as passed, as Playwright has it.
 * @param {string} path
 * @param {number} code
 * @returns {Tally}
 */
export function tallyPlaywright(path, code) {
  if (!existsSync(path)) return tallyExit(code === 0 ? 1 : code);
  /** @type {{ stats: { expected: number, unexpected: number, flaky: number } }} */
  const { stats } = JSON.parse(readFileSync(path, 'utf8'));
  return withExit({ passed: stats.expected + stats.flaky, failed: stats.unexpected }, code);
}

/**
 * Reads the report of a runner of our own: a tally.
 * @param {string} path
 * @param {number} code
 * @returns {Tally}
 */
export function tallyOwn(path, code) {
  if (!existsSync(path)) return tallyExit(code === 0 ? 1 : code);
  return withExit(/** @type {Tally} */ (JSON.parse(readFileSync(path, 'utf8'))), code);
}

/**
 * A runner that found nothing to run, or failed outside its tests, has not passed.
 * @param {Tally} tally
 * @param {number} code
 * @returns {Tally}
 */
function withExit(tally, code) {
  const nothingRan = tally.passed + tally.failed === 0;
  return tally.failed === 0 && (code !== 0 || nothingRan) ? { ...tally, failed: 1 } : tally;
}
