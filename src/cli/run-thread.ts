/**
 * The thread in which a program runs: it can be ended from outside whatever the program does. Output goes straight to
 * the process's own descriptors, so that it appears while the program runs and in the order in which it was written;
 * or, where that is asked for, to whoever started the thread.
 */
import { writeSync } from 'node:fs';
import { parentPort, workerData, type MessagePort } from 'node:worker_threads';
import { assertExists } from '../base/assert.ts';
import { afterRealTime, nextTurn } from '../host/event-loop.ts';
import type { RunEvent, RunRequest } from '../protocol/run.ts';
import { OutputBatcher } from '../workers/run/output-batcher.ts';
import { runProgram } from '../workers/run/program.ts';

/** What the thread is started with. */
export interface RunThreadData {
  readonly request: RunRequest;
  /** `RunCommand`s arrive here. */
  readonly commands: MessagePort;
  /** Output is posted as `output` events instead. */
  readonly postsOutput: boolean;
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

const { request, commands, postsOutput } = workerData as RunThreadData;

function post(event: RunEvent): void {
  const isLarge = 'bytes' in event && event.bytes !== null;
  port.postMessage(event, isLarge ? [event.bytes.buffer as ArrayBuffer] : []);
}

/** Few messages, also of a program that prints without end. */
const gathered = new OutputBatcher({
  post: (batch) => post({ kind: 'output', id: request.id, t: 0, ...batch }),
  now: () => performance.now(),
  later: (callback, ms) => {
    if (ms > 0) afterRealTime(callback, ms);
    else nextTurn(callback);
  },
});

void runProgram(request, {
  post,
  onOutput: postsOutput ? (stream, bytes) => gathered.write(stream, bytes) : writeAll,
  flushOutput: (when) => {
    if (when === 'now') gathered.flush();
    else gathered.flushIfOld();
  },
  onCommand: (handle) => {
    commands.on('message', handle);
  },
});
