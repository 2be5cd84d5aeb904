/** Which goroutines were started before main.main ran: by init functions, the user's or std's. */
import type { CodePlaces } from '../../stream/code-places.ts';

/** The goroutine that runs init functions and then main.main. */
const MAIN_GOROUTINE = 1;
const MAX_REMEMBERED = 1 << 16;

export class BeforeMain {
  readonly #places: CodePlaces;
  /** Whether main.main is on a stack, by stack. */
  readonly #known = new Map<number, boolean>();
  #began = false;
  #waited = true;
  #startNs = 0;

  constructor(places: CodePlaces) {
    this.#places = places;
  }

  /** When goroutine 1 last began to run before it was seen in main.main, ns: what came before is the runtime's start. */
  get startNs(): number {
    return this.#startNs;
  }

  /** Goroutine 1 runs. Only what follows a wait counts: it may be preempted in main.main before anything says that it is there. */
  noteRun(t: number): void {
    if (this.#waited && !this.#began) this.#startNs = t;
    this.#waited = false;
  }

  /** Goroutine 1 waits at this stack. */
  noteWait(stack: number): void {
    this.#noteMain(stack);
    this.#waited = true;
  }

  /** Whether a goroutine that is started now is. @param ofCreator whether its creator is one of them */
  created(creator: number, stack: number, ofCreator: boolean): boolean {
    if (creator === MAIN_GOROUTINE) this.#noteMain(stack);
    if (this.#began) return false;
    // A stack without its outer end does not tell.
    return creator === MAIN_GOROUTINE ? stack !== 0 && !this.#places.isCut(stack) : ofCreator;
  }

  #noteMain(stack: number): void {
    if (!this.#began) this.#began = this.#inMain(stack);
  }

  #inMain(stack: number): boolean {
    const known = this.#known.get(stack);
    if (known !== undefined) return known;
    const places = this.#places;
    const inMain = places.stackOf(stack).some((site) => places.line(site).func === 'main.main');
    if (this.#known.size < MAX_REMEMBERED) this.#known.set(stack, inMain);
    return inMain;
  }
}
