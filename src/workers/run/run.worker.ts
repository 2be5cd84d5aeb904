/**
 * The worker that runs a program, inside the sandbox frame. Bundled into one classic script, which the frame starts
 * from a data: URL. One program, then the frame is thrown away.
 */
import { MemoryFs } from '../../host/fs/memory-fs.ts';
import { runGo } from '../../host/host.ts';
import { capMemory } from '../../host/memory-cap.ts';
import type { RunEvent, RunRequest } from '../../protocol/run.ts';
import { OutputBatcher } from './output-batcher.ts';

const WORKING_DIRECTORY = '/work';

/** Bound here: a program can reach the global `postMessage` and replace it. */
const send = self.postMessage.bind(self) as (message: RunEvent, transfer: Transferable[]) => void;

function post(event: RunEvent): void {
  send(event, 'bytes' in event ? [event.bytes.buffer as ArrayBuffer] : []);
}

async function run(request: RunRequest): Promise<void> {
  const { id } = request;
  const capped = capMemory(new Uint8Array(request.program), request.memoryMiB);
  if (!capped.ok) return post({ kind: 'failed', id, message: capped.error });

  const fs = new MemoryFs();
  fs.mkdirAll(WORKING_DIRECTORY);
  for (const { name, data } of request.files) fs.writeFile(`${WORKING_DIRECTORY}/${name}`, data);

  const compiling = performance.now();
  const module = await WebAssembly.compile(capped.value);
  const started = performance.now();
  post({ kind: 'started', id, moduleMs: started - compiling });

  const output = new OutputBatcher({
    post: (batch) => post({ kind: 'output', id, t: performance.now() - started, ...batch }),
    now: () => performance.now(),
    later: (callback, ms) => setTimeout(callback, ms),
  });
  const status = await runGo(module, {
    args: ['heapscope', ...request.args],
    env: request.env,
    fs,
    cwd: WORKING_DIRECTORY,
    stdin: request.stdin,
    observe: request.observe,
    // The realm holds nothing but this program: it may have all of it.
    global: globalThis,
    onOutput: (stream, bytes) => output.write(stream, bytes),
    onObserve: (bytes) => {
      output.flush();
      post({ kind: 'observe', id, bytes });
    },
  });
  output.flush();
  post({ kind: 'exit', id, status });
}

addEventListener('message', function start({ data }: MessageEvent<RunRequest>) {
  removeEventListener('message', start); // later messages belong to the program
  run(data).catch((error: unknown) => {
    post({ kind: 'failed', id: data.id, message: error instanceof Error ? error.message : String(error) });
  });
});
