/** Go's own pprof reads our heap profiles. */
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { pprofProfile } from '../src/model/heap/export/pprof.ts';
import { HeapSession } from '../src/model/index.ts';
import { cacheHeap } from '../src/model/heap/testing/seed-heap.ts';
import { ensureGo } from '../scripts/lib/go/go.mjs';

const run = promisify(execFile);
let folder = '';
let goRoot = '';

beforeAll(async () => {
  goRoot = await ensureGo();
  folder = await mkdtemp(join(tmpdir(), 'heapscope-pprof-'));
  const { writer, objects } = cacheHeap(1000);
  writer.snapshot();
  // Half of the objects are gone by the second snapshot, but were allocated all the same.
  for (const object of objects.slice(500)) writer.free(object);
  writer.snapshot();
  const session = new HeapSession({ symbols: writer.symbols() });
  session.push(writer.bytes());
  session.end();
  const profile = pprofProfile(session.analysis(2)!, { startedMs: 1_700_000_000_000 });
  await writeFile(join(folder, 'heap.pb.gz'), gzipSync(profile));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

async function pprof(...args: string[]): Promise<string> {
  const env = {
    ...process.env,
    GOROOT: goRoot,
    GOTOOLCHAIN: 'local',
    GOFLAGS: '-buildvcs=false',
    PPROF_TMPDIR: folder,
  };
  const options = { env, cwd: folder, timeout: 240_000 };
  const { stdout } = await run(join(goRoot, 'bin', 'go'), ['tool', 'pprof', ...args, 'heap.pb.gz'], options);
  return stdout;
}

it('shows what is alive, and what was allocated in all', { timeout: 300_000 }, async () => {
  const inUse = await pprof('-top', '-unit=bytes');
  expect(inUse).toMatch(/Type: inuse_space/);
  expect(inUse).toMatch(/517568B .* 517568B .*main\.fill/);
  expect(inUse).toMatch(/518416B total/);
  const all = await pprof('-top', '-unit=bytes', '-sample_index=alloc_objects');
  expect(all).toMatch(/1009bytes .* 1009bytes .*main\.fill/);
});

it('has stacks without the runtime’s own inner end', { timeout: 300_000 }, async () => {
  const traces = await pprof('-traces', '-sample_index=inuse_objects', '-lines');
  expect(traces).toMatch(/9\s+main\.fill .*main\.go:17\s+main\.main .*main\.go:30/);
});
