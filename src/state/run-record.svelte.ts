import { OutputLog } from '../model/output/output-log.ts';
import { RunModel } from '../model/run-model.ts';
import type { ExitStatus, RunEvent } from '../protocol/run.ts';
import { OutputQueue } from './output-queue.ts';

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

/**
 * What one run said: its output and its measurements. Both grow in place, thousands of times a second; `version` rises
 * at most once a frame, so that the page looks again no more often than it can draw.
 */
export class RunRecord {
  readonly model = new RunModel();
  readonly #clock: FrameClock;
  readonly #queue = new OutputQueue();
  #output = $state.raw(new OutputLog());
  #version = $state(0);
  #running = $state(true);
  #frameAsked = false;
  #shownAt = -Infinity;

  constructor(clock: FrameClock) {
    this.#clock = clock;
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

  accept(event: RunEvent): void {
    switch (event.kind) {
      case 'output':
        this.#queue.push(event.stream, event.bytes, event.dropped);
        this.#askForFrame();
        return;
      case 'observe':
        this.model.push(event.bytes);
        this.#askForFrame();
        return;
      // The session learns of these from the run's handle.
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
    // Without waiting for a frame, which a hidden tab never gets; more than this takes further frames.
    this.#read();
  }

  #askForFrame(): void {
    if (this.#frameAsked) return;
    this.#frameAsked = true;
    this.#clock.onFrame(() => {
      this.#frameAsked = false;
      this.#read();
    });
  }

  #read(): void {
    const { now } = this.#clock;
    const until = now() + READING_MS;
    this.#queue.drain(this.#output, () => now() < until);
    if (!this.#queue.empty) this.#askForFrame();
    else if (!this.#running) this.#output.end();
    if (!this.#queue.empty && now() - this.#shownAt < FLOOD_SHOW_MS) return;
    this.#shownAt = now();
    this.#version++;
  }
}
