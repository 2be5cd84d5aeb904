/**
 * Writes soon after the first change, not after the last: a user who types without pause is saved all the same,
 * and a crash loses at most `delayMs` of work.
 */
export class Autosave {
  readonly #save: () => void;
  readonly #delayMs: number;
  #timer: ReturnType<typeof setTimeout> | null = null;

  constructor(save: () => void, delayMs = 250) {
    this.#save = save;
    this.#delayMs = delayMs;
  }

  /** Something changed. */
  touch(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = null;
      this.#save();
    }, this.#delayMs);
  }

  /** Forgets a pending write, because the caller writes now. True when one was pending. */
  cancel(): boolean {
    if (this.#timer === null) return false;
    clearTimeout(this.#timer);
    this.#timer = null;
    return true;
  }
}
