/**
 * Random schedules on the real runtime: they find what the usual one hides in small wrong programs (testing/schedules), and each is the
 * same again with its seed.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import { concatBytes } from '../src/base/bytes.ts';
import { describeOutcome } from '../src/model/explore/describe.ts';
import { Outcomes } from '../src/model/explore/outcomes.ts';
import type { ObserveLevel } from '../src/protocol/observer.ts';
import type { ScheduleKind } from '../src/protocol/run.ts';
import { GoroutineSession } from '../src/model/goroutines/goroutine-session.ts';
import { judgeGoroutines } from '../src/model/goroutines/verdict/judge.ts';
import { exploreProgram } from '../src/workers/explore/explore-program.ts';
import { runGo } from '../src/host/host.ts';
import { MemoryFs } from '../src/host/fs/memory-fs.ts';
import { seededRandom } from '../src/host/seeded-random.ts';
import { VirtualClock } from '../src/host/virtual-clock.ts';
import { readLeaks } from '../scripts/leaks/corpus.ts';
import { buildProgram, openToolchain, programText } from './testing/run-program.ts';

const SCHEDULES = 100;

beforeAll(openToolchain, 1_200_000);

async function explore(program: ArrayBuffer, count = SCHEDULES, limitMs = 60_000): Promise<Outcomes> {
  const outcomes = new Outcomes();
  const problems: string[] = [];
  await exploreProgram(
    {
      id: 1,
      program,
      args: [],
      env: {},
      stdin: new Uint8Array(),
      files: [],
      memoryMiB: 512,
      seeds: { first: 0, step: 1, count },
      limitMs,
    },
    (event) => {
      if (event.kind === 'schedule') outcomes.add(event.result);
      else if (event.kind === 'failed') problems.push(event.message);
    },
  );
  expect(problems).toEqual([]);
  return outcomes;
}

/** One run, as the page and the command line do it. */
async function replay(
  program: ArrayBuffer,
  seed: number,
  schedule: ScheduleKind,
  observe: ObserveLevel = 'live',
) {
  const goroutines: Uint8Array[] = [];
  let output = '';
  const status = await runGo(await WebAssembly.compile(program), {
    args: ['heapscope'],
    fs: new MemoryFs(),
    clock: new VirtualClock('instant'),
    random: seededRandom(seed),
    ...(schedule === 'random' ? { schedule: seed } : {}),
    memoryMiB: 512,
    observe,
    onGoroutines: (bytes) => goroutines.push(bytes),
    onOutput: (_stream, bytes) => (output += new TextDecoder().decode(bytes)),
  });
  return { kind: status.kind, output, goroutines: concatBytes(goroutines) };
}

describe.each([
  ['lost-signal', 'deadlock: 1 goroutine stuck: sync.Cond.Wait at main.go:18'],
  ['early-return', 'exit 0; 2 goroutines stuck: chan send at main.go:22 (×2)'],
  ['double-close', 'panic: close of closed channel [recovered, repanicked] at main.go:15'],
  ['late-add', 'panic: send on closed channel at main.go:18'],
  [
    'lock-order',
    'deadlock: 3 goroutines stuck: sync.Mutex.Lock at main.go:17 (×2), sync.WaitGroup.Wait at main.go:41',
  ],
  ['missed-wakeup', 'deadlock: 1 goroutine stuck: chan receive at main.go:35'],
  ['map-writes', 'fatal error: concurrent map writes at main.go:15'],
  ['check-then-act', 'deadlock: 2 goroutines stuck: chan send at main.go:29, chan receive at main.go:30'],
  [
    'read-twice',
    'deadlock: 3 goroutines stuck: sync.RWMutex.RLock at main.go:15, sync.RWMutex.Lock at main.go:27, sync.WaitGroup.Wait at main.go:37',
  ],
])('%s', (name, expected) => {
  it('goes wrong under one of a hundred schedules, and not under the usual one', async () => {
    const list = (await explore(await buildProgram(await programText(`schedules/${name}.go`)))).list();
    expect(list.map(describeOutcome)).toContain(expected);
    expect(list.find(({ seed }) => seed === 0)).toMatchObject({ kind: 'exit', code: 0, verdicts: [] });
  });
});

it('finds what merely comes out wrong: updates that are lost', async () => {
  const program = await buildProgram(await programText('schedules/lost-update.go'));
  const printed = (await explore(program)).list().map(({ output }) => output);
  expect(printed).toContain('6\n');
  expect(printed.length).toBeGreaterThan(1);
});

it('a seed is the same again, what the runtime says of every goroutine included, and another one is not', async () => {
  const program = await buildProgram(await programText('schedules/lock-order.go'));
  const [first, again, other] = [
    await replay(program, 7, 'random'),
    await replay(program, 7, 'random'),
    await replay(program, 8, 'random'),
  ];
  expect(first.goroutines.length).toBeGreaterThan(1000);
  expect(Buffer.compare(first.goroutines, again.goroutines)).toBe(0);
  expect(again.output).toBe(first.output);
  expect(Buffer.compare(first.goroutines, other.goroutines)).not.toBe(0);
});

