import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { makeZip } from '../../testing/make-zip.mjs';
import { tempDir } from '../../testing/temp-dir.mjs';
import { hashModuleZip } from '../dirhash.mjs';
import { ensureGo } from './go.mjs';
import { DEFAULT_GOPROXY, moduleZipUrl, parseGoProxy } from './goproxy.mjs';
import { canSwitchToolchain } from './installed.mjs';
import { readGoPin } from './pin.mjs';

const MODULE_VERSION = 'v0.0.1-go9.9.1.linux-amd64';
const PREFIX = `golang.org/toolchain@${MODULE_VERSION}/`;
const ARCHIVE = makeZip([
  { name: `${PREFIX}VERSION`, data: 'go9.9.1\n' },
  { name: `${PREFIX}bin/go`, data: '#!/bin/sh\n' },
  { name: `${PREFIX}pkg/tool/linux_amd64/link`, data: 'x' },
  { name: `${PREFIX}src/_go.mod`, data: 'module std\n' },
  { name: `${PREFIX}src/fmt/print.go`, data: 'package fmt\n' },
]);

beforeEach(() => {
  vi.spyOn(process.stdout, 'write').mockReturnValue(true);
});

/** A module proxy in a folder, a pin whose checksum fits it, and an environment without any go. */
async function world() {
  const folder = tempDir();
  const zipPath = join(folder, 'proxy', 'golang.org', 'toolchain', '@v', `${MODULE_VERSION}.zip`);
  mkdirSync(dirname(zipPath), { recursive: true });
  writeFileSync(zipPath, ARCHIVE);
  const checksum = await hashModuleZip(zipPath);
  return {
    folder,
    zipPath,
    target: join(folder, 'cache', 'heapscope', 'go', 'go9.9.1'),
    pin: { version: 'go9.9.1', platform: 'linux-amd64', moduleVersion: MODULE_VERSION, checksum },
    env: {
      XDG_CACHE_HOME: join(folder, 'cache'),
      PATH: join(folder, 'path'),
      GOPROXY: pathToFileURL(join(folder, 'proxy')).href,
    },
  };
}

/**
 * Puts a `go` on PATH that answers `go env` as given.
 * @param {Awaited<ReturnType<typeof world>>} at
 * @param {string} script
 */
function installGo(at, script) {
  mkdirSync(at.env.PATH, { recursive: true });
  writeFileSync(join(at.env.PATH, 'go'), `#!/bin/sh\n${script}\n`);
  chmodSync(join(at.env.PATH, 'go'), 0o755);
}

