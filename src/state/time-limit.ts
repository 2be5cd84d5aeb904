/** Stops a program that takes longer than the user allows. */
export class TimeLimit {
  readonly #seconds: number | null;
  readonly #stop: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #reached = false;

  /** @param seconds of real time; null: there is no limit */
  constructor(seconds: number | null, stop: () => void) {
    this.#seconds = seconds;
    this.#stop = stop;
  }

  /** The time was up, and the program was told to stop. */
  get reached(): boolean {
    return this.#reached;
  }

  /** The program takes its first step: what was spent on getting it there does not count. */
  start(): void {
    if (this.#seconds === null) return;
    this.#timer = setTimeout(() => {
      this.#reached = true;
      this.#stop();
    }, this.#seconds * 1000);
  }

  clear(): void {
    clearTimeout(this.#timer);
  }
}
