/** Wishes for a snapshot, from whoever controls a program to the host that runs it. One made before the start is kept. */
export class SnapshotRequests {
  #isOpen = false;
  #take: (() => void) | null = null;

  request(): void {
    if (this.#take === null) this.#isOpen = true;
    else this.#take();
  }

  /** Has `take` called for each wish from now on, and for one that is open. null: nobody takes them any more. */
  serve(take: (() => void) | null): void {
    this.#take = take;
    if (take === null || !this.#isOpen) return;
    this.#isOpen = false;
    take();
  }
}
