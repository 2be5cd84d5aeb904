import type { Clock } from './clock.ts';

/** How long to wait before telling Go again of a timeout it did not take, ms. */
const RETRY_MS = 1;

/** The wake-up calls that the Go scheduler has ordered. */
export class Timeouts {
  readonly #clock: Clock;
  readonly #wake: () => void;
  readonly #handles = new Map<number, unknown>();
  #nextId = 1;

  /** `wake` enters Go, which looks for itself what has come due. */
  constructor(clock: Clock, wake: () => void) {
    this.#clock = clock;
    this.#wake = wake;
  }

  get size(): number {
    return this.#handles.size;
  }

  /** Wakes Go after `delayMs`; returns the id under which Go may take it back. */
  schedule(delayMs: number): number {
    const id = this.#nextId++;
    this.#arm(id, delayMs);
    return id;
  }

  clear(id: number): void {
    this.#clock.clearTimeout(this.#handles.get(id));
    this.#handles.delete(id);
  }

  clearAll(): void {
    for (const id of [...this.#handles.keys()]) this.clear(id);
  }

  #arm(id: number, delayMs: number): void {
    const fire = (): void => {
      this.#wake();
      // Go takes back every timeout it has seen. Timers of engines may be a little early by Go's clock: then it has not.
      if (this.#handles.has(id)) this.#arm(id, RETRY_MS);
    };
    this.#handles.set(id, this.#clock.setTimeout(fire, delayMs));
  }
}
