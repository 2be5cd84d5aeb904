/**
 * The thread in which a program runs: it can be ended from outside whatever the program does. Output goes straight to
 * the process's own descriptors, so that it appears while the program runs and in the order in which it was written.
 */
import { writeSync } from 'node:fs';
import { parentPort, workerData, type MessagePort } from 'node:worker_threads';
import { assertExists } from '../base/assert.ts';
import type { RunRequest } from '../protocol/run.ts';
import { runProgram } from '../workers/run/program.ts';

/** What the thread is started with. */
export interface RunThreadData {
  readonly request: RunRequest;
  /** `RunCommand`s arrive here. */
  readonly commands: MessagePort;
}

const port = assertExists(parentPort, 'run-thread is not a program of its own');

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

const { request, commands } = workerData as RunThreadData;

void runProgram(request, {
  onOutput: (stream, bytes) => writeAll(stream, bytes),
  post: (event) => {
    const isRecords = event.kind === 'observe' || event.kind === 'heap' || event.kind === 'goroutines';
    const transfer = isRecords ? [event.bytes.buffer as ArrayBuffer] : [];
    port.postMessage(event, transfer);
  },
  onCommand: (handle) => {
    commands.on('message', handle);
  },
});
