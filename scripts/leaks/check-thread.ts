/** The other side of thread.ts. */
import { Worker } from 'node:worker_threads';
import { deferred } from '../../src/base/deferred.ts';
import type { LeakProgram } from './corpus.ts';
import type { CheckRequest } from './thread.ts';

/** For one program, building included; on a busy machine the first takes some seconds. */
const TIME_LIMIT_MS = 120_000;

/** Close it when done. */
export class CheckThread {
  readonly #artefacts: string;
  #thread: Worker | null = null;

  /** @param artefacts the folder that wasm/build.ts made */
  constructor(artefacts: string) {
    this.#artefacts = artefacts;
  }

  /** One program at a time. @returns what is wrong with it, a line each */
  async check(program: LeakProgram): Promise<readonly string[]> {
    const thread = (this.#thread ??= new Worker(new URL('thread.mjs', import.meta.url)));
    const answer = deferred<readonly string[] | null>();
    const onMessage = (problems: readonly string[]): void => answer.resolve(problems);
    const onError = (error: Error): void => answer.reject(error);
    const timer = setTimeout(() => answer.resolve(null), TIME_LIMIT_MS);
    thread.once('message', onMessage);
    thread.once('error', onError);
    const request: CheckRequest = { artefacts: this.#artefacts, program };
    thread.postMessage(request);
    const problems = await answer.promise.finally(() => {
      clearTimeout(timer);
      thread.off('message', onMessage);
      thread.off('error', onError);
    });
    if (problems !== null) return problems;
    await this.close();
    return [`did not end within ${TIME_LIMIT_MS / 1000} s`];
  }

  async close(): Promise<void> {
    await this.#thread?.terminate();
    this.#thread = null;
  }
}
