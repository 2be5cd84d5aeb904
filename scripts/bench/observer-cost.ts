/** What observing costs: the same binary with the observer off and live, alternating, in one Node process. */
import { openNodeToolchain } from '../../src/cli/node-toolchain.ts';
import { MemoryFs } from '../../src/host/fs/memory-fs.ts';
import { runGo } from '../../src/host/host.ts';
import type { ObserveLevel } from '../../src/protocol/observer.ts';
import { spread, type Figure } from './statistics.ts';

const program = (imports: string, declarations: string, body: string): string =>
  `package main\n\nimport (\n\t"time"\n${imports})\n\n${declarations}\n\nfunc main() {\n\tstart := time.Now()\n${body}\n\tprintln(time.Since(start).Microseconds())\n}\n`;

const PROGRAMS: Readonly<Record<string, string>> = {
  'small objects': program(
    '',
    'type node struct{ next *node; v [4]int }\nvar sink *node',
    '\tfor i := 0; i < 3_000_000; i++ {\n\t\tsink = &node{v: [4]int{i}}\n\t}',
  ),
  'binary trees': program(
    '',
    'type tree struct{ l, r *tree }\nfunc grow(d int) *tree {\n\tif d == 0 {\n\t\treturn &tree{}\n\t}\n\treturn &tree{grow(d - 1), grow(d - 1)}\n}\nvar keep *tree',
    '\tfor i := 0; i < 12; i++ {\n\t\tkeep = grow(15)\n\t}',
  ),
  'map inserts': program(
    '',
    'var m = map[int]*int{}',
    '\tfor i := 0; i < 400_000; i++ {\n\t\tv := i\n\t\tm[i] = &v\n\t}',
  ),
  'large slices': program(
    '',
    'var sink []byte',
    '\tfor i := 0; i < 4000; i++ {\n\t\tsink = make([]byte, 64<<10)\n\t}',
  ),
  'channel ping-pong': program(
    '',
    '',
    '\ta, b := make(chan int), make(chan int)\n\tgo func() {\n\t\tfor v := range a {\n\t\t\tb <- v\n\t\t}\n\t}()\n\tfor i := 0; i < 200_000; i++ {\n\t\ta <- i\n\t\t<-b\n\t}',
  ),
  'goroutine starts': program(
    '',
    '',
    '\tdone := make(chan int)\n\tfor i := 0; i < 200_000; i++ {\n\t\tgo func() { done <- i }()\n\t\t<-done\n\t}',
  ),
};

const RUNS = 9;

export async function observerCost(artefacts: string): Promise<readonly Figure[]> {
  const toolchain = await openNodeToolchain(artefacts);
  const figures: Figure[] = [];
  for (const [name, source] of Object.entries(PROGRAMS)) {
    const built = await toolchain.build([{ name: 'main.go', text: source }], () => undefined);
    if (!built.ok) throw new Error(`bench program ${name}: ${JSON.stringify(built.diagnostics)}`);
    const module = await WebAssembly.compile(built.program);
    const off: number[] = [];
    const live: number[] = [];
    await measure(module, 'off'); // the engine's code grows warm
    for (let run = 0; run < RUNS; run++) {
      off.push(await measure(module, 'off'));
      live.push(await measure(module, 'live'));
    }
    const [a, b] = [spread(off), spread(live)];
    figures.push({
      name: `observer live ÷ off: ${name}`,
      value: b.median / a.median,
      unit: '×',
      goal: 1.05,
      detail: `median of ${RUNS}: ${(b.median / 1000).toFixed(1)} ms beside ${(a.median / 1000).toFixed(1)} ms`,
    });
  }
  return figures;
}

/** The program's own time in µs, which it prints. */
async function measure(module: WebAssembly.Module, observe: ObserveLevel): Promise<number> {
  let text = '';
  const status = await runGo(module, {
    args: ['bench'],
    fs: new MemoryFs(),
    observe,
    onObserve: () => undefined,
    onOutput: (_stream, bytes) => {
      text += new TextDecoder().decode(bytes);
    },
  });
  if (status.code !== 0) throw new Error(`bench program ended with ${status.kind}: ${text}`);
  return Number(text);
}