describe('ensureGo', () => {
  it('unpacks the module of the proxy as the go command would', async () => {
    const at = await world();
    expect(await ensureGo(at)).toBe(at.target);
    expect(readFileSync(join(at.target, 'src/go.mod'), 'utf8')).toBe('module std\n');
    expect(statSync(join(at.target, 'bin/go')).mode & 0o777).toBe(0o755);
    expect(statSync(join(at.target, 'pkg/tool/linux_amd64/link')).mode & 0o111).toBe(0o111);
    expect(statSync(join(at.target, 'src/fmt/print.go')).mode & 0o111).toBe(0);
    expect(readdirSync(dirname(at.target)), 'nothing else is left').toEqual(['go9.9.1']);
  });

  it('needs no network the second time', async () => {
    const at = await world();
    await ensureGo(at);
    expect(await ensureGo({ ...at, env: { ...at.env, GOPROXY: 'off' } })).toBe(at.target);
  });

  it('does not trust the rest of an interrupted run', async () => {
    const at = await world();
    mkdirSync(join(at.target, 'bin'), { recursive: true });
    writeFileSync(join(at.target, 'bin/go'), 'half');
    await ensureGo(at);
    expect(readFileSync(join(at.target, 'bin/go'), 'utf8')).toBe('#!/bin/sh\n');
  });

  it('refuses and deletes an archive with a wrong checksum, and says which it wanted', async () => {
    const at = await world();
    const pin = { ...at.pin, checksum: 'h1:wanted=' };
    await expect(ensureGo({ ...at, pin })).rejects.toThrow(
      /expected h1:wanted=, got h1:.*the file was deleted/,
    );
    expect(readdirSync(dirname(at.target))).toEqual([]);
  });

  it('asks the next proxy after 404', async () => {
    const at = await world();
    const empty = pathToFileURL(join(at.folder, 'empty')).href;
    expect(await ensureGo({ ...at, env: { ...at.env, GOPROXY: `${empty},${at.env.GOPROXY}` } })).toBe(
      at.target,
    );
  });

  it('two processes at once get one Go', async () => {
    const at = await world();
    expect(await Promise.all([ensureGo(at), ensureGo(at)])).toEqual([at.target, at.target]);
  });

  it('takes an installed Go of the same version, unless it lies in a module cache', async () => {
    const at = await world();
    installGo(at, 'printf "go9.9.1\\n/opt/go\\n/home/mod\\nhttps://x\\n"');
    expect(await ensureGo(at)).toBe('/opt/go');
    installGo(at, 'printf "go9.9.1\\n/home/mod/golang.org/x\\n/home/mod\\nhttps://x\\n"');
    expect(await ensureGo(at)).toBe(at.target);
  });

  it('has an installed Go of another version fetch it where no proxy can', async () => {
    const at = await world();
    const root = join(at.folder, 'mod', 'toolchain');
    mkdirSync(join(root, 'bin'), { recursive: true });
    writeFileSync(join(root, 'bin', 'go'), 'the real one', { mode: 0o555 });
    installGo(
      at,
      `if [ "$GOTOOLCHAIN" = local ]; then printf "go1.22.0\\n/opt/go\\n/m\\noff\\n"; else echo "${root}"; fi`,
    );
    const pin = { ...at.pin, checksum: null };
    expect(await ensureGo({ ...at, pin })).toBe(at.target);
    expect(readFileSync(join(at.target, 'bin/go'), 'utf8')).toBe('the real one');
    expect(statSync(join(at.target, 'bin/go')).mode & 0o777).toBe(0o755);
  });

  it('says what was tried and what to do when nothing helps', async () => {
    const at = await world();
    const off = { ...at.env, GOPROXY: 'off' };
    const error = await ensureGo({ ...at, env: off }).catch((e) => e);
    expect(error.message).toMatch(
      /go9\.9\.1 could not be had for linux-amd64:\n {2}GOPROXY=off forbids downloads/,
    );
    expect(error.advice).toMatch(/Install go9\.9\.1/);
    const foreign = await ensureGo({
      ...at,
      pin: { ...at.pin, platform: 'plan9-arm', checksum: null },
    }).catch((e) => e);
    expect(foreign.message).toMatch(/no checksum for plan9-arm/);
    expect(existsSync(at.target)).toBe(false);
  });
});

describe('parseGoProxy', () => {
  it.each([
    ['https://a.example/,direct', ['https://a.example', 'https://go.dev/dl/mod']],
    ['https://a.example|https://b.example', ['https://a.example|', 'https://b.example']],
    ['direct,https://never.example', ['https://go.dev/dl/mod']],
    ['https://a.example,off,https://never.example', ['https://a.example']],
    ['off', []],
    [' a.example , file:///srv/mod ', ['https://a.example', 'file:///srv/mod']],
    ['/srv/mod', ['file:///srv/mod']],
    ['', []],
  ])('%s', (list, expected) => {
    expect(parseGoProxy(list).map(({ base, afterAnyError }) => base + (afterAnyError ? '|' : ''))).toEqual(
      expected,
    );
  });

  it("knows Go's own default", () => {
    const [first, second] = parseGoProxy(DEFAULT_GOPROXY);
    expect(new URL(first?.base ?? '').hostname).toMatch(/^proxy\.golang\./);
    expect(second?.base).toBe('https://go.dev/dl/mod');
  });

  it('builds the address of a toolchain', () => {
    expect(moduleZipUrl('https://a.example', MODULE_VERSION).pathname).toBe(
      '/golang.org/toolchain/@v/v0.0.1-go9.9.1.linux-amd64.zip',
    );
  });
});

describe('readGoPin', () => {
  it('knows the checksum of the platform that the repository supports without an installed Go', () => {
    const pin = readGoPin({ platform: 'linux', arch: 'x64' });
    expect(pin.moduleVersion).toBe(`v0.0.1-${pin.version}.linux-amd64`);
    expect(pin.checksum).toMatch(/^h1:[A-Za-z0-9+/]{43}=$/);
    expect(readGoPin({ platform: 'win32', arch: 'arm64' })).toMatchObject({
      platform: 'windows-arm64',
      checksum: null,
    });
  });

  it('refuses a pin that is not a version', () => {
    const folder = tempDir();
    writeFileSync(join(folder, 'go.version'), '../../x\n');
    writeFileSync(join(folder, 'go.sum'), '');
    expect(() => readGoPin({ folder })).toThrow(/go\.version/);
  });
});

it('knows which go commands can fetch another version', () => {
  expect(['go1.20.14', 'go1.21.0', 'go1.26.8', 'go2.0', 'devel'].map(canSwitchToolchain)).toEqual([
    false,
    true,
    true,
    true,
    false,
  ]);
});
