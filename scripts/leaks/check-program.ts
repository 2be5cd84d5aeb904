/** Builds one program, runs it on the virtual clock, and judges its goroutines. */
import { openNodeToolchain } from '../../src/cli/node-toolchain.ts';
import { MemoryFs } from '../../src/host/fs/memory-fs.ts';
import { runGo } from '../../src/host/host.ts';
import { capMemory } from '../../src/host/memory-cap.ts';
import { seededRandom } from '../../src/host/seeded-random.ts';
import { VirtualClock } from '../../src/host/virtual-clock.ts';
import { GoroutineSession } from '../../src/model/goroutines/goroutine-session.ts';
import { judgeGoroutines } from '../../src/model/goroutines/verdict/judge.ts';
import type { GoroutineVerdict } from '../../src/model/goroutines/verdict/verdict.ts';
import { formatLikeGo } from '../../src/toolchain/diagnostics.ts';
import type { Toolchain } from '../../src/toolchain/toolchain.ts';
import { differences } from './compare.ts';
import type { LeakProgram } from './corpus.ts';

const SEED = 1;
const MEMORY_MIB = 256;

let toolchain: Promise<Toolchain> | null = null;

/**
 * What is wrong, a line each; empty: nothing.
 * @param artefacts the folder that wasm/build.ts made; always the same one
 */
export async function checkProgram(artefacts: string, program: LeakProgram): Promise<readonly string[]> {
  const tools = await (toolchain ??= openNodeToolchain(artefacts));
  const built = await tools.build([{ name: 'main.go', text: program.text }], () => undefined);
  if (!built.ok) return [`does not compile:\n${formatLikeGo(built.diagnostics)}`];
  const verdicts = await judgedRun(built.program);
  return typeof verdicts === 'string' ? [verdicts] : differences(program.expected, verdicts);
}

/** The verdicts, or why there are none. */
async function judgedRun(program: ArrayBuffer): Promise<readonly GoroutineVerdict[] | string> {
  const capped = capMemory(new Uint8Array(program), MEMORY_MIB);
  if (!capped.ok) throw new Error(capped.error);
  const session = new GoroutineSession();
  const status = await runGo(await WebAssembly.compile(capped.value), {
    args: ['prog'],
    fs: new MemoryFs(),
    memoryMiB: MEMORY_MIB,
    clock: new VirtualClock('instant'),
    random: seededRandom(SEED),
    observe: 'live',
    onOutput: () => undefined,
    onGoroutines: (bytes) => session.push(bytes),
  });
  session.end();
  if (status.kind === 'crashed') return `crashed: ${status.detail ?? ''}`;
  if (session.problem !== null)
    return `the goroutine stream cannot be read: ${JSON.stringify(session.problem)}`;
  return judgeGoroutines(session, status);
}
