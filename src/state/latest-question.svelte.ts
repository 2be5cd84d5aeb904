import { isGoroutineWorkerGone } from './goroutine-port.ts';
import { Latest } from './latest.ts';

/**
 * A question to the goroutine worker that changes faster than it can be answered, as while a picture is dragged: one is under way at a time. The
 * last answer stays until the next one is there. To be made while a component is set up.
 */
export class LatestQuestion<T> {
  #answer = $state.raw<T | null>(null);
  #asking = $state(false);
  #failure = $state.raw<string | null>(null);
  readonly #latest = new Latest<T | null>({
    answer: (answer) => {
      this.#answer = answer;
      this.#failure = null;
    },
    failure: (error) => {
      // The worker's end is told once, by the panel.
      if (!isGoroutineWorkerGone(error))
        this.#failure = error instanceof Error ? error.message : String(error);
    },
    asking: (asking) => {
      this.#asking = asking;
    },
  });

  /** @param prepare reads the state that the question depends on, and gives back how to ask it; null: nothing to ask, and no answer. */
  constructor(prepare: () => (() => Promise<T | null>) | null) {
    $effect(() => {
      const question = prepare();
      if (question !== null) {
        this.#latest.ask(question);
        return;
      }
      this.#latest.drop();
      this.#answer = null;
    });
    $effect(() => () => this.#latest.drop());
  }

  /** null: not known yet, or nothing asked. */
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
