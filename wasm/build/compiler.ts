import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { GoCommand } from './go-command.ts';

/**
 * Builds our compiler for this machine, with which everything that is to run on wasm is then compiled.
 * @returns the arguments by which `go build` uses it
 */
export async function buildHostCompiler(
  go: GoCommand,
  { overlay, work }: { readonly overlay: string; readonly work: string },
): Promise<readonly string[]> {
  const compiler = join(work, 'compile');
  const flags = ['-overlay', overlay, '-trimpath', '-ldflags=-s -w -buildid='];
  await go.run(['build', ...flags, '-o', compiler, 'cmd/compile'], 'host');
  const id = createHash('sha256')
    .update(await readFile(compiler))
    .digest('hex')
    .slice(0, 16);
  const script = fileURLToPath(new URL('toolexec.mjs', import.meta.url));
  const quoted = [process.execPath, script, compiler, `heapscope-${id}`].map((word) => `'${word}'`);
  return [`-toolexec=${quoted.join(' ')}`];
}
