/**
 * Does the newest of what it is given before the next paint, once, however often it is given something. Cancelling and asking anew
 * instead would put off the work for as long as something changes in every frame.
 */
export class NextFrame {
  #work: (() => void) | null = null;
  #asked = 0;

  do(work: () => void): void {
    this.#work = work;
    if (this.#asked !== 0) return;
    this.#asked = requestAnimationFrame(() => {
      this.#asked = 0;
      this.#work?.();
      this.#work = null;
    });
  }

  /** What was given and not done is not wanted any more. */
  cancel(): void {
    cancelAnimationFrame(this.#asked);
    this.#asked = 0;
    this.#work = null;
  }
}
