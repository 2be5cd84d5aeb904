/** Runs one linked program in a thread, so that one that never gives way can be ended. See `run-apart.ts`. */
import { parentPort, workerData } from 'node:worker_threads';
import { MemoryFs } from '../../src/host/fs/memory-fs.ts';
import { runGo } from '../../src/host/host.ts';

const texts = { 1: '', 2: '' };
const decoder = new TextDecoder();
let observed = 0;
const status = await runGo(await WebAssembly.compile(workerData as ArrayBuffer), {
  args: ['prog'],
  fs: new MemoryFs(),
  observe: 'live',
  onObserve: (bytes) => {
    observed += bytes.length;
  },
  onOutput: (stream, bytes) => {
    texts[stream] += decoder.decode(bytes);
  },
});
parentPort?.postMessage({ status, stdout: texts[1], stderr: texts[2], observed });
