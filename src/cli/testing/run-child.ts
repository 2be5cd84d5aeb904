/** A process for tests: runs the program in the file that is its first argument, as `heapscope run` does once it is linked. */
import { readFileSync } from 'node:fs';
import { runInThread } from '../program-thread.ts';
import { openInput } from '../program-input.ts';

const [, , program = '', timeout = '', ...args] = process.argv;
const input = await openInput({ kind: 'inherit' }, 'real');
const outcome = await runInThread(
  {
    id: 1,
    program: new Uint8Array(readFileSync(program)).buffer,
    args,
    env: {},
    stdin: input.bytes,
    stdinOpen: input.isOpen,
    clock: 'real',
    speed: 'instant',
    seed: null,
    schedule: 'usual',
    files: [],
    memoryMiB: 512,
    snapshotsAtGC: 'none',
    observe: 'off',
  },
  {
    script: new URL('run-thread.mjs', import.meta.url),
    timeoutSeconds: timeout === '' ? null : Number(timeout),
    onRecords: () => undefined,
    onHeap: () => undefined,
    onGoroutines: () => undefined,
  },
);
process.exitCode = outcome.ok ? outcome.status.code : 125;
