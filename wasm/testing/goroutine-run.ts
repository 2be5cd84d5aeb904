/** Runs a Go program with its goroutines observed and hands its stream to the model. */
import { MemoryFs } from '../../src/host/fs/memory-fs.ts';
import { runGo } from '../../src/host/host.ts';
import { capMemory } from '../../src/host/memory-cap.ts';
import { seededRandom } from '../../src/host/seeded-random.ts';
import { VirtualClock } from '../../src/host/virtual-clock.ts';
import { GoroutineSession } from '../../src/model/goroutines/goroutine-session.ts';
import { buildProgram } from './run-program.ts';

const MEMORY_MIB = 512;

/**
 * On the virtual clock, at level `live`.
 * @throws Error when the program does not build, the runtime under it fails, or its stream cannot be read
 */
export async function goroutinesOf(source: string): Promise<GoroutineSession> {
  const capped = capMemory(new Uint8Array(await buildProgram(source)), MEMORY_MIB);
  if (!capped.ok) throw new Error(capped.error);
  const session = new GoroutineSession();
  const status = await runGo(await WebAssembly.compile(capped.value), {
    args: ['program'],
    fs: new MemoryFs(),
    memoryMiB: MEMORY_MIB,
    clock: new VirtualClock('instant'),
    random: seededRandom(1),
    observe: 'live',
    onOutput: () => undefined,
    onGoroutines: (bytes) => session.push(bytes),
  });
  session.end();
  if (status.kind === 'fatal' || status.kind === 'crashed') throw new Error(status.detail ?? status.kind);
  if (session.problem !== null) throw new Error(session.problem.detail);
  return session;
}