it('seed 0 is the usual schedule', async () => {
  const program = await buildProgram(await programText('schedules/lock-order.go'));
  const [random, usual] = [await replay(program, 0, 'random'), await replay(program, 0, 'usual')];
  expect(Buffer.compare(random.goroutines, usual.goroutines)).toBe(0);
});

it.each(['lock-order', 'map-writes', 'early-return'])(
  '%s: what was found comes again in a single run, observed more closely too',
  async (name) => {
    const program = await buildProgram(await programText(`schedules/${name}.go`));
    for (const { seed, kind, output } of (await explore(program)).list()) {
      for (const observe of ['live', 'objects'] as const) {
        const again = await replay(program, seed, 'random', observe);
        expect([observe, seed, again.kind]).toEqual([observe, seed, kind]);
        if (kind === 'exit') expect(again.output).toBe(output);
      }
    }
  },
);

it('a right program ends the same under every schedule', async () => {
  const program = await buildProgram(
    'package main\nimport (\n"context"\n"fmt"\n"sync"\n"time"\n)\n' +
      'func main() {\n\tctx, cancel := context.WithTimeout(context.Background(), time.Second)\n\tdefer cancel()\n' +
      '\tjobs, sums := make(chan int), make(chan int, 4)\n\tvar wg sync.WaitGroup\n\tvar mu sync.Mutex\n\tseen := map[int]bool{}\n' +
      '\tfor range 4 {\n\t\twg.Go(func() {\n\t\t\tsum := 0\n\t\t\tfor j := range jobs {\n\t\t\t\tmu.Lock()\n\t\t\t\tseen[j] = true\n\t\t\t\tmu.Unlock()\n\t\t\t\tsum += j\n\t\t\t}\n\t\t\tselect {\n\t\t\tcase sums <- sum:\n\t\t\tcase <-ctx.Done():\n\t\t\t}\n\t\t})\n\t}\n' +
      '\tfor j := range 50 {\n\t\tjobs <- j\n\t}\n\tclose(jobs)\n\twg.Wait()\n\tclose(sums)\n\ttotal := 0\n\tfor s := range sums {\n\t\ttotal += s\n\t}\n\tfmt.Println(total, len(seen))\n}\n',
  );
  const list = (await explore(program)).list();
  expect(list).toMatchObject([{ count: SCHEDULES, kind: 'exit', output: '1225 50\n', verdicts: [] }]);
});

describe('a program that is as it should be', () => {
  const healthy = readLeaks().filter(({ name }) =>
    /healthy\/(.*pool.*|logger|cond-queue|server).*/.test(name),
  );

  it('there are some that leave workers idle', () => {
    expect(healthy.length).toBeGreaterThan(5);
  });

  it.each(healthy)('$name: is accused under no schedule', async ({ text }) => {
    const list = (await explore(await buildProgram(text))).list();
    expect(list.map(describeOutcome)).toEqual(list.map(() => 'exit 0'));
  });
});

it('a single run is judged as the schedule that it replays', async () => {
  const program = await buildProgram(await programText('schedules/early-return.go'));
  const leaking = (await explore(program)).list().filter(({ verdicts }) => verdicts.length > 0);
  expect(leaking.length).toBeGreaterThan(0);
  for (const { seed, verdicts } of leaking) {
    const session = new GoroutineSession();
    session.push((await replay(program, seed, 'random')).goroutines);
    const judged = judgeGoroutines(session, { kind: 'exit', code: 0 });
    const accused = judged.filter((verdict) => verdict.class !== 'none');
    expect(verdicts).toEqual(accused.map((verdict) => ({ ...verdict, goids: [], site: 0 })));
  }
});

it('a program that spins until another goroutine has done something ends under every schedule', async () => {
  const program = await buildProgram(
    'package main\nimport (\n"runtime"\n"sync/atomic"\n)\n' +
      'func main() {\n\tvar a, b atomic.Bool\n\tgo func() { a.Store(true) }()\n\tfor !a.Load() {\n\t}\n' +
      '\tgo func() { b.Store(true) }()\n\tfor !b.Load() {\n\t\truntime.Gosched()\n\t}\n\tprintln("done")\n}\n',
  );
  const list = (await explore(program)).list();
  expect(list).toMatchObject([{ count: SCHEDULES, kind: 'exit', output: 'done\n' }]);
});

it('gives a schedule up after its time, and goes on with the next', async () => {
  const program = await buildProgram('package main\nfunc main() {\n\tfor {\n\t}\n}\n');
  expect((await explore(program, 2, 50)).list()).toMatchObject([{ kind: 'stopped', count: 2 }]);
});
