import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SetupError } from './errors.mjs';
import { ROOT } from './paths.mjs';

/**
 * Fails where this Node is older than package.json asks for.
 * @param {string} [version]
 * @returns {void}
 */
export function assertNodeVersion(version = process.versions.node) {
  /** @type {{ engines: { node: string } }} */
  const { engines } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const wanted = engines.node.replace(/^>=\s*/, '');
  if (compareVersions(version, wanted) >= 0) return;
  throw new SetupError(`Node ${wanted} or later is needed, and this is ${version}`, {
    advice: 'Install a current Node (nodejs.org, or your version manager) and run the command again.',
  });
}

/**
 * @param {string} a
 * @param {string} b
 * @returns {number} negative: a is older
 */
export function compareVersions(a, b) {
  const [left, right] = [a, b].map((version) => version.split('.').map(Number));
  for (let i = 0; i < 3; i++) {
    const difference = (left?.[i] ?? 0) - (right?.[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
