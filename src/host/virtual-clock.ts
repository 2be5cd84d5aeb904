import type { ClockSpeed } from '../protocol/run.ts';
import { retryInRealTime, type Clock } from './clock.ts';
import { afterRealTime, nextTurn, type Cancel, type NextTurn } from './event-loop.ts';

/**
 * Virtual time is kept by Go: now = its own offset + executed work + `nanotime()` of this clock. What Go cannot see is how long
 * it has been waiting, so that is all that `nanotime` says, and 0 nearly always:
 *
 *  - While Go runs, nothing here moves.
 *  - When Go rests, the earliest timeout that it has ordered fires, at once or after delay ÷ speed of real time. With
 *    that Go puts its offset at the timer's deadline, and the waiting counts from 0 again.
 *  - When something else wakes Go in the midst of a paced wait (typed input), the part that has passed stays in `nanotime`
 *    until a timeout fires.
 *  - With speed `instant` there is no such part, and runs repeat exactly. But while the program reads input that a person
 *    has yet to type, timeouts come as late as in real time: a ticker beside the read would else run through years.
 *  - A timeout without delay is not a wait: Go is busy and gives the event loop a turn. No time passes, and no timeout fires
 *    before Go has gone on.
 */

/** The event loop gets a turn at least so often, ms of real time. */
const SLICE_MS = 10;

/**
 * Timers of engines come late, nested ones in browsers by up to 4 ms. What is waited too long is taken off the next wait, up
 * to this much, ms; more than that is a machine that slept or a tab in the background, and not to be caught up with.
 */
const MAX_AHEAD_MS = 50;

/** When the program starts: the instant at which time stands in the Go playground, ms since 1970. */
export const VIRTUAL_START_MS = Date.UTC(2009, 10, 10, 23);

/** The real time that a virtual clock depends on; a test's own is made by hand. */
export interface RealTime {
  /** ms, monotonic. */
  readonly now: () => number;
  readonly after: (callback: () => void, delayMs: number) => Cancel;
  readonly nextTurn: NextTurn;
}

interface Timeout {
  /** ms on the axis of {@link VirtualClock} `#nowMs`. */
  readonly atMs: number;
  readonly callback: () => void;
}

export class VirtualClock implements Clock {
  readonly kind = 'virtual';
  readonly #real: RealTime;
  /** In the order in which they were asked for. Go has one or two at a time. */
  readonly #timeouts = new Set<Timeout>();
  #speed: ClockSpeed;
  /** All the waiting so far, ms of virtual time. */
  #nowMs = 0;
  /** `#nowMs` when a timeout last fired. */
  #firedMs = 0;
  /** Real time that was waited too long, ms. */
  #aheadMs = 0;
  /** Turns of the event loop that Go has asked for. */
  #turns = 0;
  #isResting = false;
  #awaitsInput = false;
  #isFiring = false;
  /** When the paced wait began that is going on, ms of real time. */
  #waitingSince: number | null = null;
  #cancelWait: Cancel | null = null;

  constructor(
    speed: ClockSpeed,
    real: RealTime = { now: () => performance.now(), after: afterRealTime, nextTurn },
  ) {
    this.#speed = speed;
    this.#real = real;
  }

