/** Builds the examples' programs ahead of time, with the very toolchain that the page uses. */
import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { formatLikeGo } from '../../src/toolchain/diagnostics.ts';
import { openNodeToolchain } from '../../src/cli/node-toolchain.ts';
import { compressAll } from '../../wasm/build/compress.ts';
import { addFile, type ServedFile } from '../../wasm/build/manifest.ts';
import { cacheDir } from '../lib/paths.mjs';
import type { SiteExample } from './examples.ts';

/** An example's program, and its ProgramSymbols as JSON. */
export interface BuiltExample {
  readonly program: ServedFile;
  readonly symbols: ServedFile;
}

/**
 * Returns each example's program by slug; the files lie in `dir`. Kept in the user's cache by what they are made of.
 * @throws Error with the compiler's words when an example does not build
 */
export async function buildPrograms(
  examples: readonly SiteExample[],
  artefacts: string,
): Promise<{ readonly dir: string; readonly programs: Readonly<Record<string, BuiltExample>> }> {
  const manifest = await readFile(join(artefacts, 'manifest.json'), 'utf8');
  // The first word names the form of `programs.json`.
  const key = createHash('sha256').update('with-symbols\0').update(manifest);
  for (const { slug, source } of examples) key.update(`\0${slug}\0${source}`);
  const dir = join(cacheDir(), 'programs', key.digest('hex').slice(0, 16));
  const listFile = join(dir, 'programs.json');
  if (existsSync(listFile))
    return { dir, programs: JSON.parse(await readFile(listFile, 'utf8')) as Record<string, BuiltExample> };

  await mkdir(dir, { recursive: true });
  const toolchain = await openNodeToolchain(artefacts);
  const built = [];
  for (const { slug, source } of examples) {
    const result = await toolchain.build([{ name: 'main.go', text: source }], () => undefined);
    if (!result.ok) throw new Error(`examples/${slug} does not build:\n${formatLikeGo(result.diagnostics)}`);
    built.push(
      await addFile(dir, new Uint8Array(result.program), slug, '.wasm'),
      await addFile(dir, Buffer.from(JSON.stringify(result.symbols)), slug, '.symbols.json'),
    );
  }
  const served = await compressAll(dir, built, () => undefined);
  const programs = Object.fromEntries(
    examples.map(({ slug }, index) => [
      slug,
      { program: served[2 * index], symbols: served[2 * index + 1] } as BuiltExample,
    ]),
  );
  await writeFile(`${listFile}.part`, JSON.stringify(programs));
  await rename(`${listFile}.part`, listFile);
  return { dir, programs };
}
