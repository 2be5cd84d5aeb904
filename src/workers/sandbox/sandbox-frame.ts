import { frameDocument, type FrameCommand, type FrameEvent } from './frame.ts';

/** What runs in a frame's worker. `Event`: what it says. */
export interface FrameProgram<Event> {
  /** A classic script. */
  readonly script: string;
  /** null for anything that is not one of its messages. */
  readonly read: (data: unknown) => Event | FrameEvent | null;
}

/** One sandboxed iframe. Taking it out of the document ends its worker, also one that never yields. */
export class SandboxFrame<Event extends { readonly kind: string }> {
  readonly #element = document.createElement('iframe');
  readonly #queue: FrameCommand[];
  readonly #read: FrameProgram<Event>['read'];
  #ready = false;
  #listener: ((message: Event | FrameEvent) => void) | null = null;
  #held: (Event | FrameEvent)[] = [];

  constructor({ script, read }: FrameProgram<Event>) {
    this.#queue = [{ kind: 'load', script }];
    this.#read = read;
    this.#element.setAttribute('sandbox', 'allow-scripts');
    this.#element.hidden = true;
    this.#element.title = '';
    this.#element.setAttribute('aria-hidden', 'true');
    this.#element.srcdoc = frameDocument();
    addEventListener('message', this.#receive);
    document.body.append(this.#element);
  }

  listen(listener: (message: Event | FrameEvent) => void): void {
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
    const message = this.#read(event.data);
    if (message === null) return; // sent by the program itself, not by our worker
    if (message.kind === 'frame-ready') {
      this.#ready = true;
      this.#queue.splice(0).forEach((command) => this.send(command));
    }
    if (this.#listener) this.#listener(message);
    else this.#held.push(message);
  };
}
