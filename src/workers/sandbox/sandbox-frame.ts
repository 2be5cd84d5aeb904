import runWorkerScript from '../run/run.worker.ts?iife';
import type { RunEvent } from '../../protocol/run.ts';
import { frameDocument, type FrameCommand, type FrameEvent } from './frame.ts';
import { readSandboxMessage } from './messages.ts';
import type { RunFrame } from './run-session.ts';

/** One sandboxed iframe. Taking it out of the document ends its worker, also one that never yields. */
export class SandboxFrame implements RunFrame {
  readonly #element = document.createElement('iframe');
  readonly #queue: FrameCommand[] = [{ kind: 'load', script: runWorkerScript }];
  #ready = false;
  #listener: ((message: RunEvent | FrameEvent) => void) | null = null;
  #held: (RunEvent | FrameEvent)[] = [];

  constructor() {
    this.#element.setAttribute('sandbox', 'allow-scripts');
    this.#element.hidden = true;
    this.#element.title = '';
    this.#element.setAttribute('aria-hidden', 'true');
    this.#element.srcdoc = frameDocument();
    addEventListener('message', this.#receive);
    document.body.append(this.#element);
  }

  listen(listener: (message: RunEvent | FrameEvent) => void): void {
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
