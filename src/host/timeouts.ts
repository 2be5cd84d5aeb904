import type { Clock } from './clock.ts';
import type { Cancel } from './event-loop.ts';

/** The wake-up calls that the Go scheduler has ordered. */
export class Timeouts {
  readonly #clock: Clock;
  readonly #wake: () => void;
  readonly #pending = new Map<number, Cancel>();
  #nextId = 1;

  /** `wake` enters Go, which looks for itself what has come due. */
  constructor(clock: Clock, wake: () => void) {
    this.#clock = clock;
    this.#wake = wake;
  }

  get size(): number {
    return this.#pending.size;
  }

  /**
   * Wakes Go after `delayMs`; returns the id under which Go may take it back. Without delay Go is busy and only wants the
   * event loop to have its turn.
   */
  schedule(delayMs: number): number {
    const id = this.#nextId++;
    const fire = (): void => {
      this.#wake();
      // Go takes back every timeout it has seen. Timers of engines may be a little early by Go's clock: then it has not.
      if (this.#pending.has(id)) this.#pending.set(id, this.#clock.retry(fire));
    };
    this.#pending.set(id, this.#clock.schedule(fire, delayMs));
    return id;
  }

  clear(id: number): void {
    this.#pending.get(id)?.();
    this.#pending.delete(id);
  }

  clearAll(): void {
    for (const id of [...this.#pending.keys()]) this.clear(id);
  }
}
