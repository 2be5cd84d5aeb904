/** Wait reasons: the runtime's words by their number, and what state a wait for it is. */
import { WAIT_REASON_MASK, WaitFlags } from '../../../protocol/goroutine-stream.ts';
import { GoroutineState } from '../../../protocol/goroutine-views.ts';

const MAX_REASON_LENGTH = 64;

export class WaitReasons {
  readonly #texts: string[] = [];
  readonly #states: GoroutineState[] = [];

  /** The first words for a number stay. */
  add(number: number, text: string): void {
    if (number > WAIT_REASON_MASK || this.#texts[number] !== undefined) return;
    this.#texts[number] = text.slice(0, MAX_REASON_LENGTH);
    this.#states[number] = stateOfReason(text);
  }

  /** @param word number of the reason, flags beside it; empty: never told */
  text(word: number): string {
    return this.#texts[word & WAIT_REASON_MASK] ?? '';
  }

  state(word: number): GoroutineState {
    if ((word & WaitFlags.forever) !== 0) return GoroutineState.stuck;
    if ((word & WaitFlags.timer) !== 0) return GoroutineState.timer;
    return this.#states[word & WAIT_REASON_MASK] ?? GoroutineState.other;
  }
}

/** By the words of waitReasonStrings in Go's runtime2.go. */
export function stateOfReason(text: string): GoroutineState {
  if (text.startsWith('chan ') || text.startsWith('select')) return GoroutineState.channel;
  if (text.startsWith('sync.WaitGroup') || text.startsWith('sync.Cond')) return GoroutineState.sync;
  if (text.startsWith('synctest') || text === 'coroutine') return GoroutineState.sync;
  if (text.startsWith('sync.') || text.startsWith('semacquire')) return GoroutineState.lock;
  return isSleepReason(text) ? GoroutineState.timer : GoroutineState.other;
}

/** Object and detail of such a wait are the time it ends. */
export function isSleepReason(text: string): boolean {
  return text.startsWith('sleep');
}
