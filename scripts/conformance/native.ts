/**
 * What native Go does with the programs: built by the pinned Go, run here. Results are kept by the hash of everything
 * they depend on, so that only new programs cost time.
 */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ensureGo } from '../lib/go/go.mjs';
import { readGoPin } from '../lib/go/pin.mjs';
import { cacheDir } from '../lib/paths.mjs';
import { capture } from '../lib/process.mjs';
import { execute } from './execute.ts';
import { stdinBytes, type Program } from './corpus.ts';
import type { Outcome } from './outcome.ts';

/** Part of every hash: raise it when programs are built or run in another way. */
const RUNNER_VERSION = 2;
const PARALLEL = 2;

interface Stored {
  /** base64. */
  readonly stdout: string;
  readonly stderr: string;
  readonly code: number | null;
}

/**
 * Runs what is not kept yet.
 * @param programs those with `want` are left out
 * @returns by program name
 */
export async function nativeOutcomes(programs: readonly Program[]): Promise<ReadonlyMap<string, Outcome>> {
  const native = programs.filter(({ want }) => want === null);
  const outcomes = new Map<string, Outcome>();
  for (const program of native) {
    const kept = await load(program);
    if (kept !== null) outcomes.set(program.name, kept);
  }
  const missing = native.filter(({ name }) => !outcomes.has(name));
  await withBinaries(missing, async (program, binary) => {
    const outcome = await runOnce(program, binary);
    // A run that was too slow says something about this moment only.
    if (outcome.code !== null) await store(program, outcome);
    outcomes.set(program.name, outcome);
  });
  return outcomes;
}

/**
 * Runs each program several times natively and names those that are not always the same.
 * @param shape what of an outcome has to stay
 */
export async function unstablePrograms(
  programs: readonly Program[],
  times: number,
  shape: (outcome: Outcome) => string,
): Promise<readonly string[]> {
  const unstable: string[] = [];
  await withBinaries(
    programs.filter(({ want }) => want === null),
    async (program, binary) => {
      const shapes = new Set<string>();
      for (let run = 0; run < times; run++) {
        const outcome = await runOnce(program, binary);
        shapes.add(outcome.code === null ? `too slow, run ${run}` : shape(outcome));
      }
      if (shapes.size > 1) unstable.push(program.name);
    },
  );
  return unstable.sort();
}

/**
 * Builds each program in a folder that is gone afterwards, and hands its binary over as soon as it is there. Throws one
 * Error for all that do not build.
 */
async function withBinaries(
  programs: readonly Program[],
  use: (program: Program, binary: string) => Promise<void>,
): Promise<void> {
  if (programs.length === 0) return;
  const goRoot: string = await ensureGo();
  const folder = await mkdtemp(join(tmpdir(), 'heapscope-native-'));
  const problems: string[] = [];
  try {
    let next = 0;
    const lane = async (): Promise<void> => {
      for (let program = programs[next++]; program !== undefined; program = programs[next++]) {
        const own = join(folder, program.name);
        const binary = join(own, 'program.exe');
        const problem = await build(program, own, binary, goRoot);
        if (problem === null) await use(program, binary);
        else problems.push(problem);
        await rm(own, { recursive: true });
      }
    };
    await Promise.all(Array.from({ length: PARALLEL }, lane));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  if (problems.length > 0) throw new Error(problems.join('\n'));
}

/** @returns why it could not be built */
async function build(
  program: Program,
  folder: string,
  binary: string,
  goRoot: string,
): Promise<string | null> {
  const source = join(folder, 'source');
  const version = readGoPin().version.slice('go'.length);
  const files = program.sources.some(({ name }) => name === 'go.mod')
    ? program.sources
    : [...program.sources, { name: 'go.mod', text: `module program\n\ngo ${version}\n` }];
  for (const { name, text } of files) await writeWithFolders(join(source, name), text);
  const env = {
    ...process.env,
    GOROOT: goRoot,
    GOTOOLCHAIN: 'local',
    GOFLAGS: '-buildvcs=false',
    GOWORK: 'off',
    GOPROXY: 'off',
    GOCACHE: join(cacheDir(), 'gocache'),
    CGO_ENABLED: '0',
  };
  const args = ['build', '-ldflags=-s -w', '-o', binary, '.'];
  const built = await capture(join(goRoot, 'bin', 'go'), args, { cwd: source, env });
  if (built?.code === 0) return null;
  return `native Go does not build ${program.name}:\n${built?.stderr ?? 'no go command'}`;
}

/** A fresh working directory and nothing of this machine's environment. */
async function runOnce(program: Program, binary: string): Promise<Outcome> {
  const home = join(dirname(binary), 'home');
  const temp = join(dirname(binary), 'tmp');
  try {
    await mkdir(home);
    await mkdir(temp);
    for (const { name, data } of program.data) await writeWithFolders(join(home, name), data);
    const env = { ...BASE_ENV, HOME: home, TMPDIR: temp, ...program.env };
    return await execute(binary, { args: program.args, cwd: home, env, stdin: stdinBytes(program) });
  } finally {
    await rm(home, { recursive: true, force: true });
    await rm(temp, { recursive: true, force: true });
  }
}

/** What every program finds in its environment, here and in Heapscope. */
export const BASE_ENV = { TZ: 'UTC', LANG: 'C' } as const;

async function writeWithFolders(path: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
}

function cacheFile(program: Program): string {
  const { args, env, sources, stdin } = program;
  const data = program.data.map((file) => [file.name, Buffer.from(file.data).toString('base64')]);
  const all = JSON.stringify([
    RUNNER_VERSION,
    readGoPin().version,
    process.arch,
    args,
    env,
    sources,
    stdin,
    data,
  ]);
  return join(
    cacheDir(),
    'conformance',
    `${createHash('sha256').update(all).digest('hex').slice(0, 32)}.json`,
  );
}

async function load(program: Program): Promise<Outcome | null> {
  const file = cacheFile(program);
  if (!existsSync(file)) return null;
  const stored = JSON.parse(await readFile(file, 'utf8')) as Stored;
  return { ...stored, stdout: new Uint8Array(Buffer.from(stored.stdout, 'base64')) };
}

async function store(program: Program, outcome: Outcome): Promise<void> {
  const file = cacheFile(program);
  const stored: Stored = { ...outcome, stdout: Buffer.from(outcome.stdout).toString('base64') };
  // Into place only when whole: a run may be interrupted.
  const draft = `${file}.${process.pid}`;
  await writeWithFolders(draft, JSON.stringify(stored));
  await rename(draft, file);
}
