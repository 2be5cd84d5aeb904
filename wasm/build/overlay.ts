import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { applyPatch, type FilePatch } from '../patches/patch.ts';
import { branchPatches } from '../patches/branches.ts';
import { bulkPatches } from '../patches/bulk.ts';
import { compilerObjectsPatches, objectsPatches } from '../patches/objects.ts';
import { explorePatches } from '../patches/explore.ts';
import { goroutinesPatches } from '../patches/goroutines.ts';
import { networkPatches } from '../patches/network.ts';
import { compilerPreemptPatches, runtimePreemptPatches } from '../patches/preempt.ts';
import { runtimePatches } from '../patches/runtime.ts';
import { compilerStackPatches, stackPatches } from '../patches/stack.ts';
import { symbolPatches } from '../patches/symbols.ts';
import { syscallPatches } from '../patches/syscall.ts';
import { timePatches } from '../patches/time.ts';
import { toolPatches } from '../patches/tools.ts';
import type { GoCommand } from './go-command.ts';

/** What is changed and what is added, by the kind of build. `add`: a folder of wasm/ whose Go and assembly files join a package. */
const changes = {
  tools: {
    patches: [
      ...toolPatches,
      ...branchPatches,
      ...symbolPatches,
      ...compilerPreemptPatches,
      ...compilerStackPatches,
      ...compilerObjectsPatches,
      ...syscallPatches,
    ],
    add: {
      'compiler/obj': 'cmd/internal/obj/wasm',
      'compiler/ir': 'cmd/compile/internal/ir',
      'compiler/ssa': 'cmd/compile/internal/ssa',
      'compiler/ssagen': 'cmd/compile/internal/ssagen',
      linker: 'cmd/link/internal/ld',
      syscall: 'syscall',
    },
  },
  std: {
    patches: [
      ...runtimePatches,
      ...objectsPatches,
      ...goroutinesPatches,
      ...runtimePreemptPatches,
      ...explorePatches,
      ...bulkPatches,
      ...stackPatches,
      ...syscallPatches,
      ...networkPatches,
      ...timePatches,
    ],
    add: {
      observer: 'runtime',
      objects: 'runtime',
      goroutines: 'runtime',
      'goroutines/internal-sync': 'internal/sync',
      scheduler: 'runtime',
      'scheduler/maps': 'internal/runtime/maps',
      'scheduler/internal-sync': 'internal/sync',
      'scheduler/sync': 'sync',
      stack: 'runtime',
      syscall: 'syscall',
      'network/syscall': 'syscall',
      'network/oserror': 'internal/oserror',
      'network/os': 'os',
      'network/exec': 'os/exec',
      'network/net': 'net',
      time: 'time',
    },
  },
} as const satisfies Record<string, { patches: readonly FilePatch[]; add: Readonly<Record<string, string>> }>;

/**
 * Writes the changed copies of Go's files below `work` and returns the file for `go build -overlay`.
 * `tools`: cmd/compile and cmd/link; `std`: the library that programs are built on. docs/architecture.md says what changes.
 */
export async function writeOverlay(go: GoCommand, work: string, kind: keyof typeof changes): Promise<string> {
  const dir = join(work, `overlay-${kind}`);
  await mkdir(dir, { recursive: true });
  const replace: Record<string, string> = {};

  const { patches, add } = changes[kind];
  for (const file of new Set(patches.map((patch) => patch.file))) {
    const original = join(go.root, 'src', file);
    const copy = join(dir, file.replaceAll('/', '_'));
    const ofFile: readonly FilePatch[] = patches.filter((patch) => patch.file === file);
    await writeFile(copy, ofFile.reduce(applyPatch, await readFile(original, 'utf8')));
    replace[original] = copy;
  }
  for (const [folder, goPackage] of Object.entries(add)) {
    const from = fileURLToPath(new URL(`../${folder}`, import.meta.url));
    for (const file of await readdir(from)) {
      if (!/\.(go|s)$/.test(file)) continue;
      const target = join(go.root, 'src', goPackage, file);
      if (target in replace)
        throw new Error(`${folder}/${file}: package ${goPackage} has another file of this name`);
      replace[target] = join(from, file);
    }
  }
  const overlay = join(work, `overlay-${kind}.json`);
  await writeFile(overlay, JSON.stringify({ Replace: replace }, null, 1));
  return overlay;
}
