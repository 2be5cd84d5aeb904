import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { programFile } from '../host/testing/programs.ts';

/** testdata/session.go in a process of its own, with a pipe for each stream. */
async function start(what: string, timeout = '') {
  const script = fileURLToPath(new URL('testing/run-child.ts', import.meta.url));
  const program = await programFile('session');
  const child = spawn(process.execPath, ['--import', 'tsx', script, program, timeout, what]);
  // Of no effect once it has ended by itself.
  onTestFinished(() => void child.kill('SIGKILL'));
  let text = '';
  let errors = '';
  child.stdout.on('data', (chunk: Buffer) => (text += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  // A program that ends while it is being written to closes its pipe.
  child.stdin.on('error', () => undefined);
  return {
    stdin: child.stdin,
    text: () => text,
    errors: () => errors,
    exited: once(child, 'exit').then(([code]) => code as number),
    until: async (part: string): Promise<void> => {
      while (!text.includes(part)) await once(child.stdout, 'data');
    },
  };
}

test('what is typed is answered line by line, until its end', async () => {
  const { stdin, text, until, exited } = await start('ask');
  await until('name?\n');
  stdin.write('Ann\n');
  await until('hello Ann\n');
  stdin.write('Bob\n');
  await until('hello Bob\n');
  stdin.end();
  expect(await exited).toBe(0);
  expect(text()).toBe('name?\nhello Ann\nhello Bob\nend <nil>\n');
});

test('a program that ends without having read does not wait for its input', async () => {
  const { exited, text } = await start('places');
  expect(await exited).toBe(0);
  expect(text()).toContain('/home/gopher');
});

test('a program that reads nothing more ends, though its input is open', async () => {
  const { stdin, exited } = await start('ask-or-wait');
  stdin.write('here\n');
  expect(await exited).toBe(0);
});

test('a large pipe arrives whole', async () => {
  const { stdin, text, exited } = await start('count');
  const block = Buffer.alloc(1 << 20);
  for (let i = 0; i < 20; i++) if (!stdin.write(block)) await once(stdin, 'drain');
  stdin.end();
  expect(await exited).toBe(0);
  expect(text()).toBe(`${20 << 20} <nil>\n`);
});

test('the time limit ends a program that waits for input', async () => {
  const { until, exited, errors } = await start('ask', '1');
  await until('name?\n');
  expect(await exited).toBe(124);
  expect(errors()).toBe('heapscope: stopped after 1 s\n');
});
