/** Deep recursion does what it does natively, and recursion without end is Go's own stack overflow. */
import { beforeAll, describe, expect, it } from 'vitest';
import { openToolchain, programText, runProgram } from './testing/run-program.ts';

beforeAll(openToolchain, 1_200_000);

it('recurses as deep as native Go does, whatever calls what', async () => {
  const { status, stdout, stderr } = await runProgram(await programText('deep.go'));
  expect(stderr).toBe('');
  expect(status).toMatchObject({ kind: 'exit', code: 0 });
  expect(stdout.split('\n')).toEqual([
    'list 499999500000 499999500000',
    'goroutines 500000 500000',
    'recovered 100',
    'deferred 100001',
    'panic bottom 100001',
    'goexit 1',
    'callers true runtime.main',
    'trace true',
    'allocating 224',
    'collected 500000',
    'shrunk true',
    'frames 500 2002',
    'from js 300000',
    'to js 20000',
    'pulled 100000',
    'reflected 10000',
    'ackermann 4003',
    'json exceeded max depth <nil>',
    'regexp true',
    'parser <nil>',
    'cyclic true',
    '',
  ]);
});

describe('recursion without end', () => {
  it('overflows Go’s stack and shows both ends of it', async () => {
    const { status, stderr } = await runProgram(
      'package main\n\nfunc f(n int) int { return 1 + f(n+1) }\n\nfunc main() { println(f(0)) }\n',
    );
    expect(status).toMatchObject({ kind: 'fatal', code: 2 });
    expect(stderr).toMatch(
      /^runtime: goroutine stack exceeds 134217728-byte limit\nruntime: sp=0x[0-9a-f]+ stack=\[0x[0-9a-f]+, 0x[0-9a-f]+\]\nfatal error: stack overflow\n\nruntime stack:\nruntime\.throw/,
    );
    expect(stderr).toMatch(
      /\nruntime\.morestack\(\)\n.*\n\ngoroutine 1 .*\[running\]:\nmain\.f\(0x[0-9a-f]+\)\n/,
    );
    expect(stderr).toMatch(/\n\.\.\.\d{7,8} frames elided\.\.\.\n/);
    // Fifty from each end, less those of main.main and the runtime.
    const shown = stderr.match(/^main\.f\(/gm)?.length;
    expect(shown).toBeGreaterThan(90);
    expect(shown).toBeLessThan(100);
    expect(stderr).toContain('\nmain.main()\n\tmain.go:5 ');
  });

  it('is found where calls need no frame at all', async () => {
    const { status, stderr } = await runProgram(
      'package main\n\nfunc f() { f(); f() }\n\nfunc main() { f() }\n',
      { memoryMiB: 64 },
    );
    expect(status).toMatchObject({ kind: 'fatal', code: 2 });
    expect(stderr).toContain('fatal error: stack overflow\n');
  });

  it.each([
    [64, 16],
    [512, 128],
  ])('overflows before memory runs out: of %i MiB, a quarter in use', async (memoryMiB, limitMiB) => {
    const { status, stderr } = await runProgram(
      `package main\n\nvar kept [][]byte\n\nfunc f(n int) int { return 1 + f(n+1) }\n\nfunc main() {
	for range ${memoryMiB / 4} {\n\t\tkept = append(kept, make([]byte, 1<<20))\n\t}\n\tprintln(f(0))\n}\n`,
      { memoryMiB },
    );
    expect(stderr).toContain(`runtime: goroutine stack exceeds ${limitMiB << 20}-byte limit\n`);
    expect(status).toMatchObject({ kind: 'fatal', code: 2 });
  });

  it('obeys debug.SetMaxStack, and begins with what native Go has where there is room', async () => {
    const { status, stderr } = await runProgram(
      'package main\n\nimport "runtime/debug"\n\nfunc f(n int) int { return 1 + f(n+1) }\n\nfunc main() {\n\tprintln(debug.SetMaxStack(1 << 20))\n\tprintln(f(0))\n}\n',
      { memoryMiB: 2048 },
    );
    expect(status).toMatchObject({ kind: 'fatal', code: 2 });
    expect(stderr).toMatch(/^1000000000\nruntime: goroutine stack exceeds 1048576-byte limit\n/);
  });
});
