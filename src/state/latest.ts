/** Told what becomes of questions. */
export interface LatestListener<T> {
  answer(answer: T): void;
  failure(error: unknown): void;
  /** A question is under way, or none is any more. */
  asking(asking: boolean): void;
}

/**
 * Asks one question at a time; of those that come meanwhile only the newest is asked after it. Answers to questions that were
 * overtaken are told too, as they are nearer to what is wanted than what was there before.
 */
export class Latest<T> {
  readonly #listener: LatestListener<T>;
  #next: (() => Promise<T>) | null = null;
  /** Rises when what is under way is wanted no more. */
  #age = 0;
  #busy = false;

  constructor(listener: LatestListener<T>) {
    this.#listener = listener;
  }

  ask(question: () => Promise<T>): void {
    this.#next = question;
    if (!this.#busy) void this.#work();
  }

  /** Nothing that was asked is wanted any more. */
  drop(): void {
    this.#next = null;
    this.#age++;
  }

  async #work(): Promise<void> {
    this.#busy = true;
    this.#listener.asking(true);
    for (let question = this.#take(); question !== null; question = this.#take()) {
      const age = this.#age;
      try {
        const answer = await question();
        if (age === this.#age) this.#listener.answer(answer);
      } catch (error) {
        if (age === this.#age) this.#listener.failure(error);
      }
    }
    this.#busy = false;
    this.#listener.asking(false);
  }

  #take(): (() => Promise<T>) | null {
    const question = this.#next;
    this.#next = null;
    return question;
  }
}
