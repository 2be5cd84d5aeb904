/** The Vite plugin that joins the page with everything built elsewhere: toolchain, examples, service worker. */
import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { copyFile, link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Plugin, Rolldown } from 'vite';
import { buildArtefacts } from '../../wasm/build.ts';
import { parseManifest, type Manifest } from '../../src/toolchain/manifest.ts';
import { errorCode } from '../lib/errors.mjs';
import { ROOT } from '../lib/paths.mjs';
import { CLAIMS, CLAIMS_PART, claimsModule } from './claims.ts';
import { readExamples, type SiteExample } from './examples.ts';
import { bundleScript } from './iife.ts';
import { buildPrograms } from './programs.ts';

const BUILD = 'virtual:heapscope-build';
/** What is known of the examples' programs beside them: fetched when a heap is looked at. */
const SYMBOLS = 'virtual:heapscope-symbols';
const EXAMPLES = 'virtual:heapscope-examples';
/** One chunk a lesson and language: `virtual:heapscope-lesson/<slug>.<language>`. */
const LESSON = 'virtual:heapscope-lesson/';
/** One chunk for each fixed.go: `virtual:heapscope-fixed/<slug>`. */
const FIXED = 'virtual:heapscope-fixed/';
const EXAMPLES_DIR = join(ROOT, 'examples');
const FORMS = ['', '.br', '.gz'] as const;

/** A file of the site that no bundler makes. `path` is relative to the site's folder. */
interface ExtraFile {
  readonly path: string;
  readonly source: string | Uint8Array;
}

