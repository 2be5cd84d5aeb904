import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { checkNotices, collectPackages, writeNotices } from './notices.mjs';
import { tempDir } from './testing/temp-dir.mjs';

/** A project with two production packages, one below the other, and a Go. */
function world() {
  const root = tempDir();
  const goRoot = join(root, 'go');
  const dist = join(root, 'dist');
  for (const folder of ['node_modules/a', 'node_modules/b', 'node_modules/dev', 'go', 'dist']) {
    mkdirSync(join(root, folder), { recursive: true });
  }
  const write = (/** @type {string} */ name, /** @type {unknown} */ data) =>
    writeFileSync(join(root, name), typeof data === 'string' ? data : JSON.stringify(data));
  write('package.json', { dependencies: { a: '1' }, devDependencies: { dev: '1' } });
  write('node_modules/a/package.json', {
    name: 'a',
    version: '1.2.3',
    license: 'MIT',
    dependencies: { b: '1' },
  });
  write('node_modules/a/LICENSE', 'licence of a');
  write('node_modules/b/package.json', { name: 'b', version: '4.5.6', license: 'ISC' });
  write('node_modules/b/License.md', 'licence of b');
  write('node_modules/dev/package.json', { name: 'dev', version: '1.0.0', license: 'MIT' });
  write('go/LICENSE', 'licence of Go');
  write('go/PATENTS', 'patents of Go');
  write('go/VERSION', 'go9.9.1\ntime 2030\n');
  return { root, goRoot, dist, write };
}

it('holds the texts of Go and of every shipped package, transitively', () => {
  const at = world();
  expect(collectPackages(at.root).map(({ name, version }) => `${name} ${version}`)).toEqual([
    'a 1.2.3',
    'b 4.5.6',
  ]);
  expect(checkNotices(at)).toMatch(/is missing/);
  writeNotices(at);
  expect(checkNotices(at)).toBeNull();
  at.write('node_modules/b/License.md', 'another licence of b');
  expect(checkNotices(at)).toMatch(/is not what the packages say/);
});

it('fails where a licence text is missing', () => {
  const at = world();
  at.write('node_modules/b/package.json', { name: 'b', version: '4.5.6', dependencies: { dev: '1' } });
  expect(() => writeNotices(at)).toThrow(/dev has no licence text/);
  expect(() => writeNotices({ ...at, goRoot: at.dist })).toThrow(/LICENSE is missing/);
});
