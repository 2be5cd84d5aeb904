/** The keyboard's end of a running program's standard input: what a terminal does with a line that is typed. */
import type { RunMessage } from './ports.ts';

/** Sends input on its way, and shows it where the program prints. */
export interface ConsoleWires {
  readonly send: (message: RunMessage) => void;
  readonly echo: (bytes: Uint8Array) => void;
}

export class ConsoleInput {
  readonly #wires: ConsoleWires;
  readonly #encoder = new TextEncoder();
  #asked = $state(false);
  #waiting = $state(false);
  #ended = $state(false);

  constructor(wires: ConsoleWires) {
    this.#wires = wires;
  }

  /** The program has read from its standard input and may do so again: show the user where to type. */
  get open(): boolean {
    return this.#asked && !this.#ended;
  }

  /** The program does nothing but wait for input, as far as the reader of it is concerned. */
  get waiting(): boolean {
    return this.#waiting && !this.#ended;
  }

  /** The worker says that the program began or ceased to wait. */
  noteWaiting(waiting: boolean): void {
    this.#waiting = waiting;
    this.#asked ||= waiting;
  }

  /** Sends text as it is; a line is text that ends in a line break. Without effect once the input has ended. */
  send(text: string): void {
    if (this.#ended || text === '') return;
    // Two copies: what is sent is given away.
    this.#wires.echo(this.#encoder.encode(text));
    this.#wires.send({ kind: 'stdin', bytes: this.#encoder.encode(text), end: false });
  }

  /** The program reads EOF once it has read what was sent. */
  end(): void {
    if (this.#ended) return;
    this.#ended = true;
    this.#wires.send({ kind: 'stdin', bytes: new Uint8Array(), end: true });
  }

  /** The program is gone. */
  close(): void {
    this.#ended = true;
  }
}
