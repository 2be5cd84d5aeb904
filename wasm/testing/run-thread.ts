/** Runs one linked program in a thread, so that one that never gives way can be ended. See `run-apart.ts`. */
import { parentPort, workerData } from 'node:worker_threads';
import { runBuilt } from './run-program.ts';

parentPort?.postMessage(await runBuilt(workerData as ArrayBuffer));
