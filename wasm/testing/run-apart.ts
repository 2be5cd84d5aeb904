import { Worker } from 'node:worker_threads';
import type { ExitStatus } from '../../src/protocol/run.ts';

export interface Ended {
  readonly status: ExitStatus;
  readonly stdout: string;
  readonly stderr: string;
  /** Bytes of the observer's records. */
  readonly observed: number;
}

/** Runs a program in a thread of its own. Rejects when it has not ended after `limitMs`. */
export async function runApart(program: ArrayBuffer, limitMs: number): Promise<Ended> {
  const thread = new Worker(new URL('thread.mjs', import.meta.url), {
    workerData: program,
  });
  let timer: ReturnType<typeof setTimeout> | undefined;
  try {
    return await new Promise<Ended>((resolve, reject) => {
      timer = setTimeout(() => reject(new Error(`still running after ${limitMs} ms`)), limitMs);
      thread.once('message', resolve);
      thread.once('error', reject);
    });
  } finally {
    clearTimeout(timer);
    await thread.terminate();
  }
}
