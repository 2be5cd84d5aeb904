import { assertUnreachable } from '../../base/assert.ts';
import { deferred, type Deferred } from '../../base/deferred.ts';
import type { ExitStatus, RunCommand, RunEvent, WrittenFile } from '../../protocol/run.ts';
import type { FrameEvent } from './frame.ts';

/** `Omit` of each member of a union, which `Omit` itself would flatten. */
type WithoutId<T> = T extends { readonly id: number } ? Omit<T, 'id'> : never;

/** What a run can be told; questions about files have methods of their own. */
export type RunMessage = WithoutId<Extract<RunCommand, { kind: 'stdin' | 'speed' | 'snapshot' }>>;

/** One run of a program, as the page sees it. */
export interface RunHandle {
  /** Ends the program within {@link STOP_GRACE_MS}, whatever it does. `done` resolves with kind `stopped`. */
  stop(): void;
  /** Tells the program's worker; `bytes` of input are given away. Without effect after the end. */
  send(message: RunMessage): void;
  /** What the program has written to its disk so far, sorted by path. Also after the end; none once another run began. */
  listFiles(): Promise<readonly WrittenFile[]>;
  /** A copy of one file, as it is now; null when there is none, or no longer. */
  readFile(path: string): Promise<Uint8Array | null>;
  /** Rejects when the program could not be started. */
  readonly done: Promise<ExitStatus>;
}

/** Where the program's worker lives. */
export interface RunFrame {
  /** Passes on what has been checked to be one of our messages. Anything may be in it all the same. */
  listen(listener: (message: RunEvent | FrameEvent) => void): void;
  /** Ends the worker. */
  dispose(): void;
}

/** What a session depends on. */
export interface SessionOptions {
  readonly id: number;
  readonly frame: RunFrame;
  /** Leads to the run's worker alone. */
  readonly commands: Pick<MessagePort, 'postMessage'>;
  /** Events of this run as they happen, until its `exit` or `failed`. Answers to `readFile` are not among them. */
  readonly onEvent: (event: RunEvent) => void;
}

/** The exit code of a program that the user stopped, as a shell gives it for Ctrl+C. */
const STOPPED_CODE = 130;

/**
 * How long a stopped program has to leave its last records and its files, ms. It answers when it next gives the event loop
 * a turn; one that does not is ended with its worker.
 */
export const STOP_GRACE_MS = 60;

/** A program in its frame, from its start until another one takes its place. */
export class RunSession implements RunHandle {
  readonly #options: SessionOptions;
  readonly #done = deferred<ExitStatus>();
  readonly #started = performance.now();
  readonly #lists: Deferred<readonly WrittenFile[]>[] = [];
  readonly #reads = new Map<string, Deferred<Uint8Array | null>[]>();
  #phase: 'running' | 'ended' | 'discarded' = 'running';
  #hasFiles = false;
  #grace: ReturnType<typeof setTimeout> | null = null;

  constructor(options: SessionOptions) {
    this.#options = options;
    options.frame.listen((event) => this.#receive(event));
  }

  get done(): Promise<ExitStatus> {
    return this.#done.promise;
  }

  stop(): void {
    if (this.#phase !== 'running') return;
    if (this.#grace !== null) {
      this.#terminate();
      return;
    }
    this.#command({ kind: 'stop', id: this.#options.id });
    this.#grace = setTimeout(() => this.#terminate(), STOP_GRACE_MS);
  }

  send(message: RunMessage): void {
    if (this.#phase !== 'running') return;
    const { id } = this.#options;
    if (message.kind === 'stdin') {
      // A view is sent as itself: with it would go all of the buffer it is a part of.
      const whole = message.bytes.byteLength === message.bytes.buffer.byteLength;
      const bytes = whole ? message.bytes : message.bytes.slice();
      this.#command({ ...message, bytes, id }, [bytes.buffer as ArrayBuffer]);
    } else {
      this.#command({ ...message, id });
    }
  }

  listFiles(): Promise<readonly WrittenFile[]> {
    if (this.#phase === 'discarded') return Promise.resolve([]);
    const answer = deferred<readonly WrittenFile[]>();
    this.#lists.push(answer);
    this.#command({ kind: 'list-files', id: this.#options.id });
    return answer.promise;
  }

  readFile(path: string): Promise<Uint8Array | null> {
    if (this.#phase === 'discarded') return Promise.resolve(null);
    const answer = deferred<Uint8Array | null>();
    this.#reads.set(path, [...(this.#reads.get(path) ?? []), answer]);
    this.#command({ kind: 'read-file', id: this.#options.id, path });
    return answer.promise;
  }

  /** Ends all there is of the run, its files too. A program that still runs counts as stopped. */
  discard(): void {
    if (this.#phase === 'running') this.#terminate();
    else this.#dispose();
  }

  #command(command: RunCommand, transfer: Transferable[] = []): void {
    this.#options.commands.postMessage(command, transfer);
  }

  #receive(event: RunEvent | FrameEvent): void {
    if ('id' in event && event.id !== this.#options.id) return;
    switch (event.kind) {
      case 'frame-ready':
        return;
      case 'started':
      case 'output':
      case 'observe':
      case 'heap':
      case 'goroutines':
      case 'input-wait':
        this.#pass(event);
        return;
      case 'files':
        this.#hasFiles = event.files.length > 0;
        this.#pass(event);
        this.#lists.splice(0).forEach((list) => list.resolve(event.files));
        return;
      case 'file':
        this.#reads.get(event.path)?.forEach((read) => read.resolve(event.bytes));
        this.#reads.delete(event.path);
        return;
      case 'exit':
        if (this.#phase !== 'running') return;
        this.#pass(event);
        this.#end();
        // Its worker is kept for the files alone.
        if (!this.#hasFiles) this.#dispose();
        this.#done.resolve(event.status);
        return;
      case 'failed':
      case 'worker-error':
        if (this.#phase !== 'running') return;
        if (event.kind === 'failed') this.#pass(event);
        this.#end();
        this.#dispose();
        this.#done.reject(new Error(event.message));
        return;
      default:
        assertUnreachable(event);
    }
  }

  /** A program can go on sending when it has said that it is over: nobody hears that. */
  #pass(event: RunEvent): void {
    if (this.#phase === 'running') this.#options.onEvent(event);
  }

  #terminate(): void {
    this.#end();
    this.#dispose();
    const wallMs = performance.now() - this.#started;
    this.#done.resolve({ kind: 'stopped', code: STOPPED_CODE, memoryBytes: 0, wallMs });
  }

  #end(): void {
    this.#phase = 'ended';
    if (this.#grace !== null) clearTimeout(this.#grace);
    this.#grace = null;
  }

  #dispose(): void {
    if (this.#phase === 'discarded') return;
    this.#phase = 'discarded';
    this.#options.frame.dispose();
    this.#lists.splice(0).forEach((list) => list.resolve([]));
    for (const reads of this.#reads.values()) reads.forEach((read) => read.resolve(null));
    this.#reads.clear();
  }
}
