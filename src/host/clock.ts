import { afterRealTime, nextTurn, type Cancel } from './event-loop.ts';

/** Where a program's time comes from. */
export interface Clock {
  /** Monotonic time, ns from a start of the clock's choosing; always above 0. */
  nanotime(): number;
  /** Time of day, ms since 1970. */
  walltimeMs(): number;
  /** Calls `callback` once, `delayMs` or a little more from now. 0: when the event loop has had a turn. */
  schedule(callback: () => void, delayMs: number): Cancel;
}

/** The engine's own time. */
export class RealClock implements Clock {
  /** Counting from the clock's making keeps ns within what a double holds exactly, for 104 days. */
  readonly #startMs = performance.now();

  nanotime(): number {
    // Go takes 0 for "no time yet" (runtime.main).
    return Math.floor((performance.now() - this.#startMs) * 1e6) + 1;
  }

  walltimeMs(): number {
    return Date.now();
  }

  schedule(callback: () => void, delayMs: number): Cancel {
    return delayMs > 0 ? afterRealTime(callback, delayMs) : nextTurn(callback);
  }
}
