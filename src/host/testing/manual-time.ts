import type { Cancel } from '../event-loop.ts';
import type { RealTime } from '../virtual-clock.ts';

interface Timer {
  readonly atMs: number;
  readonly callback: () => void;
}

/** Real time that passes when a test says so. */
export class ManualTime implements RealTime {
  #nowMs = 0;
  readonly #timers = new Set<Timer>();
  readonly #turns = new Set<() => void>();

  readonly now = (): number => this.#nowMs;

  readonly after = (callback: () => void, delayMs: number): Cancel => {
    const timer = { atMs: this.#nowMs + delayMs, callback };
    this.#timers.add(timer);
    return () => this.#timers.delete(timer);
  };

  readonly nextTurn = (callback: () => void): Cancel => {
    this.#turns.add(callback);
    return () => this.#turns.delete(callback);
  };

  get pendingCount(): number {
    return this.#timers.size + this.#turns.size;
  }

  /** Time passes, and timers fire when they are due. */
  pass(ms: number): void {
    const end = this.#nowMs + ms;
    for (let next = this.#due(end); next !== undefined; next = this.#due(end)) {
      this.#nowMs = Math.max(this.#nowMs, next.atMs);
      this.#timers.delete(next);
      next.callback();
    }
    this.#nowMs = end;
  }

  /** Time passes, and the engine has not found time for timers. */
  late(ms: number): void {
    this.#nowMs += ms;
  }

  /** Fires the timers that are due now, once each. */
  fireDue(): void {
    for (const timer of [...this.#timers]) {
      if (timer.atMs > this.#nowMs) continue;
      this.#timers.delete(timer);
      timer.callback();
    }
  }

  /** The event loop turns once. */
  turn(): void {
    const turns = [...this.#turns];
    this.#turns.clear();
    for (const callback of turns) callback();
  }

  #due(end: number): Timer | undefined {
    return [...this.#timers].filter(({ atMs }) => atMs <= end).sort((a, b) => a.atMs - b.atMs)[0];
  }
}
