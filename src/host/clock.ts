import type { ClockKind } from '../protocol/run.ts';
import { afterRealTime, nextTurn, type Cancel } from './event-loop.ts';

/** Where a program's time comes from. */
export interface Clock {
  readonly kind: ClockKind;
  /**
   * Monotonic time, ns. Real: from a start of the clock's choosing, always above 0. Virtual: only what Go cannot know, see
   * `VirtualClock`.
   */
  nanotime(): number;
  /** Time of day, ms since 1970. */
  walltimeMs(): number;
  /** Calls `callback` once, `delayMs` or a little more from now. 0: when the event loop has had a turn. */
  schedule(callback: () => void, delayMs: number): Cancel;
  /** Calls `callback` once, in a moment of real time: for what was tried in vain and must not spin. */
  retry(callback: () => void): Cancel;
  /** Go is about to run; until {@link Clock.goRests} it does. */
  goRuns(): void;
  /** Go has returned: all its goroutines wait, one perhaps for input that may yet come, or it gives the event loop a turn. */
  goRests(awaitsInput: boolean): void;
}

/** How long to wait before something is tried again, ms. */
const RETRY_MS = 1;

/** See {@link Clock.retry}. */
export function retryInRealTime(callback: () => void): Cancel {
  return afterRealTime(callback, RETRY_MS);
}

/** The engine's own time. */
export class RealClock implements Clock {
  readonly kind = 'real';
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

  retry(callback: () => void): Cancel {
    return retryInRealTime(callback);
  }

  /** Real time passes whatever Go does. */
  goRuns(): void {
    return;
  }

  goRests(): void {
    return;
  }
}
