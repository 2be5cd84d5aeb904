/**
 * The thread in which a program runs: it can be ended from outside whatever the program does. Output goes straight to
 * the process's own descriptors, so that it appears while the program runs and in the order in which it was written.
 */
import { writeSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { assertExists } from '../base/assert.ts';
import { MemoryFs } from '../host/fs/memory-fs.ts';
import { runGo } from '../host/host.ts';
import { capMemory } from '../host/memory-cap.ts';
import type { RunRequest } from '../protocol/run.ts';

const port = assertExists(parentPort, 'run-thread is not a program of its own');

const WORKING_DIRECTORY = '/work';

async function run(request: RunRequest): Promise<void> {
  const capped = capMemory(new Uint8Array(request.program), request.memoryMiB);
  if (!capped.ok) return port.postMessage({ kind: 'failed', id: request.id, message: capped.error });
  const fs = new MemoryFs();
  fs.mkdirAll(WORKING_DIRECTORY);
  for (const { name, data } of request.files) fs.writeFile(`${WORKING_DIRECTORY}/${name}`, data);
  const status = await runGo(await WebAssembly.compile(capped.value), {
    args: ['heapscope', ...request.args],
    env: request.env,
    fs,
    cwd: WORKING_DIRECTORY,
    stdin: request.stdin,
    observe: request.observe,
    onOutput: (stream, bytes) => writeAll(stream, bytes),
    onObserve: (bytes) => port.postMessage({ kind: 'observe', id: request.id, bytes }, [bytes.buffer]),
  });
  port.postMessage({ kind: 'exit', id: request.id, status });
}

/** A pipe that is full says EAGAIN; one that nobody reads any more says EPIPE, and then the rest is for nobody. */
function writeAll(descriptor: number, bytes: Uint8Array): void {
  for (let rest = bytes; rest.length > 0;) {
    try {
      rest = rest.subarray(writeSync(descriptor, rest));
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EPIPE') return;
      if (code !== 'EAGAIN') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1);
    }
  }
}

run(workerData as RunRequest).catch((error: unknown) => {
  port.postMessage({
    kind: 'failed',
    id: 0,
    message: error instanceof Error ? error.message : String(error),
  });
});
