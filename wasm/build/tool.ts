import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { raiseMemory } from '../../src/host/memory-cap.ts';
import type { GoCommand } from './go-command.ts';
import { addFile, type BuiltFile } from './manifest.ts';

/** What a tool's memory grows to anyway on a small program, MiB: growing step by step costs about a tenth of a link. */
const STARTING_MIB = { compile: 64, link: 128 } as const;

export interface ToolOptions {
  readonly name: 'compile' | 'link';
  /** File for `go build -overlay`. */
  readonly overlay: string;
  /** From `buildHostCompiler`. */
  readonly compiler: readonly string[];
  /** The artefact folder. */
  readonly dir: string;
}

/** Builds `cmd/NAME` for js/wasm into the artefact folder. Go's build cache makes a second call cheap. */
export async function buildTool(
  go: GoCommand,
  { name, overlay, compiler, dir }: ToolOptions,
): Promise<BuiltFile> {
  const out = join(dir, 'work', `${name}.wasm`);
  await go.run([
    'build',
    '-overlay',
    overlay,
    '-trimpath',
    ...compiler,
    // A tool has its worker to itself and runs on the stock scheduler.
    '-gcflags=all=-d=ssa/insert_resched_checks/off',
    '-ldflags=-s -w -buildid=',
    '-o',
    out,
    `cmd/${name}`,
  ]);
  const raised = raiseMemory(await readFile(out), STARTING_MIB[name]);
  if (!raised.ok) throw new Error(`${out}: ${raised.error}`);
  return addFile(dir, raised.value, name, '.wasm');
}
