import { randomBytes } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { measure, startFiles, table } from './check-size.mjs';
import { tempDir } from './testing/temp-dir.mjs';

const MANIFEST = {
  'index.html': {
    file: 'assets/index.js',
    isEntry: true,
    imports: ['_a.js'],
    dynamicImports: ['src/editor.ts'],
  },
  '_a.js': { file: 'assets/a.js', imports: ['_b.js'] },
  '_b.js': { file: 'assets/b.js', imports: ['_a.js'] },
  'src/editor.ts': { file: 'assets/editor.js', imports: ['_b.js'] },
};

it('counts what loads before the first line of script, and not what comes later', () => {
  expect(startFiles(MANIFEST, 'index.html')).toEqual(['assets/index.js', 'assets/a.js', 'assets/b.js']);
});

it('measures after gzip and says what is over its budget', () => {
  const dist = tempDir();
  mkdirSync(join(dist, '.vite'));
  for (const folder of ['workers', 'lessons', 'panels'])
    mkdirSync(join(dist, 'assets', folder), { recursive: true });
  writeFileSync(join(dist, '.vite/manifest.json'), JSON.stringify(MANIFEST));
  for (const [name, bytes] of /** @type {const} */ ([
    ['index', 30_000],
    ['a', 20_000],
    ['b', 20_000],
    ['editor', 10],
    ['workers/run', 15],
    ['lessons/one', 15],
    ['panels/search', 15],
  ])) {
    writeFileSync(join(dist, 'assets', `${name}.js`), randomBytes(bytes));
  }
  const [shell, page, panels, workers] = measure(dist);
  expect(shell?.bytes).toBeGreaterThan(70_000);
  expect(shell?.bytes).toBeLessThan(71_000);
  expect(page?.files).toHaveLength(4);
  expect(panels?.files.map(({ file }) => file)).toEqual(['assets/panels/search.js']);
  expect(workers?.files.map(({ file }) => file)).toEqual(['assets/workers/run.js']);
  expect(table(shell && page ? [shell, page] : [])).toMatch(
    /shell before the editor {2}OVER BUDGET\n[^]*the whole page\n/,
  );
});

it('does not pass where there is nothing to measure', () => {
  expect(() => measure(tempDir())).toThrow(/manifest\.json is missing/);
});
