/** Runs a Go program with every object observed, and hands over what is known of its heap. */
import { RealClock } from '../../src/host/clock.ts';
import { MemoryFs } from '../../src/host/fs/memory-fs.ts';
import { runGo } from '../../src/host/host.ts';
import { capMemory } from '../../src/host/memory-cap.ts';
import { HeapSession } from '../../src/model/index.ts';
import { splitSource } from '../../src/toolchain/source-files.ts';
import { openToolchain } from './run-program.ts';

const MEMORY_MIB = 512;

/** @throws Error with the diagnostics of a program that does not build */
export async function heapOf(source: string): Promise<HeapSession> {
  const built = await (await openToolchain()).build(splitSource(source), () => undefined);
  if (!built.ok) throw new Error(JSON.stringify(built.diagnostics));
  const capped = capMemory(new Uint8Array(built.program), MEMORY_MIB);
  if (!capped.ok) throw new Error(capped.error);
  const session = new HeapSession({ symbols: built.symbols });
  await runGo(await WebAssembly.compile(capped.value), {
    args: ['prog'],
    env: {},
    fs: new MemoryFs(),
    memoryMiB: MEMORY_MIB,
    clock: new RealClock(),
    observe: 'objects',
    onHeap: (bytes) => session.push(bytes),
    onOutput: () => undefined,
  });
  session.end();
  return session;
}
