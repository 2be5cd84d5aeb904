/** Runs programs, each in a frame and a worker of its own that are gone when it ends. */
import runWorkerScript from '../run/run.worker.ts?iife';
import { deferred, type Deferred } from '../../base/deferred.ts';
import { assertUnreachable } from '../../base/assert.ts';
import type { ExitStatus, RunEvent, RunRequest } from '../../protocol/run.ts';
import { frameDocument, type FrameCommand } from './frame.ts';
import { readSandboxMessage } from './messages.ts';

export interface RunHandle {
  /** Ends the program at once, whatever it does. `done` resolves with kind `stopped`. */
  stop(): void;
  /** Rejects when the program could not be started. */
  readonly done: Promise<ExitStatus>;
}

/** The exit code of a program that the user stopped, as a shell gives it for Ctrl+C. */
const STOPPED_CODE = 130;

export class Sandbox {
  #nextId = 1;
  #warm: Frame | null = null;

  /** Prepares a frame, so that the next run need not wait for one. */
  warm(): void {
    this.#warm ??= new Frame();
  }

  run(request: Omit<RunRequest, 'id'>, onEvent: (event: RunEvent) => void): RunHandle {
    const frame = this.#warm ?? new Frame();
    this.#warm = null;
    const id = this.#nextId++;
    const done = deferred<ExitStatus>();
    const started = performance.now();

    const finish = (settle: (done: Deferred<ExitStatus>) => void): void => {
      frame.dispose();
      settle(done);
    };
    frame.listen((event) => {
      switch (event.kind) {
        case 'frame-ready':
          return;
        case 'worker-error':
          return finish((d) => d.reject(new Error(event.message)));
        case 'started':
        case 'output':
        case 'observe':
          if (event.id === id) onEvent(event);
          return;
        case 'exit':
          if (event.id !== id) return;
          onEvent(event);
          return finish((d) => d.resolve(event.status));
        case 'failed':
          if (event.id !== id) return;
          onEvent(event);
          return finish((d) => d.reject(new Error(event.message)));
        default:
          assertUnreachable(event);
      }
    });
    frame.send({ kind: 'start', message: { ...request, id }, transfer: [request.program] });

    const stop = (): void => {
      if (frame.disposed) return;
      const wallMs = performance.now() - started;
      finish((d) => d.resolve({ kind: 'stopped', code: STOPPED_CODE, memoryBytes: 0, wallMs }));
    };
    return { stop, done: done.promise };
  }
}

type FrameMessage = NonNullable<ReturnType<typeof readSandboxMessage>>;

/** One sandboxed iframe. Taking it out of the document ends its worker, also one that never yields. */
class Frame {
  readonly #element = document.createElement('iframe');
  readonly #queue: FrameCommand[] = [{ kind: 'load', script: runWorkerScript }];
  #ready = false;
  #listener: ((message: FrameMessage) => void) | null = null;
  #held: FrameMessage[] = [];
  disposed = false;

  constructor() {
    this.#element.setAttribute('sandbox', 'allow-scripts');
    this.#element.hidden = true;
    this.#element.title = '';
    this.#element.setAttribute('aria-hidden', 'true');
    this.#element.srcdoc = frameDocument();
    addEventListener('message', this.#receive);
    document.body.append(this.#element);
  }

  listen(listener: (message: FrameMessage) => void): void {
    this.#listener = listener;
    this.#held.forEach(listener);
    this.#held = [];
  }

  send(command: FrameCommand): void {
    if (!this.#ready) {
      this.#queue.push(command);
      return;
    }
    const transfer = command.kind === 'start' ? [...command.transfer] : [];
    // The frame's origin is opaque: no target origin names it. Its window is ours alone.
    this.#element.contentWindow?.postMessage(command, '*', transfer);
  }

  dispose(): void {
    if (this.disposed) return;
    this.disposed = true;
    removeEventListener('message', this.#receive);
    this.#element.remove();
  }

  readonly #receive = (event: MessageEvent): void => {
    if (event.source !== this.#element.contentWindow) return;
    const message = readSandboxMessage(event.data);
    if (message === null) return; // sent by the program itself, not by our worker
    if (message.kind === 'frame-ready') {
      this.#ready = true;
      this.#queue.splice(0).forEach((command) => this.send(command));
    }
    if (this.#listener) this.#listener(message);
    else this.#held.push(message);
  };
}
