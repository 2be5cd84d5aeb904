/** What Heapscope does with the programs: the command line's toolchain and host, one warm compiler for all of them. */
import { Worker } from 'node:worker_threads';
import { deferred } from '../../src/base/deferred.ts';
import { openNodeToolchain } from '../../src/cli/node-toolchain.ts';
import type { ObserveLevel } from '../../src/protocol/observer.ts';
import type { ClockKind, ExitStatus, RunRequest } from '../../src/protocol/run.ts';
import { formatLikeGo } from '../../src/toolchain/diagnostics.ts';
import type { Toolchain } from '../../src/toolchain/toolchain.ts';
import { stdinBytes, type Program } from './corpus.ts';
import { BASE_ENV } from './native.ts';
import { TIME_LIMIT_MS, type Outcome } from './outcome.ts';
import type { RunReply } from './run-thread.ts';

/** How a program is to be run. */
export interface RunMode {
  readonly observe: ObserveLevel;
  readonly clock: ClockKind;
  /** Of everything random; null: really random. */
  readonly seed: number | null;
}

export const USUAL_MODE: RunMode = { observe: 'live', clock: 'real', seed: null };

/** An outcome, and what the host says about it. */
export interface OwnOutcome extends Outcome {
  /** How it ended; null when it did not. */
  readonly status: ExitStatus | null;
  /** The observer's stream. */
  readonly records: Uint8Array;
}

const NO_BYTES = new Uint8Array(0);

/** Builds programs on this thread and runs them on another. Close it when done. */
export class OwnRunner {
  readonly #toolchain: Toolchain;
  #thread: Worker | null = null;

  private constructor(toolchain: Toolchain) {
    this.#toolchain = toolchain;
  }

  /** @param artefacts the folder that wasm/build.ts made */
  static async open(artefacts: string): Promise<OwnRunner> {
    return new OwnRunner(await openNodeToolchain(artefacts));
  }

  /** The Go version of the toolchain, as `go1.27.4`. */
  get goVersion(): string {
    return this.#toolchain.manifest.go;
  }

  /** Throws an Error with Go's own words when the program does not compile. */
  async build(program: Program): Promise<ArrayBuffer> {
    const built = await this.#toolchain.build(program.sources, () => undefined);
    if (!built.ok)
      throw new Error(`${program.name} does not compile here:\n${formatLikeGo(built.diagnostics)}`);
    return built.program;
  }

  /** One run at a time. Rejects when the program could not be started. */
  async run(program: Program, binary: ArrayBuffer, mode: RunMode): Promise<OwnOutcome> {
    const request: RunRequest = {
      id: 1,
      // Given away with the message.
      program: binary.slice(0),
      args: program.args,
      env: { ...BASE_ENV, ...program.env },
      stdin: stdinBytes(program),
      stdinOpen: false,
      speed: 'instant',
      schedule: 'usual',
      files: program.data,
      memoryMiB: program.memoryMiB,
      snapshotsAtGC: 'none',
      ...mode,
    };
    const reply = await this.#send(request);
    if (reply === null) return { stdout: NO_BYTES, stderr: '', code: null, status: null, records: NO_BYTES };
    const { stdout, stderr, status, records } = reply;
    if (typeof status === 'string') throw new Error(`${program.name} could not be started: ${status}`);
    const detail = status.detail === undefined ? '' : `${status.kind}: ${status.detail}\n`;
    return { stdout, stderr: stderr + detail, code: status.code, status, records };
  }

  async close(): Promise<void> {
    await this.#thread?.terminate();
    this.#thread = null;
  }

  /** @returns null when the time limit ended the thread */
  async #send(request: RunRequest): Promise<RunReply | null> {
    const thread = (this.#thread ??= new Worker(new URL('run-thread.mjs', import.meta.url)));
    const answer = deferred<RunReply | null>();
    const onMessage = (reply: RunReply): void => answer.resolve(reply);
    const onError = (error: Error): void => answer.reject(error);
    const timer = setTimeout(() => answer.resolve(null), TIME_LIMIT_MS);
    thread.once('message', onMessage);
    thread.once('error', onError);
    thread.postMessage(request, [request.program, request.stdin.buffer as ArrayBuffer]);
    const reply = await answer.promise.finally(() => {
      clearTimeout(timer);
      thread.off('message', onMessage);
      thread.off('error', onError);
    });
    if (reply === null) await this.close();
    return reply;
  }
}
