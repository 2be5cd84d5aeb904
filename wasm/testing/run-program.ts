/** Runs Go programs through the real toolchain on the real runtime, in Node, for tests. */
import { readFile } from 'node:fs/promises';
import { concatBytes } from '../../src/base/bytes.ts';
import { openNodeToolchain } from '../../src/cli/node-toolchain.ts';
import { RealClock } from '../../src/host/clock.ts';
import { MemoryFs } from '../../src/host/fs/memory-fs.ts';
import { runGo } from '../../src/host/host.ts';
import { capMemory } from '../../src/host/memory-cap.ts';
import { seededRandom } from '../../src/host/seeded-random.ts';
import { VirtualClock } from '../../src/host/virtual-clock.ts';
import type { ObserveLevel } from '../../src/protocol/observer.ts';
import type { ExitStatus } from '../../src/protocol/run.ts';
import { splitSource } from '../../src/toolchain/source-files.ts';
import type { Toolchain } from '../../src/toolchain/toolchain.ts';
import { buildArtefacts } from '../build.ts';

export interface ProgramRun {
  readonly status: ExitStatus;
  readonly stdout: string;
  readonly stderr: string;
  /** The observer's records. */
  readonly observed: Uint8Array;
  /** Records of the goroutine stream. */
  readonly goroutines: Uint8Array;
}

let toolchain: Promise<Toolchain> | null = null;

/** Builds what is missing of the artefacts and opens the toolchain; one serves all tests of a file. */
export function openToolchain(): Promise<Toolchain> {
  toolchain ??= buildArtefacts().then(openNodeToolchain);
  return toolchain;
}

/** The text of a program of this folder. */
export function programText(name: string): Promise<string> {
  return readFile(new URL(name, import.meta.url), 'utf8');
}

export interface RunOptions {
  /** Bound of linear memory; default 512. */
  readonly memoryMiB?: number;
  readonly env?: Readonly<Record<string, string>>;
  /** Runs on the virtual clock, at once, with this seed. */
  readonly seed?: number;
  /** Default `live`. */
  readonly observe?: ObserveLevel;
}

/**
 * Builds one Go file or a txtar archive.
 * @throws Error with the diagnostics of a program that does not build
 */
export async function buildProgram(source: string): Promise<ArrayBuffer> {
  const result = await (await openToolchain()).build(splitSource(source), () => undefined);
  if (!result.ok) throw new Error(JSON.stringify(result.diagnostics));
  return result.program;
}

/** Runs a program to its end. */
export async function runBuilt(
  program: ArrayBuffer,
  { memoryMiB = 512, env = {}, seed, observe = 'live' }: RunOptions = {},
): Promise<ProgramRun> {
  const capped = capMemory(new Uint8Array(program), memoryMiB);
  if (!capped.ok) throw new Error(capped.error);
  const text = { 1: '', 2: '' };
  const decoder = new TextDecoder();
  const observed: Uint8Array[] = [];
  const goroutines: Uint8Array[] = [];
  const clock = seed === undefined ? new RealClock() : new VirtualClock('instant');
  const status = await runGo(await WebAssembly.compile(capped.value), {
    args: ['prog'],
    env,
    fs: new MemoryFs(),
    memoryMiB,
    clock,
    ...(seed === undefined ? {} : { random: seededRandom(seed) }),
    observe,
    onObserve: (bytes) => observed.push(bytes),
    onGoroutines: (bytes) => goroutines.push(bytes),
    onOutput: (stream, bytes) => {
      text[stream] += decoder.decode(bytes);
    },
  });
  return {
    status,
    stdout: text[1],
    stderr: text[2],
    observed: concatBytes(observed),
    goroutines: concatBytes(goroutines),
  };
}

/** {@link buildProgram}, then {@link runBuilt}. */
export async function runProgram(source: string, options: RunOptions = {}): Promise<ProgramRun> {
  return runBuilt(await buildProgram(source), options);
}
