import { TextTail } from '../base/text-tail.ts';
import { OutputLog } from '../model/output/output-log.ts';
import { RunModel } from '../model/run-model.ts';
import type { ObserveLevel } from '../protocol/observer.ts';
import { STDOUT, type ClockKind, type ExitStatus, type RunEvent } from '../protocol/run.ts';
import { ConsoleInput } from './console-input.svelte.ts';
import { OutputQueue } from './output-queue.ts';
import type { RunGoroutines } from './goroutines.svelte.ts';
import type { RunHeap } from './heap.svelte.ts';
import type { RunHandle, RunMessage } from './ports.ts';
import type { RunCopies } from '../model/run-copies.ts';
import { ProgramFiles } from './program-files.svelte.ts';

/** Reading output may take so much of a frame, ms; drawing needs the rest. */
const READING_MS = 6;
/** While output comes faster than it is read, it is shown no more often than this, ms: every line on show is new each time. */
const FLOOD_SHOW_MS = 50;

/** What a record needs of the page. */
export interface FrameClock {
  /** A monotonic clock, ms. */
  readonly now: () => number;
  /** Calls back before the next paint. */
  readonly onFrame: (callback: () => void) => void;
}

/** What is known of a run before it starts. */
export interface RunFacts {
  /** Where the program's time comes from. */
  readonly clock: ClockKind;
  /** null: objects are not observed. */
  readonly heap: RunHeap | null;
  /** null: goroutines are not observed. */
  readonly goroutines: RunGoroutines | null;
  /** The text that was built; null: not known, as of a saved report. */
  readonly source: string | null;
  readonly observe: ObserveLevel;
  /** It was saved as a report, which has its figures but not its output. */
  readonly saved?: boolean;
  /** null: this run is not to be saved. */
  readonly copies: RunCopies | null;
}

/**
 * One run: what it said, its output and its measurements, and what can be said to it. Both grow in place, thousands of times a second; `version` rises
 * at most once a frame, so that the page looks again no more often than it can draw.
 */
export class RunRecord {
  readonly model = new RunModel();
  readonly files = new ProgramFiles();
  readonly console = new ConsoleInput({
    send: (message) => {
      this.send(message);
    },
    echo: (bytes) => {
      this.#show(bytes);
    },
  });
  readonly clock: ClockKind;
  readonly heap: RunHeap | null;
  readonly goroutines: RunGoroutines | null;
  readonly source: string | null;
  readonly observe: ObserveLevel;
  readonly copies: RunCopies | null;
  readonly saved: boolean;
  /** The end of what it wrote to standard output. */
  readonly printed = new TextTail();
  readonly #frames: FrameClock;
  #handle: RunHandle | null = null;
  readonly #queue = new OutputQueue();
  #output = $state.raw(new OutputLog());
  #version = $state(0);
  #running = $state(true);
  #frameAsked = false;
  #shownAt = -Infinity;

  constructor(frames: FrameClock, facts: RunFacts) {
    const { clock, heap, goroutines, source, observe, copies, saved = false } = facts;
    this.#frames = frames;
    this.clock = clock;
    this.heap = heap;
    this.goroutines = goroutines;
    this.source = source;
    this.observe = observe;
    this.copies = copies;
    this.saved = saved;
  }

  /** Rises when there is something new in `output` or `model`. */
  get version(): number {
    return this.#version;
  }

  get output(): OutputLog {
    return this.#output;
  }

  get running(): boolean {
    return this.#running;
  }

  /** Puts the output so far away; what comes later shows again. */
  clearOutput(): void {
    this.#output = new OutputLog();
    this.#version++;
  }

  /** The program was started: it can be talked to. */
  attach(handle: RunHandle): void {
    this.#handle = handle;
    this.files.attach(handle);
  }

  /** Tells the program's worker; without effect once the program has ended. */
  send(message: RunMessage): void {
    if (this.#running) this.#handle?.send(message);
  }

  accept(event: RunEvent): void {
    switch (event.kind) {
      case 'output':
        if (event.stream === STDOUT) this.printed.add(event.bytes);
        this.#queue.push(event.stream, event.bytes, event.dropped);
        this.#askForFrame();
        return;
      case 'observe':
        this.copies?.observer.add(event.bytes);
        this.model.push(event.bytes);
        this.#askForFrame();
        return;
      case 'heap':
        if (this.heap === null) return;
        this.copies?.heap.add(event.bytes);
        this.heap.push(event.bytes);
        return;
      case 'goroutines':
        if (this.goroutines === null) return;
        this.copies?.goroutines.add(event.bytes);
        this.goroutines.push(event.bytes);
        return;
      case 'input-wait':
        this.console.noteWaiting(event.waiting);
        return;
      case 'files':
        this.files.note(event.files);
        return;
      // Who asked learns of these from the run's handle.
      case 'file':
      case 'started':
      case 'exit':
      case 'failed':
        return;
    }
  }

  /** Nothing comes any more. `status`: how the program ended, null when it never began. */
  close(status: ExitStatus | null): void {
    if (status !== null) this.model.end(status);
    this.#running = false;
    this.console.close();
    const { heap } = this;
    heap?.end();
    this.goroutines?.end(status, heap === null ? null : (groups) => heap.keptAtEnd(groups));
    // Without waiting for a frame, which a hidden tab never gets; more than this takes further frames.
    this.#read();
  }

  /** Has the program record its heap; it does so when it next gives the event loop a turn. */
  takeSnapshot(): void {
    if (!this.#running || this.heap === null) return;
    this.heap.noteAsked();
    this.send({ kind: 'snapshot' });
  }

  /** Nobody looks at it any more. */
  dispose(): void {
    this.heap?.close();
    this.goroutines?.close();
  }

  /** What the user typed stands among the output, as in a terminal. */
  #show(bytes: Uint8Array): void {
    this.#queue.push(STDOUT, bytes, 0);
    this.#askForFrame();
  }

  #askForFrame(): void {
    if (this.#frameAsked) return;
    this.#frameAsked = true;
    this.#frames.onFrame(() => {
      this.#frameAsked = false;
      this.#read();
    });
  }

  #read(): void {
    const { now } = this.#frames;
    const until = now() + READING_MS;
    this.#queue.drain(this.#output, () => now() < until);
    if (!this.#queue.empty) this.#askForFrame();
    else if (!this.#running) this.#output.end();
    if (!this.#queue.empty && now() - this.#shownAt < FLOOD_SHOW_MS) return;
    this.#shownAt = now();
    this.#version++;
  }
}
