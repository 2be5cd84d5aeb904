import { isHeapWorkerGone } from './heap-port.ts';

/**
 * A question to the heap worker that is asked anew whenever what it depends on changes. The last answer stays until the next
 * one is there, so that pictures do not flicker; answers that come too late are dropped. To be made while a component is set up.
 */
export class HeapQuestion<T> {
  #answer = $state.raw<T | null>(null);
  #asking = $state(false);
  #failure = $state.raw<string | null>(null);

  /** @param ask reads the state it depends on before its first await; null: nothing to ask now, and no answer. */
  constructor(ask: () => Promise<T | null> | null) {
    $effect(() => {
      const asked = ask();
      let stale = false;
      this.#failure = null;
      this.#asking = asked !== null;
      if (asked === null) this.#answer = null;
      asked?.then(
        (answer) => {
          if (stale) return;
          this.#answer = answer;
          this.#asking = false;
        },
        (error: unknown) => {
          if (stale) return;
          this.#asking = false;
          // The worker's end is told once, by the panel.
          if (isHeapWorkerGone(error)) return;
          this.#failure = error instanceof Error ? error.message : String(error);
        },
      );
      return () => {
        stale = true;
      };
    });
  }

  /** null: not known yet, nothing asked, or the thing asked about is not there. */
  get answer(): T | null {
    return this.#answer;
  }

  get asking(): boolean {
    return this.#asking;
  }

  /** What the worker said instead of an answer, in English. */
  get failure(): string | null {
    return this.#failure;
  }
}
