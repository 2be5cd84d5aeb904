import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { applyPatch, type FilePatch } from '../patches/patch.ts';
import { runtimePatches } from '../patches/runtime.ts';
import { syscallPatches } from '../patches/syscall.ts';
import { toolPatches } from '../patches/tools.ts';
import type { GoCommand } from './go-command.ts';

/** What is changed and what is added, by the kind of build. `add`: a folder of wasm/ whose Go files join a package. */
const changes = {
  tools: { patches: [...toolPatches, ...syscallPatches], add: { syscall: 'syscall' } },
  std: { patches: [...runtimePatches, ...syscallPatches], add: { observer: 'runtime', syscall: 'syscall' } },
} as const satisfies Record<string, { patches: readonly FilePatch[]; add: Readonly<Record<string, string>> }>;

/**
 * Writes the changed copies of Go's files below `work` and returns the file for `go build -overlay`.
 * `tools` trims cmd/compile and cmd/link; `std` puts the observer into the runtime; both read and write our way.
 */
export async function writeOverlay(go: GoCommand, work: string, kind: keyof typeof changes): Promise<string> {
  const dir = join(work, `overlay-${kind}`);
  await mkdir(dir, { recursive: true });
  const replace: Record<string, string> = {};

  const { patches, add } = changes[kind];
  for (const patch of patches) {
    const original = join(go.root, 'src', patch.file);
    const copy = join(dir, patch.file.replaceAll('/', '_'));
    await writeFile(copy, applyPatch(await readFile(original, 'utf8'), patch));
    replace[original] = copy;
  }
  for (const [folder, goPackage] of Object.entries(add)) {
    const from = fileURLToPath(new URL(`../${folder}`, import.meta.url));
    for (const file of await readdir(from)) {
      if (file.endsWith('.go')) replace[join(go.root, 'src', goPackage, file)] = join(from, file);
    }
  }
  const overlay = join(work, `overlay-${kind}.json`);
  await writeFile(overlay, JSON.stringify({ Replace: replace }, null, 1));
  return overlay;
}
