/**
 * The thread in which a program runs: it can be ended from outside whatever the program does. Output goes straight to
 * the process's own descriptors, so that it appears while the program runs and in the order in which it was written.
 */
import { writeSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { assertExists } from '../base/assert.ts';
import type { RunEvent, RunRequest } from '../protocol/run.ts';
import { runProgram } from '../workers/run/program.ts';

const port = assertExists(parentPort, 'run-thread is not a program of its own');

function post(event: RunEvent, transfer: ArrayBuffer[] = []): void {
  port.postMessage(event, transfer);
}

async function run(request: RunRequest): Promise<void> {
  const { id } = request;
  const result = await runProgram(request, {
    onOutput: (stream, bytes) => {
      writeAll(stream, bytes);
    },
    onObserve: (bytes) => {
      post({ kind: 'observe', id, bytes }, [bytes.buffer]);
    },
  });
  post(
    result.ok ? { kind: 'exit', id, status: result.value } : { kind: 'failed', id, message: result.error },
  );
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