  /** How much of a wait has passed that something else than a timeout ended, ns. */
  nanotime(): number {
    return Math.floor((this.#nowMs - this.#firedMs) * 1e6);
  }

  /** For what the host stamps, files above all. Moves when a timeout fires: executed work is not in it. */
  walltimeMs(): number {
    return VIRTUAL_START_MS + Math.floor(this.#firedMs);
  }

  /** Also in the midst of a wait. */
  setSpeed(speed: ClockSpeed): void {
    this.#stopWaiting();
    this.#aheadMs = 0;
    this.#speed = speed;
    if (this.#isResting) this.#advance();
  }

  schedule(callback: () => void, delayMs: number): Cancel {
    if (delayMs <= 0) return this.#giveTurn(callback);
    const timeout: Timeout = { atMs: this.#nowMs + delayMs, callback };
    this.#timeouts.add(timeout);
    return () => {
      this.#timeouts.delete(timeout);
      if (this.#timeouts.size === 0) this.#stopWaiting();
    };
  }

  retry(callback: () => void): Cancel {
    return retryInRealTime(callback);
  }

  goRuns(): void {
    this.#isResting = false;
    this.#stopWaiting();
  }

  goRests(awaitsInput = false): void {
    this.#isResting = true;
    this.#awaitsInput = awaitsInput;
    this.#advance();
  }

  #giveTurn(callback: () => void): Cancel {
    this.#turns++;
    let isPending = true;
    const settle = (): void => {
      if (isPending) this.#turns--;
      isPending = false;
    };
    const cancel = this.#real.nextTurn(() => {
      settle();
      callback();
    });
    return () => {
      settle();
      cancel();
    };
  }

  /** Fires what is due, or waits for it. */
  #advance(): void {
    // Firing a timeout enters Go, which comes to rest in here again: the loop below goes on then.
    if (this.#isFiring) return;
    this.#isFiring = true;
    try {
      const sliceEnd = this.#real.now() + SLICE_MS;
      while (this.#isResting && this.#turns === 0 && this.#cancelWait === null) {
        const next = this.#earliest();
        if (next === null) return;
        const waitMs = this.#realWaitMs(next);
        if (waitMs > 0) this.#wait(waitMs);
        else if (this.#real.now() >= sliceEnd) this.#waitForTurn();
        else this.#fire(next);
      }
    } finally {
      this.#isFiring = false;
    }
  }

  #fire(timeout: Timeout): void {
    const pace = this.#pace;
    this.#aheadMs = pace === null ? 0 : this.#aheadMs - (timeout.atMs - this.#nowMs) / pace;
    this.#timeouts.delete(timeout);
    this.#nowMs = Math.max(this.#nowMs, timeout.atMs);
    this.#firedMs = this.#nowMs;
    timeout.callback();
  }

  /** How much virtual time passes in real time while Go rests; null: it jumps. */
  get #pace(): number | null {
    if (this.#speed !== 'instant') return this.#speed;
    return this.#awaitsInput ? 1 : null;
  }

  #earliest(): Timeout | null {
    let earliest: Timeout | null = null;
    for (const timeout of this.#timeouts) {
      if (earliest === null || timeout.atMs < earliest.atMs) earliest = timeout;
    }
    return earliest;
  }

  /** Real time until `timeout`, ms; 0 or less: it is due. */
  #realWaitMs(timeout: Timeout): number {
    const pace = this.#pace;
    return pace === null ? 0 : (timeout.atMs - this.#nowMs) / pace - this.#aheadMs;
  }

  #wait(realMs: number): void {
    this.#waitingSince = this.#real.now();
    this.#cancelWait = this.#real.after(() => this.#goOn(), realMs);
  }

  #waitForTurn(): void {
    this.#cancelWait = this.#real.nextTurn(() => this.#goOn());
  }

  #goOn(): void {
    this.#stopWaiting();
    this.#advance();
  }

  /** Ends a wait and counts what has passed of it, at most up to the earliest timeout. */
  #stopWaiting(): void {
    this.#cancelWait?.();
    this.#cancelWait = null;
    const pace = this.#pace;
    if (this.#waitingSince === null || pace === null) return;
    const passedMs = this.#real.now() - this.#waitingSince + this.#aheadMs;
    this.#waitingSince = null;
    const missingMs = ((this.#earliest()?.atMs ?? Infinity) - this.#nowMs) / pace;
    const countedMs = Math.min(passedMs, missingMs);
    this.#aheadMs = Math.min(passedMs - countedMs, MAX_AHEAD_MS);
    // Go must not see a part of a wait where runs repeat exactly: there it only shortens the wait that remains.
    if (this.#speed === 'instant') this.#aheadMs += countedMs;
    else this.#nowMs += countedMs * pace;
  }
}
