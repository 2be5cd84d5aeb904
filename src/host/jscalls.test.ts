import { expect, test } from 'vitest';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { STDOUT } from '../protocol/run.ts';
import { MemoryFs } from './fs/memory-fs.ts';
import { createGlobal } from './global.ts';
import { runGo } from './host.ts';
import { moduleForTest } from './testing/programs.ts';
import { OutputLog, runProgram } from './testing/run.ts';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

const call = (what: string, global?: object) =>
  runProgram('jscalls', { args: [what], ...(global === undefined ? {} : { global }) });

test('values, functions and errors cross both ways', async () => {
  const { stdout, stderr } = await call('values');
  expect(stderr).toBe('');
  await expect(stdout).toMatchFileSnapshot('testdata/jscalls.golden');
});

test('a js.Func is called from the event loop', async () => {
  expect((await call('callback')).stdout).toBe('from JavaScript\n');
});

test('a js.Func may print and write files while JavaScript waits for it', async () => {
  const { stdout, status } = await call('print-in-callback');
  expect(stdout).toBe('inside 1\ninside 2\ninside 3\n2 4 6\n');
  expect(status.kind).toBe('exit');
});

test('a program that waits to be called is not deadlocked', async () => {
  const global = createGlobal();
  const log = new OutputLog();
  const ended = runGo(await moduleForTest('jscalls'), {
    args: ['prog', 'waits-for-event'],
    fs: new MemoryFs(),
    onOutput: log.onOutput,
    global,
  });
  let hasEnded = false;
  void ended.then(() => (hasEnded = true));
  while (log.text(STDOUT) !== 'ready\n') await new Promise((resolve) => setTimeout(resolve, 1));
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(hasEnded).toBe(false);
  (global as { poke: () => void }).poke();
  expect(await ended).toMatchObject({ kind: 'exit', code: 0 });
  expect(log.text(STDOUT)).toBe('ready\npoked\n');
});

test('a program is deadlocked once its last js.Func has been collected', async () => {
  const ended = call('collected-func');
  const collecting = setInterval(collectGarbage, 5);
  expect((await ended).status.kind).toBe('deadlock');
  clearInterval(collecting);
});

test('os.Exit inside a js.Func unwinds what waits for it', async () => {
  expect((await call('exit-in-callback')).status).toMatchObject({ kind: 'exit', code: 5 });
});

test('a panic inside a js.Func ends the program', async () => {
  const { status, stderr } = await call('panic-in-callback');
  expect(status).toMatchObject({ kind: 'panic', code: 2 });
  expect(stderr).toContain('panic: in callback');
});

test('a js.Func of a program that has ended does nothing', async () => {
  const global = createGlobal() as { poke?: () => unknown };
  await call('call-after-exit', global);
  expect(global.poke?.()).toBeUndefined();
});

test('what JavaScript throws where Go cannot take it ends the program', async () => {
  const trap = {
    get door(): never {
      throw new TypeError('locked');
    },
  };
  const { status } = await call('throwing-getter', Object.assign(createGlobal(), { trap }));
  expect(status).toMatchObject({ kind: 'crashed', code: 134, detail: 'TypeError: locked' });
});

test('programs in one realm have globals of their own', async () => {
  const both = await Promise.all([call('callback'), call('callback'), call('values')]);
  expect(both.map(({ status }) => status.code)).toEqual([0, 0, 0]);
  expect(globalThis).not.toHaveProperty('_pendingEvent');
  expect(process.pid).not.toBe(1);
});

test('the memory of a program that has ended can be collected', async () => {
  const module = await moduleForTest('jscalls');
  const memories: WeakRef<object>[] = [];
  const instantiate = WebAssembly.instantiate;
  const spy = async (source: WebAssembly.Module, imports?: WebAssembly.Imports) => {
    const instance = await instantiate(source, imports);
    memories.push(new WeakRef(instance.exports['mem'] as WebAssembly.Memory));
    return instance;
  };
  WebAssembly.instantiate = spy as typeof instantiate;
  // Held for as long as the test runs: a js.Func, and with it the host.
  const global = createGlobal() as { poke?: () => unknown };
  try {
    const options = {
      args: ['prog', 'call-after-exit'],
      fs: new MemoryFs(),
      onOutput: () => undefined,
      global,
    };
    await runGo(module, options);
  } finally {
    WebAssembly.instantiate = instantiate;
  }
  for (let i = 0; i < 50 && memories[0]?.deref() !== undefined; i++) {
    await new Promise((resolve) => setTimeout(resolve, 5));
    collectGarbage();
  }
  expect(memories).toHaveLength(1);
  expect(memories[0]?.deref()).toBeUndefined();
  expect(global.poke).toBeTypeOf('function');
});
