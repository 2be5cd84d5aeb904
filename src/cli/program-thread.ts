/** A program in a thread of its own, as the command line sees it. */
import { MessageChannel, Worker } from 'node:worker_threads';
import type { ExitStatus, RunCommand, RunEvent, RunRequest, StdStream } from '../protocol/run.ts';
import { InputFeed } from './program-input.ts';
import type { RunThreadData } from './run-thread.ts';

export type ThreadOutcome =
  { readonly ok: true; readonly status: ExitStatus } | { readonly ok: false; readonly message: string };

export interface ThreadOptions {
  /** The bundled run-thread.ts. */
  readonly script: URL;
  /** null: no limit. */
  readonly timeoutSeconds: number | null;
  readonly onRecords: (bytes: Uint8Array) => void;
  /** Records of the heap stream. */
  readonly onHeap: (bytes: Uint8Array) => void;
  /** Records of the goroutine stream. */
  readonly onGoroutines: (bytes: Uint8Array) => void;
  /** Gets what the program writes; without it that goes to this process's own descriptors. */
  readonly onOutput?: (stream: StdStream, bytes: Uint8Array) => void;
}

/** As `timeout` of coreutils has it. */
const TIMED_OUT = 124;

/** How long a program that is over its time has to leave its last records, ms. */
const STOP_GRACE_MS = 200;

/** Runs a program to its end or its time limit. Standard input is its input, if the request leaves that open. */
export async function runInThread(request: RunRequest, options: ThreadOptions): Promise<ThreadOutcome> {
  const { id } = request;
  const { port1: commands, port2 } = new MessageChannel();
  const data: RunThreadData = { request, commands: port2, postsOutput: options.onOutput !== undefined };
  const thread = new Worker(options.script, { workerData: data, transferList: [request.program, port2] });
  const command = (it: RunCommand): void => commands.postMessage(it);
  const input = new InputFeed(
    () => process.stdin,
    (bytes, end) => command({ kind: 'stdin', id, bytes, end }),
  );
  const limit = new TimeLimit(options.timeoutSeconds, () => command({ kind: 'stop', id }));
  try {
    return await new Promise<ThreadOutcome>((resolve) => {
      limit.onOver = (status) => resolve({ ok: true, status });
      thread.on('message', (event: RunEvent) => {
        if (event.kind === 'observe') options.onRecords(event.bytes);
        else if (event.kind === 'heap') options.onHeap(event.bytes);
        else if (event.kind === 'goroutines') options.onGoroutines(event.bytes);
        else if (event.kind === 'output') options.onOutput?.(event.stream, event.bytes);
        else if (event.kind === 'input-wait') input.demand(event.waiting);
        else if (event.kind === 'exit') resolve({ ok: true, status: limit.apply(event.status) });
        else if (event.kind === 'failed') resolve({ ok: false, message: event.message });
      });
      thread.on('error', (error) => resolve({ ok: false, message: error.message }));
    });
  } finally {
    limit.cancel();
    input.close();
    commands.close();
    await thread.terminate();
  }
}

/** The time that a program has, and a moment of grace. */
class TimeLimit {
  /** Called when the grace is over, too. */
  onOver: (status: ExitStatus) => void = () => undefined;
  readonly #started = performance.now();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isReached = false;

  constructor(seconds: number | null, stop: () => void) {
    if (seconds === null) return;
    this.#timer = setTimeout(() => {
      this.#isReached = true;
      process.stderr.write(`heapscope: stopped after ${seconds} s\n`);
      stop();
      this.#timer = setTimeout(() => {
        const wallMs = performance.now() - this.#started;
        this.onOver({ kind: 'stopped', code: TIMED_OUT, memoryBytes: 0, wallMs });
      }, STOP_GRACE_MS);
    }, seconds * 1000);
  }

  /** The end of a program that was stopped for its time has the exit code that says so. */
  apply(status: ExitStatus): ExitStatus {
    return this.#isReached && status.kind === 'stopped' ? { ...status, code: TIMED_OUT } : status;
  }

  cancel(): void {
    clearTimeout(this.#timer);
  }
}
