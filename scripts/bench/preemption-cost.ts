/**
 * What preemption costs: the same program on the unpatched compiler and runtime and on ours, alternating, in one Node process.
 * The host is the same for both, and the observer is off.
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openNodeToolchain } from '../../src/cli/node-toolchain.ts';
import { MemoryFs } from '../../src/host/fs/memory-fs.ts';
import { runGo } from '../../src/host/host.ts';
import { goCommand } from '../../wasm/build/go-command.ts';
import { spread, type Figure } from './statistics.ts';

const PROGRAM = fileURLToPath(new URL('programs/preemption.go', import.meta.url));
const RUNS = 7;
/** Of each task's runs in one instance: the engine's code grows warm. */
const WARM_UP = 2;
const GOAL = 1.15;

type Times = Map<string, number[]>;

export async function preemptionCost(artefacts: string, goRoot: string): Promise<readonly Figure[]> {
  const modules = [await stock(goRoot), await ours(artefacts)] as const;
  const unpatched: Times = new Map();
  const patched: Times = new Map();
  for (let run = 0; run < RUNS; run++) {
    await measure(modules[0], unpatched);
    await measure(modules[1], patched);
  }
  return [...unpatched].map(([name, before]) => {
    const [a, b] = [spread(before), spread(patched.get(name) ?? [])];
    return {
      name: `preemption, ours ÷ unpatched: ${name}`,
      value: b.quartile / a.quartile,
      unit: '×',
      goal: GOAL,
      detail: `quartile of ${b.runs}: ${(b.quartile / 1000).toFixed(1)} ms beside ${(a.quartile / 1000).toFixed(1)} ms`,
    };
  });
}

async function ours(artefacts: string): Promise<WebAssembly.Module> {
  const toolchain = await openNodeToolchain(artefacts);
  const files = [{ name: 'main.go', text: await readFile(PROGRAM, 'utf8') }];
  const built = await toolchain.build(files, () => undefined);
  if (!built.ok) throw new Error(`${PROGRAM}: ${JSON.stringify(built.diagnostics)}`);
  return WebAssembly.compile(built.program);
}

async function stock(goRoot: string): Promise<WebAssembly.Module> {
  const dir = await mkdtemp(join(tmpdir(), 'heapscope-bench-'));
  try {
    const out = join(dir, 'stock.wasm');
    await goCommand(goRoot).run(['build', '-trimpath', '-ldflags=-s -w', '-o', out, PROGRAM]);
    return await WebAssembly.compile(await readFile(out));
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}

/** Adds what the program prints about itself to `times`, µs by task. */
async function measure(module: WebAssembly.Module, times: Times): Promise<void> {
  let text = '';
  const status = await runGo(module, {
    args: ['bench'],
    fs: new MemoryFs(),
    onOutput: (_stream, bytes) => {
      text += new TextDecoder().decode(bytes);
    },
  });
  if (status.code !== 0) throw new Error(`${PROGRAM} ended with ${status.kind}: ${text}`);
  const seen = new Map<string, number>();
  for (const line of text.trim().split('\n')) {
    const [name = '', micros = ''] = line.split('\t');
    const nth = seen.get(name) ?? 0;
    seen.set(name, nth + 1);
    if (nth < WARM_UP) continue;
    times.set(name, [...(times.get(name) ?? []), Number(micros)]);
  }
}
