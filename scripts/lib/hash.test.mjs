import { mkdirSync, renameSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { tempDir } from '../testing/temp-dir.mjs';
import { hashTree } from './hash.mjs';
import { compareVersions } from './node-version.mjs';
import { packagesAreCurrent } from './npm.mjs';

it('changes with contents and names, and with nothing else', () => {
  const root = tempDir();
  mkdirSync(join(root, 'src/deep'), { recursive: true });
  writeFileSync(join(root, 'src/deep/a.ts'), 'one');
  writeFileSync(join(root, 'b.ts'), 'two');
  const hash = () => hashTree(root, ['src', 'b.ts', 'absent']);
  const before = hash();
  utimesSync(join(root, 'b.ts'), 1, 1);
  writeFileSync(join(root, 'elsewhere.ts'), 'x');
  expect(hash()).toBe(before);
  writeFileSync(join(root, 'b.ts'), 'tvo');
  const changed = hash();
  expect(changed).not.toBe(before);
  renameSync(join(root, 'src/deep/a.ts'), join(root, 'src/deep/c.ts'));
  expect(hash()).not.toBe(changed);
});

it('installs packages again only when the lock file is newer or other', () => {
  const root = tempDir();
  writeFileSync(join(root, 'package-lock.json'), '{}');
  expect(packagesAreCurrent(root), 'nothing installed').toBe(false);
  mkdirSync(join(root, 'node_modules'));
  expect(packagesAreCurrent(root), 'an interrupted install').toBe(false);
  writeFileSync(join(root, 'node_modules/.package-lock.json'), '{}');
  expect(packagesAreCurrent(root), 'installed by hand').toBe(true);
  utimesSync(join(root, 'package-lock.json'), new Date(), new Date(Date.now() + 60_000));
  expect(packagesAreCurrent(root), 'a newer lock file').toBe(false);
  writeFileSync(join(root, 'node_modules/.heapscope-lock'), hashTree(root, ['package-lock.json']));
  expect(packagesAreCurrent(root), 'newer, but the same').toBe(true);
});

it('compares versions by number', () => {
  expect(compareVersions('20.9.0', '20.19')).toBeLessThan(0);
  expect(compareVersions('22.0.0', '20.19')).toBeGreaterThan(0);
  expect(compareVersions('20.19.0', '20.19')).toBe(0);
});
