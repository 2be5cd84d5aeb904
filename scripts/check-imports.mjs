/** Checks that imports in src/ go one way (see lib/import-rules.mjs): `node scripts/check-imports.mjs [ROOT]`. */
import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import ts from 'typescript';
import { runMain } from './lib/errors.mjs';
import { listFiles } from './lib/hash.mjs';
import { brokenRule } from './lib/import-rules.mjs';
import { ROOT } from './lib/paths.mjs';

/**
 * @typedef {object} Violation
 * @property {string} file
 * @property {number} line
 * @property {string} specifier
 * @property {string} rule
 */

/**
 * @param {string} text of a .ts or .svelte file
 * @param {boolean} svelte
 * @returns {{ specifier: string, line: number }[]} static, dynamic and type imports, and re-exports
 */
export function findImports(text, svelte) {
  const script = svelte ? scriptsOnly(text) : text;
  // The second argument asks for imports, the third for `import()` and `require` inside the code as well.
  return ts.preProcessFile(script, true, true).importedFiles.map(({ fileName, pos }) => ({
    specifier: fileName,
    line: script.slice(0, pos).split('\n').length,
  }));
}

/**
 * Blanks out all but the contents of script elements; lines stay where they are.
 * @param {string} text
 * @returns {string}
 */
function scriptsOnly(text) {
  const blank = (/** @type {string} */ part) => part.replace(/[^\n]/g, ' ');
  let result = '';
  let end = 0;
  for (const match of text.matchAll(/(<script\b[^>]*>)([\s\S]*?)<\/script>/g)) {
    const start = match.index + (match[1]?.length ?? 0);
    const body = match[2] ?? '';
    result += blank(text.slice(end, start)) + body;
    end = start + body.length;
  }
  return result + blank(text.slice(end));
}

/**
 * @param {string} [root]
 * @returns {{ files: number, violations: Violation[] }}
 */
export function checkImports(root = ROOT) {
  const files = listFiles(join(root, 'src')).filter((file) => /\.(ts|svelte)$/.test(file));
  const violations = files.flatMap((path) => {
    const file = relative(root, path).replaceAll('\\', '/');
    return findImports(readFileSync(path, 'utf8'), file.endsWith('.svelte')).flatMap(
      ({ specifier, line }) => {
        const rule = brokenRule(file, specifier);
        return rule === null ? [] : [{ file, line, specifier, rule }];
      },
    );
  });
  return { files: files.length, violations };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await runMain(async () => {
    const { files, violations } = checkImports(process.argv[2]);
    for (const { file, line, specifier, rule } of violations) {
      process.stdout.write(`${file}:${line}: '${specifier}': ${rule}\n`);
    }
    process.stdout.write(`${files} files, ${violations.length} imports against the rules\n`);
    if (violations.length > 0) process.exitCode = 1;
  });
}
