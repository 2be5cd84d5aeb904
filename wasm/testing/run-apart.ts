import { Worker } from 'node:worker_threads';
import type { ProgramRun } from './run-program.ts';

/** Runs a program in a thread of its own. Rejects when it has not ended after `limitMs`. */
export async function runApart(program: ArrayBuffer, limitMs: number): Promise<ProgramRun> {
  const thread = new Worker(new URL('thread.mjs', import.meta.url), {
    workerData: program,
  });
  let timer: ReturnType<typeof setTimeout> | undefined;
  try {
    return await new Promise<ProgramRun>((resolve, reject) => {
      timer = setTimeout(() => reject(new Error(`still running after ${limitMs} ms`)), limitMs);
      thread.once('message', resolve);
      thread.once('error', reject);
    });
  } finally {
    clearTimeout(timer);
    await thread.terminate();
  }
}
