/**
 * What observing costs: the same binary with the observer off, live and at level objects, alternating, in one Node process; and what
 * Go's own ways to know of every allocation cost, beside the same.
 */
import { openNodeToolchain } from '../../src/cli/node-toolchain.ts';
import { MemoryFs } from '../../src/host/fs/memory-fs.ts';
import { runGo } from '../../src/host/host.ts';
import type { ObserveLevel } from '../../src/protocol/observer.ts';
import { spread, type Figure } from './statistics.ts';

interface BenchProgram {
  readonly imports: string;
  readonly declarations: string;
  readonly body: string;
}

const program = (imports: string, declarations: string, body: string): BenchProgram => ({
  imports,
  declarations,
  body,
});

/** @param first what main does before the clock starts */
function sourceOf({ imports, declarations, body }: BenchProgram, firstImports = '', first = ''): string {
  return `package main\n\nimport (\n\t"time"\n${imports}${firstImports})\n\n${declarations}\n\nfunc main() {\n${first}\tstart := time.Now()\n${body}\n\tprintln(time.Since(start).Microseconds())\n}\n`;
}

const PROGRAMS: Readonly<Record<string, BenchProgram>> = {
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
  formatting: program(
    '\t"fmt"\n',
    'var sink string',
    '\tfor i := 0; i < 300_000; i++ {\n\t\tsink = fmt.Sprintf("%d:%s", i, "x")\n\t}',
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

/** Programs that do little but allocate: there Go's own ways are measured too. */
const ALLOCATING = ['small objects', 'binary trees', 'map inserts', 'formatting'];

/** Go's own ways to know of every allocation: its stack, and its type. */
const NATIVE_WAYS = [
  { name: 'MemProfileRate=1', imports: '\t"runtime"\n', first: '\truntime.MemProfileRate = 1\n', env: {} },
  {
    name: 'alloc/free trace',
    imports: '\t"io"\n\t"runtime/trace"\n',
    first: '\ttrace.Start(io.Discard)\n',
    env: { GODEBUG: 'traceallocfree=1' },
  },
] as const;

const RUNS = 9;

export async function observerCost(artefacts: string): Promise<readonly Figure[]> {
  const toolchain = await openNodeToolchain(artefacts);
  const build = async (name: string, text: string): Promise<WebAssembly.Module> => {
    const built = await toolchain.build([{ name: 'main.go', text }], () => undefined);
    if (!built.ok) throw new Error(`bench program ${name}: ${JSON.stringify(built.diagnostics)}`);
    return WebAssembly.compile(built.program);
  };
  const figures: Figure[] = [];
  for (const [name, program] of Object.entries(PROGRAMS)) {
    const module = await build(name, sourceOf(program));
    const ways: readonly Way[] = [
      { name: 'live', goal: 1.05, run: () => measure(module, 'live') },
      ...(ALLOCATING.includes(name)
        ? [
            { name: 'objects', goal: 1.2, run: () => measure(module, 'objects') },
            ...(await Promise.all(
              NATIVE_WAYS.map(async ({ name: way, imports, first, env }) => {
                const own = await build(name, sourceOf(program, imports, first));
                return { name: way, goal: null, run: () => measure(own, 'off', env) };
              }),
            )),
          ]
        : []),
    ];
    figures.push(...(await besideOff(name, () => measure(module, 'off'), ways)));
  }
  return figures;
}

interface Way {
  readonly name: string;
  readonly goal: number | null;
  /** µs */
  readonly run: () => Promise<number>;
}

/** Each way beside `off`, run after run in turn. */
async function besideOff(
  program: string,
  off: () => Promise<number>,
  ways: readonly Way[],
): Promise<readonly Figure[]> {
  const without: number[] = [];
  const times = ways.map((): number[] => []);
  await off(); // the engine's code grows warm
  for (let run = 0; run < RUNS; run++) {
    without.push(await off());
    for (const [i, way] of ways.entries()) times[i]?.push(await way.run());
  }
  const a = spread(without);
  return ways.map(({ name, goal }, i) => {
    const b = spread(times[i] ?? []);
    return {
      name: `observer ${name} ÷ off: ${program}`,
      value: b.quartile / a.quartile,
      unit: '×',
      goal,
      detail: `quartile of ${RUNS}: ${(b.quartile / 1000).toFixed(1)} ms beside ${(a.quartile / 1000).toFixed(1)} ms`,
    };
  });
}

/** The program's own time in µs, which it prints. */
async function measure(
  module: WebAssembly.Module,
  observe: ObserveLevel,
  env: Readonly<Record<string, string>> = {},
): Promise<number> {
  let text = '';
  const status = await runGo(module, {
    args: ['bench'],
    env,
    fs: new MemoryFs(),
    observe,
    onObserve: () => undefined,
    onHeap: () => undefined,
    onOutput: (_stream, bytes) => {
      text += new TextDecoder().decode(bytes);
    },
  });
  if (status.code !== 0) throw new Error(`bench program ended with ${status.kind}: ${text}`);
  return Number(text);
}
