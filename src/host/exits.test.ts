import { describe, expect, test } from 'vitest';
import { capMemory } from './memory-cap.ts';
import { compileForTest } from './testing/programs.ts';
import { runModule, runProgram } from './testing/run.ts';

const end = (what: string) => runProgram('exits', { args: [what] });

describe('a program that ends by itself', () => {
  test('returning from main', async () => {
    const { status, stdout, stderr } = await end('return');
    expect({ stdout, stderr }).toEqual({ stdout: 'hello, 世界\n', stderr: '' });
    expect(status).toMatchObject({ kind: 'exit', code: 0 });
    expect(status.memoryBytes).toBeGreaterThan(1e6);
    expect(status.memoryBytes % 65536).toBe(0);
    expect(status.wallMs).toBeGreaterThan(0);
    expect(status).not.toHaveProperty('detail');
  });

  test('os.Exit', async () => {
    const { status, stdout } = await end('exit');
    expect(status).toMatchObject({ kind: 'exit', code: 3 });
    expect(stdout).toBe('before\n');
  });

  test('while timers are pending', async () => {
    const { status, stdout } = await end('pending-timers');
    expect(status).toMatchObject({ kind: 'exit', code: 0 });
    expect(stdout).toBe('bye\n');
  });

  test('while other goroutines are inside JavaScript', async () => {
    expect((await end('exit-while-writing')).status).toMatchObject({ kind: 'exit', code: 7 });
  });
});

describe('a program that dies', () => {
  test('of a panic', async () => {
    const { status, stderr } = await end('panic');
    expect(status).toMatchObject({ kind: 'panic', code: 2 });
    expect(stderr).toMatch(
      /^panic: boom: x{10}\n\tfatal error: not so\n\ngoroutine 1 \[running\]:\nmain\.main\(\)/,
    );
  });

  test.each(['panic-in-goroutine', 'repanic', 'nil'])('of a panic: %s', async (what) => {
    const { status, stderr } = await end(what);
    expect(status).toMatchObject({ kind: 'panic', code: 2 });
    expect(stderr).toContain('panic: ');
  });

  test('with exit code 2 of its own is not a panic', async () => {
    expect((await end('recovered-then-exit2')).status).toMatchObject({ kind: 'exit', code: 2 });
  });

  test('prints what looks like a panic and ends well', async () => {
    expect((await end('exit2')).status).toMatchObject({ kind: 'exit', code: 0 });
  });

  test.each(['deadlock', 'deadlock-mutex', 'deadlock-after-sleep'])('of a %s', async (what) => {
    const { status, stderr } = await end(what);
    expect(status).toMatchObject({ kind: 'deadlock', code: 2 });
    expect(stderr).toMatch(/^fatal error: all goroutines are asleep - deadlock!\n\ngoroutine 1 \[/);
  });

  test('of Goexit in main', async () => {
    const { status, stderr } = await end('goexit');
    expect(status).toMatchObject({ kind: 'deadlock', code: 2 });
    // Natively "no goroutines (main called runtime.Goexit)"; on js the runtime's event handler is a goroutine, too.
    expect(stderr).toContain('deadlock!');
  });

  test('of another fatal error', async () => {
    const { status, stderr } = await end('fatal');
    expect(status).toMatchObject({ kind: 'fatal', code: 2 });
    expect(stderr).toContain('fatal error: sync: unlock of unlocked mutex');
  });

  test('of endless recursion', async () => {
    const { status } = await end('stack');
    expect(status).toMatchObject({ kind: 'crashed', code: 134 });
    expect(status.detail).toContain('Maximum call stack size exceeded');
  });

  test('of too little memory', async () => {
    const capped = capMemory(await compileForTest('exits'), 64);
    if (!capped.ok) throw new Error(capped.error);
    const { status, stderr } = await runModule(await WebAssembly.compile(capped.value), { args: ['memory'] });
    expect(status).toMatchObject({ kind: 'out-of-memory', code: 2 });
    expect(status.memoryBytes).toBeLessThanOrEqual(64 * 2 ** 20);
    expect(stderr).toMatch(/^fatal error: .*(out of memory|cannot allocate memory)/m);
  });
});

describe('closed streams', () => {
  test('a write to closed standard output fails as a bad descriptor', async () => {
    const { status, stdout, stderr } = await end('close-stdout');
    expect(status).toMatchObject({ kind: 'exit', code: 0 });
    expect(stdout).toBe('open\n');
    expect(stderr).toBe('write /dev/stdout: file already closed\n');
  });

  test('the panic of a program that closed standard error is still heard', async () => {
    const { status, stderr } = await end('close-stderr');
    expect(status.kind).toBe('panic');
    expect(stderr).toContain('panic: last words');
  });
});
