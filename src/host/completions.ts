import type { FsError } from './fs/errors.ts';
import type { FsCallback } from './fs/node-fs.ts';

/** How deep Go may be nested in itself by file operations that are answered at once. */
const MAX_DEPTH = 24;

/** Where Go stands when a file operation has ended. */
export interface GoNesting {
  /** Entries into Go on the engine's stack. */
  readonly depth: number;
  /** One of them is JavaScript calling a js.Func. */
  readonly isInFunc: boolean;
}

/**
 * Tells Go how file operations ended. The operations themselves are done at once, but an answer given at once would run
 * Go inside the call that asked, and that call would return only when every *other* goroutine waits: one that never does
 * would keep the asker from going on for ever, and a thousand that ask would be nested a thousand deep. So answers wait,
 * first come first served, until Go has returned to JavaScript; no turn of the event loop is needed.
 *
 * The exception is a js.Func that uses files: JavaScript waits for it, so it has to be answered before it returns.
 */
export class Completions {
  readonly #nesting: () => GoNesting;
  #waiting: (() => void)[] = [];

  constructor(nesting: () => GoNesting) {
    this.#nesting = nesting;
  }

  complete(callback: FsCallback, error: FsError | null, value: unknown): void {
    const tell = (): void => {
      if (error === null) callback(null, value);
      else callback(error);
    };
    const { depth, isInFunc } = this.#nesting();
    if (isInFunc && depth < MAX_DEPTH) tell();
    else this.#waiting.push(tell);
  }

  /** Gives the answers that wait, and those that come to wait meanwhile. */
  drain(): void {
    while (this.#waiting.length > 0) {
      const batch = this.#waiting;
      this.#waiting = [];
      for (const tell of batch) tell();
    }
  }

  release(): void {
    this.#waiting = [];
  }
}
