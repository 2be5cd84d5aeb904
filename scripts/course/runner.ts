/**
 * Runs lessons' programs with what was built. A run that repeats (virtual clock, a seed) is kept in the user's cache under a hash of
 * all that it depends on: toolchain, command line, the engine below them, source, settings. So a check finds a run of exactly what it
 * would run itself.
 */
import { createHash, type BinaryLike } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Measured, Measurer, MeasureSettings } from '../../src/cli/measure.ts';
import { parseManifest } from '../../src/toolchain/manifest.ts';
import { SetupError } from '../lib/errors.mjs';
import { hashTree } from '../lib/hash.mjs';
import { cacheDir, ROOT } from '../lib/paths.mjs';
import { readKept, writeKept } from './kept-runs.ts';

/** Where bin/heapscope.js finds the command line. */
const COMMAND_LINE = 'dist-cli';
/** The toolchain of the built site. */
export const SITE_TOOLCHAIN = join(ROOT, 'dist', 'toolchain');

export class LessonRunner {
  readonly #toolchain: string;
  /** Names toolchain, command line and engine. */
  readonly #built: string;
  readonly #folder: string;
  #measurer: Promise<Measurer> | null = null;

  private constructor(toolchain: string, built: string, folder: string) {
    this.#toolchain = toolchain;
    this.#built = built;
    this.#folder = folder;
  }

  /** @throws SetupError when there is no such toolchain, or no command line */
  static async open(toolchain = SITE_TOOLCHAIN, folder = join(cacheDir(), 'lessons')): Promise<LessonRunner> {
    const list = join(toolchain, 'manifest.json');
    for (const file of [list, join(ROOT, COMMAND_LINE, 'measure.js')]) {
      if (!existsSync(file)) throw new SetupError(`${file} is missing`, { advice: 'Run `npm run build`.' });
    }
    const { go, tools, packages } = parseManifest(await readFile(list, 'utf8'));
    // Names of files have a hash of what is in them. How they are compressed is of no matter here.
    const files = [tools.compile, tools.link, ...Object.values(packages)].map(({ file }) => file);
    const built = hashOf([process.version, go, ...files.sort(), hashTree(ROOT, [COMMAND_LINE])]);
    return new LessonRunner(toolchain, built, folder);
  }

  /** @throws Error when the program does not build or start */
  async run(source: string, settings: MeasureSettings): Promise<Measured> {
    if (settings.clock === 'real' || settings.seed === null) return this.#measure(source, settings);
    const file = join(this.#folder, `${this.#keyOf(source, settings)}.json.gz`);
    const kept = await readKept(file);
    if (kept !== null) return kept;
    const measured = await this.#measure(source, settings);
    await writeKept(file, measured);
    return measured;
  }

  /** The time that it may take is no part of the key: a run that was cut off is not kept. */
  #keyOf(source: string, { clock, observe, seed, snapshotsAtGC, memoryMiB }: MeasureSettings): string {
    const settings = JSON.stringify({ clock, observe, seed, snapshotsAtGC, memoryMiB });
    return hashOf(['lesson-run 2', this.#built, settings, source]).slice(0, 32);
  }

  async #measure(source: string, settings: MeasureSettings): Promise<Measured> {
    this.#measurer ??= this.#open();
    return (await this.#measurer).measure(source, settings);
  }

  async #open(): Promise<Measurer> {
    const part = (name: string): URL => pathToFileURL(join(ROOT, COMMAND_LINE, name));
    // A bundle of src/cli/measure.ts: not there before the build, and of no other type.
    const bundle = (await import(part('measure.js').href)) as { readonly Measurer: typeof Measurer };
    return bundle.Measurer.open(this.#toolchain, part('run-thread.js'));
  }
}

function hashOf(parts: readonly BinaryLike[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('hex');
}
