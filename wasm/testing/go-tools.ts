/** Go's own tools, run on files that we wrote. */
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ensureGo } from '../../scripts/lib/go/go.mjs';

const run = promisify(execFile);

/**
 * Standard output of `go tool <args> FILE`. The tool is built when it is used first.
 * @throws Error with what it says on standard error when it fails
 */
export async function goTool(args: readonly string[], content: Uint8Array): Promise<string> {
  const goRoot = await ensureGo();
  const folder = await mkdtemp(join(tmpdir(), 'heapscope-go-tool-'));
  try {
    await writeFile(join(folder, 'file'), content);
    const env = {
      ...process.env,
      GOROOT: goRoot,
      GOTOOLCHAIN: 'local',
      GOFLAGS: '-buildvcs=false',
      PPROF_TMPDIR: folder,
    };
    const options = { env, cwd: folder, maxBuffer: 1 << 30 };
    const { stdout } = await run(join(goRoot, 'bin', 'go'), ['tool', ...args, 'file'], options);
    return stdout;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
