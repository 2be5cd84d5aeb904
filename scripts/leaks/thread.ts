/** A thread in which programs are checked one after another; it can be ended from outside whatever a program does. */
import { parentPort } from 'node:worker_threads';
import { assertExists } from '../../src/base/assert.ts';
import { checkProgram } from './check-program.ts';
import type { LeakProgram } from './corpus.ts';

export interface CheckRequest {
  /** The folder that wasm/build.ts made. */
  readonly artefacts: string;
  readonly program: LeakProgram;
}

const port = assertExists(parentPort, 'thread is not a program of its own');

port.on('message', ({ artefacts, program }: CheckRequest) => {
  void checkProgram(artefacts, program)
    // It could not even be started: that, too, is something wrong with it.
    .catch((error: unknown) => [String(error)])
    .then((problems) => port.postMessage(problems));
});
