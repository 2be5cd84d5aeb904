/**
 * Builds everything that is WebAssembly: the compiler, the linker and the standard library on our runtime.
 *
 *   tsx wasm/build.ts     prints the artefact folder on its last line
 *
 * What comes out depends only on the Go version and on this folder's files; a hash of both names the artefact
 * folder in the user's cache, so that a second clone finds it ready. Every step leaves its result under a final name
 * only when it is whole, and is skipped when that name is there: an interrupted build goes on where it stopped.
 */
import { mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ensureGo } from '../scripts/lib/go/go.mjs';
import { errorCode } from '../scripts/lib/errors.mjs';
import { step } from '../scripts/lib/log.mjs';
import { cacheDir } from '../scripts/lib/paths.mjs';
import { artefactKey } from './build/key.ts';
import { buildHostCompiler } from './build/compiler.ts';
import { compressAll, isQuick } from './build/compress.ts';
import { goCommand, type GoCommand } from './build/go-command.ts';
import { writeOverlay } from './build/overlay.ts';
import { buildStd } from './build/std.ts';
import { buildTool } from './build/tool.ts';
import type { BuiltFile } from './build/manifest.ts';

/** Builds what is missing and returns the folder with `manifest.json` and the files it names. */
export async function buildArtefacts(): Promise<string> {
  const goRoot: string = await ensureGo();
  const version = (await readFile(new URL('go.version', import.meta.url), 'utf8')).trim();
  const dir = join(cacheDir(), 'artefacts', `${await artefactKey(version)}${isQuick ? '-quick' : ''}`);
  const manifestFile = join(dir, 'manifest.json');
  if (await exists(manifestFile)) return dir;

  const work = join(dir, 'work');
  await mkdir(work, { recursive: true });
  const go: GoCommand = goCommand(goRoot);
  const toolOverlay = await writeOverlay(go, work, 'tools');
  const stdOverlay = await writeOverlay(go, work, 'std');

  const compiler = await step('Building our Go compiler for this machine (about a minute)', () =>
    buildHostCompiler(go, { overlay: toolOverlay, work }),
  );
  const compile: BuiltFile = await step('Building the Go compiler for WebAssembly (about a minute)', () =>
    buildTool(go, { name: 'compile', overlay: toolOverlay, compiler, dir }),
  );
  const link = await step('Building the Go linker for WebAssembly', () =>
    buildTool(go, { name: 'link', overlay: toolOverlay, compiler, dir }),
  );
  const packages = await step('Building the standard library', () =>
    buildStd(go, { overlay: stdOverlay, compiler, dir }),
  );
  const names = Object.keys(packages);
  const built = [compile, link, ...Object.values(packages)];
  const served = await step(`Compressing ${built.length} files (some minutes, once)`, (progress) =>
    compressAll(dir, built, (done, total) => progress.update(done, total)),
  );
  const [servedCompile, servedLink, ...servedPackages] = served;
  const manifest = {
    schema: 1,
    go: version,
    tools: { compile: servedCompile, link: servedLink },
    packages: Object.fromEntries(names.map((name, index) => [name, servedPackages[index]])),
  };
  await writeWhole(manifestFile, JSON.stringify(manifest));
  return dir;
}

async function exists(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    (error: unknown) => {
      if (errorCode(error) === 'ENOENT') return false;
      throw error;
    },
  );
}

async function writeWhole(file: string, text: string): Promise<void> {
  const part = `${file}.${process.pid}.part`;
  await writeFile(part, text);
  await rename(part, file);
}

if (import.meta.filename === process.argv[1]) {
  buildArtefacts().then(
    (dir) => console.log(dir),
    (error: unknown) => {
      console.error(error instanceof Error ? error.message : error);
      process.exitCode = 1;
    },
  );
}
