/** Builds the examples' programs ahead of time, with the very toolchain that the page uses. */
import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { formatLikeGo } from '../../src/toolchain/diagnostics.ts';
import { openNodeToolchain } from '../../src/cli/node-toolchain.ts';
import { compressAll, isQuick } from '../../wasm/build/compress.ts';
import { addFile, type ServedFile } from '../../wasm/build/manifest.ts';
import { cacheDir } from '../lib/paths.mjs';
import type { SiteExample } from './examples.ts';

/** An example's program, and its ProgramSymbols as JSON. */
export interface BuiltExample {
  /** Where the files lie. */
  readonly dir: string;
  readonly program: ServedFile;
  readonly symbols: ServedFile;
}

type Toolchain = Awaited<ReturnType<typeof openNodeToolchain>>;

/**
 * Returns each example's program by slug. Each is kept in the user's cache by what it is made of, so that an edit of one
 * builds one.
 * @throws Error with the compiler's words when an example does not build
 */
export async function buildPrograms(
  examples: readonly SiteExample[],
  artefacts: string,
): Promise<Readonly<Record<string, BuiltExample>>> {
  const manifest = await readFile(join(artefacts, 'manifest.json'), 'utf8');
  let toolchain: Promise<Toolchain> | null = null;
  const open = (): Promise<Toolchain> => (toolchain ??= openNodeToolchain(artefacts));
  const programs: Record<string, BuiltExample> = {};
  // One after another: the toolchain is one.
  for (const example of examples) programs[example.slug] = await builtExample(example, manifest, open);
  return programs;
}

async function builtExample(
  { slug, source }: SiteExample,
  manifest: string,
  open: () => Promise<Toolchain>,
): Promise<BuiltExample> {
  // The first word names the form of `program.json`; lightly compressed files are none of a whole site's.
  const key = createHash('sha256')
    .update(`one-program${isQuick ? '-quick' : ''}\0`)
    .update(manifest)
    .update(`\0${slug}\0${source}`);
  const dir = join(cacheDir(), 'programs', key.digest('hex').slice(0, 16));
  const listFile = join(dir, 'program.json');
  if (!existsSync(listFile)) {
    await mkdir(dir, { recursive: true });
    const list = JSON.stringify(await build(await open(), { slug, source }, dir));
    await writeFile(`${listFile}.part`, list);
    await rename(`${listFile}.part`, listFile);
  }
  const [program, symbols] = JSON.parse(await readFile(listFile, 'utf8')) as [ServedFile, ServedFile];
  return { dir, program, symbols };
}

/** The files of program and symbols, compressed. */
async function build(
  toolchain: Toolchain,
  { slug, source }: Pick<SiteExample, 'slug' | 'source'>,
  dir: string,
): Promise<readonly ServedFile[]> {
  const result = await toolchain.build([{ name: 'main.go', text: source }], () => undefined);
  if (!result.ok) throw new Error(`examples/${slug} does not build:\n${formatLikeGo(result.diagnostics)}`);
  const program = await addFile(dir, new Uint8Array(result.program), slug, '.wasm');
  const symbols = await addFile(dir, Buffer.from(JSON.stringify(result.symbols)), slug, '.symbols.json');
  return compressAll(dir, [program, symbols], () => undefined);
}
