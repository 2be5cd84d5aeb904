/** The shell's standard input as a program's. */
import { fstatSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import type { ClockKind } from '../protocol/run.ts';
import type { StdinSource } from './options.ts';

const STDIN = 0;

/** What a program finds as its input when it starts, and whether more comes when it asks. */
export interface ProgramInput {
  readonly bytes: Uint8Array;
  readonly isOpen: boolean;
}

const NOTHING = new Uint8Array(0);

/**
 * What the program starts with. On a virtual clock, input that comes later comes at another time in each run, so a file is
 * read as a whole there; a pipe or a terminal may never end, and nothing waits for that.
 * @throws Error with a message for the user when a file cannot be read
 */
export async function openInput(source: StdinSource, clock: ClockKind): Promise<ProgramInput> {
  switch (source.kind) {
    case 'empty':
      return { bytes: NOTHING, isOpen: false };
    case 'file':
      return { bytes: await readInputFile(source.path), isOpen: false };
    case 'inherit':
      if (clock === 'virtual' && isFile(STDIN)) return { bytes: readFileSync(STDIN), isOpen: false };
      return { bytes: NOTHING, isOpen: true };
  }
}

async function readInputFile(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new Error(`--stdin ${path}: ${code === 'ENOENT' ? 'no such file' : message}`, { cause: error });
  }
}

function isFile(descriptor: number): boolean {
  try {
    return fstatSync(descriptor).isFile();
  } catch (error) {
    // A shell can close it (`<&-`).
    if ((error as NodeJS.ErrnoException).code === 'EBADF') return false;
    throw error;
  }
}

/** Takes a piece of input; an empty one with `end` set is the last. */
export type InputSink = (bytes: Uint8Array, end: boolean) => void;

/**
 * Hands a stream to a program piece by piece, each when the program waits for it: a program that reads slowly does not have
 * all of a long pipe piling up, and one that never reads leaves the stream alone, so that whoever runs next can have it.
 */
export class InputFeed {
  readonly #open: () => Readable;
  readonly #sink: InputSink;
  #stream: Readable | null = null;
  #isWanted = false;

  /** `open` is called at the first demand. */
  constructor(open: () => Readable, sink: InputSink) {
    this.#open = open;
    this.#sink = sink;
  }

  /** The program waits, or no longer does. */
  demand(isWanted: boolean): void {
    this.#isWanted = isWanted;
    if (!isWanted) return;
    if (this.#stream === null) this.#start();
    else this.#pump();
  }

  /** Lets go of the stream, so that it does not keep this process alive. */
  close(): void {
    this.#stream?.removeAllListeners('readable').removeAllListeners('end').destroy();
    this.#isWanted = false;
  }

  #start(): void {
    const stream = this.#open();
    this.#stream = stream;
    stream.on('readable', () => this.#pump());
    stream.on('end', () => this.#sink(NOTHING, true));
    stream.on('error', (error: NodeJS.ErrnoException) => {
      // A closed standard input is an empty one, as it is for any Go program that looks for the end only.
      if (error.code !== 'EBADF') process.stderr.write(`heapscope: standard input: ${error.message}\n`);
      this.#sink(NOTHING, true);
    });
  }

  #pump(): void {
    if (!this.#isWanted) return;
    const chunk = this.#stream?.read() as Buffer | null | undefined;
    if (chunk === null || chunk === undefined) return;
    this.#isWanted = false;
    // A copy: Node cuts small pieces from a buffer they share.
    this.#sink(new Uint8Array(chunk), false);
  }
}
