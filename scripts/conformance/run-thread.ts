/** A thread in which programs run one after another; it can be ended from outside whatever the program does. */
import { parentPort } from 'node:worker_threads';
import { assertExists } from '../../src/base/assert.ts';
import { concatBytes } from '../../src/base/bytes.ts';
import { STDERR, STDOUT, type ExitStatus, type RunRequest, type StdStream } from '../../src/protocol/run.ts';
import { runProgram } from '../../src/workers/run/program.ts';

/** What the thread answers to a {@link RunRequest}. */
export interface RunReply {
  readonly stdout: Uint8Array;
  readonly stderr: string;
  /** The observer's stream. */
  readonly records: Uint8Array;
  /** Or why it could not be started. */
  readonly status: ExitStatus | string;
}

const port = assertExists(parentPort, 'run-thread is not a program of its own');

async function run(request: RunRequest): Promise<RunReply> {
  const parts: Record<StdStream, Uint8Array[]> = { [STDOUT]: [], [STDERR]: [] };
  const records: Uint8Array[] = [];
  let status: ExitStatus | string = 'the run ended without a word';
  await runProgram(request, {
    onOutput: (stream, bytes) => void parts[stream].push(bytes.slice()),
    onCommand: () => undefined,
    post: (event) => {
      if (event.kind === 'exit') ({ status } = event);
      else if (event.kind === 'observe') records.push(event.bytes);
      else if (event.kind === 'failed') status = event.message;
    },
  });
  return {
    stdout: concatBytes(parts[STDOUT]),
    stderr: new TextDecoder().decode(concatBytes(parts[STDERR])),
    records: concatBytes(records),
    status,
  };
}

port.on('message', (request: RunRequest) => {
  // Never rejects: a throw here would be a mistake of ours, and ends the thread.
  void run(request).then((reply) => port.postMessage(reply));
});
