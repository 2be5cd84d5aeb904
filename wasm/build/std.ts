import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { GoCommand } from './go-command.ts';
import { addFile, type BuiltPackage } from './manifest.ts';

export interface StdOptions {
  readonly overlay: string;
  /** From `buildHostCompiler`. */
  readonly compiler: readonly string[];
  readonly dir: string;
}

/** What `go list -json` says of one package, as far as we read it. */
interface ListedPackage {
  readonly ImportPath: string;
  readonly Export?: string;
  readonly Imports?: readonly string[];
}

/** Compiles every package of the standard library on the patched runtime and puts the archives into the artefact folder. */
export async function buildStd(
  go: GoCommand,
  { overlay, compiler, dir }: StdOptions,
): Promise<Record<string, BuiltPackage>> {
  const listing = await go.run([
    'list',
    '-export',
    '-trimpath',
    ...compiler,
    '-overlay',
    overlay,
    '-json=ImportPath,Export,Imports',
    'std',
  ]);
  const packages: Record<string, BuiltPackage> = {};
  const own = await listOwn(go, { overlay, compiler, dir });
  for (const listed of [...splitJsonObjects(listing), ...splitJsonObjects(own)] as ListedPackage[]) {
    // unsafe has no archive: the compiler knows it.
    if (listed.Export === undefined || listed.Export === '') continue;
    const archive = withoutBuildId(await readFile(listed.Export));
    const built = await addFile(dir, archive, `std/${listed.ImportPath}`, '.a');
    const imports = (listed.Imports ?? []).filter((path) => path !== 'unsafe');
    packages[listed.ImportPath] = { ...built, imports };
  }
  return packages;
}

/** Package heapscope, which programs may import: a module of its own, because the go command knows no folder that is only in an overlay. */
async function listOwn(go: GoCommand, { overlay, compiler, dir }: StdOptions): Promise<string> {
  const module = join(dir, 'work', 'heapscope');
  await mkdir(module, { recursive: true });
  const source = fileURLToPath(new URL('../heapscope', import.meta.url));
  for (const file of ['heapscope.go', 'heapscope.s']) await copyFile(join(source, file), join(module, file));
  await writeFile(join(module, 'go.mod'), 'module heapscope\n');
  return go.run([
    'list',
    ...['-C', module],
    '-export',
    '-trimpath',
    ...compiler,
    ...['-overlay', overlay],
    '-json=ImportPath,Export,Imports',
    '.',
  ]);
}

/** `go list -json` prints one object after another, each closed by a brace in the first column. */
function splitJsonObjects(text: string): unknown[] {
  return text
    .split(/^\}$/m)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => JSON.parse(`${part}}`) as unknown);
}

/**
 * Blanks the build ID. It changes with every dependency, also where the code does not: without it an archive keeps its
 * name, and so its place in every cache, when something unrelated was changed.
 */
function withoutBuildId(archive: Buffer): Buffer {
  const key = Buffer.from('\nbuild id "');
  for (let at = archive.indexOf(key); at >= 0; at = archive.indexOf(key, at)) {
    at += key.length;
    archive.fill('-', at, archive.indexOf('"', at));
  }
  return archive;
}
