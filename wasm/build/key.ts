import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const wasmDir = fileURLToPath(new URL('..', import.meta.url));

/** Names what a build yields: 16 hex digits over the Go version and every file of `wasm/`, tests and notes aside. */
export async function artefactKey(goVersion: string): Promise<string> {
  const hash = createHash('sha256').update(goVersion);
  for (const file of (await filesBelow(wasmDir)).sort()) {
    if (/\.test\.ts$|\.md$|[\\/]testing[\\/]/.test(file)) continue;
    hash.update(`\0${relative(wasmDir, file)}\0`).update(await readFile(file));
  }
  return hash.digest('hex').slice(0, 16);
}

async function filesBelow(dir: string): Promise<string[]> {
  const entries = await readdir(dir, { withFileTypes: true });
  const found: string[] = [];
  for (const entry of entries) {
    const path = join(dir, entry.name);
    if (entry.isDirectory()) found.push(...(await filesBelow(path)));
    else found.push(path);
  }
  return found;
}
