/**
 * The worker that runs a program, inside the sandbox frame. Bundled into one classic script, which the frame starts
 * from a data: URL. One program, then the frame is thrown away.
 */
import type { RunEvent, RunRequest } from '../../protocol/run.ts';
import { OutputBatcher } from './output-batcher.ts';
import { runProgram } from './program.ts';

/** Bound here: a program can reach the global `postMessage` and replace it. */
const send = self.postMessage.bind(self) as (message: RunEvent, transfer: Transferable[]) => void;

function post(event: RunEvent): void {
  send(event, 'bytes' in event ? [event.bytes.buffer as ArrayBuffer] : []);
}

async function run(request: RunRequest): Promise<void> {
  const { id } = request;
  let started = performance.now();
  const output = new OutputBatcher({
    post: (batch) => {
      post({ kind: 'output', id, t: performance.now() - started, ...batch });
    },
    now: () => performance.now(),
    later: (callback, ms) => setTimeout(callback, ms),
  });
  const result = await runProgram(request, {
    // The realm holds nothing but this program: it may have all of it.
    global: globalThis,
    onStarted: (moduleMs) => {
      started = performance.now();
      post({ kind: 'started', id, moduleMs });
    },
    onOutput: (stream, bytes) => {
      output.write(stream, bytes);
    },
    onObserve: (bytes) => {
      output.flush();
      post({ kind: 'observe', id, bytes });
    },
  });
  output.flush();
  post(
    result.ok ? { kind: 'exit', id, status: result.value } : { kind: 'failed', id, message: result.error },
  );
}

addEventListener('message', function start({ data }: MessageEvent<RunRequest>) {
  removeEventListener('message', start); // later messages belong to the program
  run(data).catch((error: unknown) => {
    post({ kind: 'failed', id: data.id, message: error instanceof Error ? error.message : String(error) });
  });
});
