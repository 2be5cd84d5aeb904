import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { GoCommand } from './go-command.ts';
import { addFile, type BuiltFile } from './manifest.ts';

export interface ToolOptions {
  readonly name: 'compile' | 'link';
  /** File for `go build -overlay`. */
  readonly overlay: string;
  /** The artefact folder. */
  readonly dir: string;
}

/** Builds `cmd/NAME` for js/wasm into the artefact folder. Go's build cache makes a second call cheap. */
export async function buildTool(go: GoCommand, { name, overlay, dir }: ToolOptions): Promise<BuiltFile> {
  const out = join(dir, 'work', `${name}.wasm`);
  await go.run(['build', '-overlay', overlay, '-trimpath', '-ldflags=-s -w -buildid=', '-o', out, `cmd/${name}`]);
  return addFile(dir, await readFile(out), name, '.wasm');
}