export function sitePlugin(): Plugin {
  let extras: Promise<Extras> | null = null;
  const prepared = (): Promise<Extras> => (extras ??= prepare());
  return {
    name: 'heapscope-site',
    resolveId: (source) =>
      [BUILD, SYMBOLS, EXAMPLES, CLAIMS].includes(source) ||
      [LESSON, FIXED, CLAIMS_PART].some((part) => source.startsWith(part))
        ? `\0${source}`
        : null,
    async load(id) {
      if (id.startsWith(`\0${LESSON}`)) return lessonModule(id.slice(LESSON.length + 1));
      if (id.startsWith(`\0${FIXED}`)) return fixedModule(id.slice(FIXED.length + 1));
      if (id.startsWith(`\0${CLAIMS}`)) {
        this.addWatchFile(EXAMPLES_DIR);
        return claimsModule(id.slice(1));
      }
      if (id !== `\0${BUILD}` && id !== `\0${SYMBOLS}` && id !== `\0${EXAMPLES}`) return null;
      const { manifestFile, manifest, programs } = await prepared();
      const listOf = (kind: 'program' | 'symbols'): string => {
        const entries = Object.entries(programs).map(([slug, built]) => {
          const { file, bytes, sha256 } = built[kind];
          return [slug, { file, bytes, sha256 }];
        });
        return JSON.stringify(Object.fromEntries(entries));
      };
      if (id === `\0${SYMBOLS}`) return `export const symbols = ${listOf('symbols')};`;
      if (id === `\0${EXAMPLES}`) {
        this.addWatchFile(EXAMPLES_DIR);
        return `${examplesModule(readExamples(EXAMPLES_DIR))}\nexport const programs = ${listOf('program')};`;
      }
      return [
        `export const manifestFile = ${JSON.stringify(manifestFile)};`,
        `export const goVersion = ${JSON.stringify(manifest.go)};`,
      ].join('\n');
    },
    async writeBundle(options, bundle) {
      const out = options.dir ?? join(ROOT, 'dist');
      const { files } = await prepared();
      for (const { path, source } of files) await place(source, join(out, path));
      const shell = Object.values(bundle).map(({ fileName }) => fileName);
      await compressText(out, Object.values(bundle));
      await writeServiceWorker(out, shell);
    },
    configureServer(server) {
      server.middlewares.use(async (request, response, next) => {
        const path = (request.url ?? '').replace(/^\//, '').replace(/\?.*$/, '');
        const file = (await prepared()).files.find((entry) => entry.path === path);
        if (file === undefined) return next();
        response.setHeader(
          'content-type',
          path.endsWith('.wasm') ? 'application/wasm' : 'application/octet-stream',
        );
        if (typeof file.source === 'string') createReadStream(file.source).pipe(response);
        else response.end(file.source);
      });
    },
  };
}

/** What the gallery and the course list; each lesson is a chunk of its own, for only one is on show. */
function examplesModule(examples: readonly SiteExample[]): string {
  const entries = examples.map(({ lessons, fixed, ...data }) => {
    const load = (module: string): string => `() => import('${module}').then((m) => m.default)`;
    const loaders = Object.keys(lessons).map(
      (language) => `${language}: ${load(`${LESSON}${data.slug}.${language}`)}`,
    );
    const loadFixed = fixed === undefined ? '' : `, fixed: ${load(FIXED + data.slug)}`;
    return `{ ...${JSON.stringify(data)}, lessons: { ${loaders.join(', ')} }${loadFixed} }`;
  });
  return `export const examples = [${entries.join(',\n')}];`;
}

/** @param name `<slug>.<language>` */
function lessonModule(name: string): string {
  const [slug, language] = name.split('.') as [string, 'en' | 'zh' | 'fr'];
  const lesson = readExamples(EXAMPLES_DIR).find((example) => example.slug === slug)?.lessons[language];
  if (lesson === undefined) throw new Error(`there is no lesson ${name}`);
  return `export default ${JSON.stringify(lesson)};`;
}

function fixedModule(slug: string): string {
  const fixed = readExamples(EXAMPLES_DIR).find((example) => example.slug === slug)?.fixed;
  if (fixed === undefined) throw new Error(`example ${slug} has no fixed.go`);
  return `export default ${JSON.stringify(fixed)};`;
}

interface Extras {
  readonly manifest: Manifest;
  readonly manifestFile: string;
  readonly programs: Awaited<ReturnType<typeof buildPrograms>>;
  /** `source` is a file's path, or its content. */
  readonly files: readonly ExtraFile[];
}

async function prepare(): Promise<Extras> {
  const artefacts = await buildArtefacts();
  const manifestText = await readFile(join(artefacts, 'manifest.json'));
  const manifest = parseManifest(manifestText.toString());
  const programs = await buildPrograms(readExamples(EXAMPLES_DIR), artefacts);

  const manifestFile = `manifest.${createHash('sha256').update(manifestText).digest('hex').slice(0, 12)}.json`;
  const files: ExtraFile[] = [
    ...inForms(`toolchain/${manifestFile}`, manifestText),
    // The command line reads the folder without knowing the hash.
    { path: 'toolchain/manifest.json', source: manifestText },
    ...inForms('toolchain/probe.wasm', probe([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0])),
    ...inForms('toolchain/probe.a', probe(Buffer.from('!<arch>\n'))),
  ];
  const { compile, link: linker } = manifest.tools;
  for (const { file } of [compile, linker, ...Object.values(manifest.packages)]) {
    for (const form of FORMS)
      files.push({ path: `toolchain/${file}${form}`, source: join(artefacts, file + form) });
  }
  for (const { dir, program, symbols } of Object.values(programs)) {
    for (const { file } of [program, symbols])
      for (const form of FORMS)
        files.push({ path: `programs/${file}${form}`, source: join(dir, file + form) });
  }
  return { manifest, manifestFile, programs, files };
}

/** A small file that begins as its kind does and compresses well: it shows whether a host compresses that kind. */
function probe(magic: ArrayLike<number>): Uint8Array {
  const bytes = new Uint8Array(4096);
  bytes.set(magic);
  return bytes;
}

function inForms(path: string, content: Uint8Array): ExtraFile[] {
  return [
    { path, source: content },
    { path: `${path}.br`, source: brotli(content) },
    { path: `${path}.gz`, source: gzipSync(content, { level: 9 }) },
  ];
}

function brotli(content: Uint8Array): Uint8Array {
  return brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
}

/** Puts content, or a cached file (as a hard link where the disk allows it: there are 260 MB), at its place. */
async function place(source: string | Uint8Array, target: string): Promise<void> {
  await mkdir(dirname(target), { recursive: true });
  if (typeof source !== 'string') return writeFile(target, source);
  if (existsSync(target)) await rm(target);
  await link(source, target).catch((error: unknown) => {
    const code = errorCode(error);
    if (code !== 'EXDEV' && code !== 'EPERM') throw error;
    return copyFile(source, target);
  });
}

async function compressText(
  out: string,
  bundle: readonly (Rolldown.OutputAsset | Rolldown.OutputChunk)[],
): Promise<void> {
  for (const { fileName } of bundle) {
    if (!/\.(js|css|html|svg|webmanifest)$/.test(fileName)) continue;
    const content = await readFile(join(out, fileName));
    await writeFile(join(out, `${fileName}.br`), brotli(content));
    await writeFile(join(out, `${fileName}.gz`), gzipSync(content, { level: 9 }));
  }
}

/** `shell`: what the page needs to open without a network. */
async function writeServiceWorker(out: string, shell: readonly string[]): Promise<void> {
  const files = shell.filter((file) => !file.startsWith('.') && !file.endsWith('.map'));
  const version = createHash('sha256');
  for (const file of [...files].sort()) version.update(file).update(await readFile(join(out, file)));
  const { code } = await bundleScript(join(ROOT, 'src/sw/sw.ts'), {
    __SHELL__: JSON.stringify(files.map((file) => (file === 'index.html' ? './' : file))),
    __VERSION__: JSON.stringify(version.digest('hex').slice(0, 12)),
  });
  await writeFile(join(out, 'sw.js'), code);
}
