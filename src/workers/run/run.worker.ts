/**
 * The worker that runs a program, inside the sandbox frame. Bundled into one classic script, which the frame starts
 * from a data: URL. One program, then the frame is thrown away.
 */
import { afterRealTime, nextTurn } from '../../host/event-loop.ts';
import type { RunCommand, RunEvent } from '../../protocol/run.ts';
import type { RunStart } from '../sandbox/frame.ts';
import { OutputBatcher } from './output-batcher.ts';
import { runProgram } from './program.ts';

/** Bound here: a program can reach the global `postMessage` and replace it. */
const send = self.postMessage.bind(self) as (message: RunEvent, transfer: Transferable[]) => void;

function post(event: RunEvent): void {
  send(event, 'bytes' in event && event.bytes !== null ? [event.bytes.buffer as ArrayBuffer] : []);
}

function run({ request, commands }: RunStart): Promise<void> {
  const { id } = request;
  let started = performance.now();
  const output = new OutputBatcher({
    post: (batch) => {
      post({ kind: 'output', id, t: performance.now() - started, ...batch });
    },
    now: () => performance.now(),
    later: (callback, ms) => {
      if (ms > 0) afterRealTime(callback, ms);
      else nextTurn(callback);
    },
  });
  return runProgram(request, {
    // The realm holds nothing but this program: it may have all of it, but not the port its commands come by.
    global: globalThis,
    post: (event) => {
      if (event.kind === 'started') started = performance.now();
      post(event);
    },
    onCommand: (handle) => {
      commands.onmessage = ({ data }: MessageEvent<RunCommand>) => handle(data);
    },
    onOutput: (stream, bytes) => output.write(stream, bytes),
    flushOutput: (when) => {
      if (when === 'now') output.flush();
      else output.flushIfOld();
    },
  });
}

addEventListener('message', function start({ data }: MessageEvent<RunStart>) {
  removeEventListener('message', start); // later messages belong to the program
  void run(data);
});
