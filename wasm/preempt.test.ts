/** Nobody starves: programs that end on a laptop because the scheduler interrupts some goroutine, on the real runtime in Node. */
import { beforeAll, expect, it } from 'vitest';
import { runApart } from './testing/run-apart.ts';
import { buildProgram, openToolchain, type ProgramRun } from './testing/run-program.ts';

/** Long enough for a slow machine; what starves never ends. */
const LIMIT_MS = 120_000;

beforeAll(openToolchain, 1_200_000);

async function run(source: string): Promise<ProgramRun> {
  return runApart(await buildProgram(source), LIMIT_MS);
}

/** Main waits for a timer while `spin` goes on for ever in another goroutine. */
const besideTimer = (spin: string, declarations = '', imports = ''): string =>
  `package main\nimport (\n"fmt"\n"time"\n${imports})\n${declarations}\n` +
  `func main() {\n\tgo func() {\n${spin}\n\t}()\n\tfor range 3 {\n\t\t<-time.After(5 * time.Millisecond)\n\t}\n\tfmt.Println("main returns")\n}\n`;

it.each([
  ['for {}', besideTimer('for {\n}')],
  ['a counting loop', besideTimer('n := 0\nfor {\n n++\n}')],
  ['a loop that calls', besideTimer('for {\n f()\n}', '//go:noinline\nfunc f() {}')],
  ['nested short loops', besideTimer('n := 0\nfor {\n for j := 0; j < 8; j++ {\n n ^= j\n }\n}')],
  [
    'a linked list in a circle',
    besideTimer(
      'a := &node{}; a.next = &node{a}\nfor p := a; p != nil; p = p.next {\n}',
      'type node struct{ next *node }',
    ),
  ],
  ['select with default', besideTimer('c := make(chan int)\nfor {\n select {\n case <-c:\n default:\n }\n}')],
  ['goto', besideTimer('n := 0\nagain:\n n++\n goto again')],
  [
    'recursion',
    besideTimer('fib(90)', 'func fib(n int) int { if n < 2 { return n }; return fib(n-1) + fib(n-2) }'),
  ],
  [
    'mutual recursion',
    besideTimer(
      'a(90)',
      'func a(n int) int { if n < 2 { return n }; return b(n-1) + b(n-2) }\nfunc b(n int) int { return a(n) }',
    ),
  ],
  [
    'recursion through a closure',
    besideTimer(
      'var f func(int) int\nf = func(n int) int { if n < 2 { return n }; return f(n-1) + f(n-2) }\nf(90)',
    ),
  ],
  [
    'recursion through an interface',
    besideTimer(
      'var s step = one{}\ns.do(s, 90)',
      'type step interface{ do(step, int) int }\ntype one struct{}\nfunc (one) do(s step, n int) int { if n < 2 { return n }; return s.do(s, n-1) + s.do(s, n-2) }',
    ),
  ],
  [
    'sorting',
    besideTimer(
      'x := make([]int, 1000)\nfor {\n sort.Slice(x, func(a, b int) bool { return x[a]^5 < x[b]^5 })\n}',
      '',
      '"sort"\n',
    ),
  ],
  [
    'a power of big numbers',
    besideTimer('x := big.NewInt(3)\nx.Exp(x, new(big.Int).Lsh(big.NewInt(1), 40), nil)', '', '"math/big"\n'),
  ],
  [
    'regexp',
    besideTimer(
      're := regexp.MustCompile(`(a|aa)*b`)\ns := strings.Repeat("a", 20000)\nfor {\n re.MatchString(s)\n}',
      '',
      '"regexp"\n"strings"\n',
    ),
  ],
  ['a deferred function', besideTimer('defer func() {\n for {\n }\n}()')],
  [
    'a finalizer',
    besideTimer(
      'runtime.SetFinalizer(new([64]int), func(*[64]int) {\n for {\n }\n})\nfor {\n runtime.GC()\n}',
      '',
      '"runtime"\n',
    ),
  ],
  ['sync.Once', besideTimer('var once sync.Once\nonce.Do(func() {\n for {\n }\n})', '', '"sync"\n')],
  ['a thousand at once', besideTimer('for range 1000 {\n go func() {\n  for {\n  }\n }()\n}')],
])('main goes on beside %s', { timeout: 2 * LIMIT_MS }, async (_name, source) => {
  const { status, stdout } = await run(source);
  expect(stdout).toBe('main returns\n');
  expect(status).toMatchObject({ kind: 'exit', code: 0 });
});

it('init may wait for a goroutine by spinning', async () => {
  const { stdout } = await run(
    'package main\nimport "sync/atomic"\nimport "os"\nvar ready atomic.Bool\n' +
      'func init() {\n\tgo func() { ready.Store(true) }()\n\tfor !ready.Load() {\n\t}\n}\nfunc main() { os.Stdout.WriteString("ready\\n") }\n',
  );
  expect(stdout).toBe('ready\n');
});

it('a program without syscall/js is interrupted too, and still told of a deadlock', async () => {
  const { status, stderr } = await run(
    'package main\nimport "sync/atomic"\nvar n atomic.Int64\n' +
      'func main() {\n\tgo func() { for { n.Add(1) } }()\n\tfor n.Load() == 0 {\n\t}\n\tprintln("counted")\n}\n',
  );
  expect(stderr).toBe('counted\n');
  expect(status.code).toBe(0);
  const stuck = await run('package main\nfunc main() { println("x"); <-make(chan int) }\n');
  expect(stuck.stderr).toContain('all goroutines are asleep - deadlock!');
  expect(stuck.status).toMatchObject({ kind: 'deadlock', code: 2 });
});

it('a loop that neither allocates nor calls is observed', async () => {
  const { observed } = await run(
    'package main\nimport "time"\nfunc main() {\n\tfor start := time.Now(); time.Since(start) < 200*time.Millisecond; {\n\t\tfor range 100000 {\n\t\t}\n\t}\n}\n',
  );
  // Twelve fields of 8 bytes and a header for each sample: 200 ms hold many more than ten.
  expect(observed.length).toBeGreaterThan(10 * 104);
});
