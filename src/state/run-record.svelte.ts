import type { ExitStatus, RunEvent } from '../protocol/run.ts';
import { OutputLog } from '../model/output/output-log.ts';
import { RunModel } from '../model/run-model.ts';

/**
 * What one run said: its output and its measurements. Both grow in place, thousands of times a second; `version` rises
 * at most once a frame, so that the page looks again no more often than it can draw.
 */
export class RunRecord {
  readonly model = new RunModel();
  readonly #onFrame: (callback: () => void) => void;
  #output = $state.raw(new OutputLog());
  #version = $state(0);
  #running = $state(true);
  #pending = false;

  /** @param onFrame calls back before the next paint */
  constructor(onFrame: (callback: () => void) => void) {
    this.#onFrame = onFrame;
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
        this.#output.push(event.stream, event.bytes, event.dropped);
        this.#announce();
        return;
      case 'observe':
        this.model.push(event.bytes);
        this.#announce();
        return;
      // The session learns of these from the run's handle.
      case 'started':
      case 'exit':
      case 'failed':
        return;
    }
  }

  end(status: ExitStatus): void {
    this.model.end(status);
  }

  /** Nothing comes any more: shows all there is without waiting for a frame, which a hidden tab never gets. */
  close(): void {
    this.#output.end();
    this.#running = false;
    this.#version++;
  }

  #announce(): void {
    if (this.#pending) return;
    this.#pending = true;
    this.#onFrame(() => {
      this.#pending = false;
      this.#version++;
    });
  }
}
