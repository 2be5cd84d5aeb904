/**
 * Real Go programs for tests: the sources in ../testdata, built for js/wasm by the pinned stock Go that the project's set-up
 * unpacks. Binaries are kept by the content of their source.
 */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const GO_VERSION = 'go1.27.4';
const run = promisify(execFile);

function cacheFolder(): string {
  const base = process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache');
  return join(base, 'heapscope');
}

function goRoot(): string {
  const root = process.env['HEAPSCOPE_GOROOT'] || join(cacheFolder(), 'go', GO_VERSION);
  if (!existsSync(join(root, 'bin', 'go'))) {
    throw new Error(`${GO_VERSION} is not at ${root}: run \`npm run setup\` first`);
  }
  return root;
}

const modules = new Map<string, Promise<WebAssembly.Module>>();

/** The program testdata/`name`.go, compiled by the engine; one Module serves all tests of a file. */
export function moduleForTest(name: string): Promise<WebAssembly.Module> {
  let module = modules.get(name);
  if (module === undefined) {
    module = compileForTest(name).then((bytes) => WebAssembly.compile(bytes));
    modules.set(name, module);
  }
  return module;
}

/** The js/wasm binary of testdata/`name`.go. */
export async function compileForTest(name: string): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await readFile(await programFile(name)));
}

/** Where the js/wasm binary of testdata/`name`.go is. */
export async function programFile(name: string): Promise<string> {
  const source = fileURLToPath(new URL(`../testdata/${name}.go`, import.meta.url));
  const hash = createHash('sha256')
    .update(`${GO_VERSION}\0`)
    .update(await readFile(source));
  const folder = join(cacheFolder(), 'test-programs');
  const output = join(folder, `${name}-${hash.digest('hex').slice(0, 16)}.wasm`);
  if (!existsSync(output)) {
    await mkdir(folder, { recursive: true });
    await build(source, output);
  }
  return output;
}

async function build(source: string, output: string): Promise<void> {
  const root = goRoot();
  // Into place only when complete: test files run side by side, and a test may be interrupted.
  const draft = `${output}.${process.pid}`;
  const env = {
    ...process.env,
    GOROOT: root,
    GOTOOLCHAIN: 'local',
    GOFLAGS: '',
    GO111MODULE: 'off',
    GOOS: 'js',
    GOARCH: 'wasm',
    GOCACHE: join(cacheFolder(), 'gocache'),
  };
  await run(join(root, 'bin', 'go'), ['build', '-trimpath', '-o', draft, source], { env });
  await rename(draft, output);
}
