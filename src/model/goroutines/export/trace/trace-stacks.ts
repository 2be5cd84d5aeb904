/** The stacks that a trace names: those of the stream, and for each function that a goroutine begins in one of that alone. */
import type { GoroutineStore } from '../../store/goroutine-store.ts';
import { MAX_FRAMES } from './format.ts';
import type { TraceFrame } from './trace-writer.ts';

/** Pcs of functions without a known line lie beyond those of lines. */
const FUNCTION_PC = 2 ** 32;
const NO_PLACE = { file: '', line: 0 } as const;

export class TraceStacks {
  readonly #store: GoroutineStore;
  readonly #used = new Set<number>();
  /** Numbers of functions' stacks lie beyond those of the stream. */
  readonly #ofFunctions = new Map<string, number>();
  readonly #firstOfFunctions: number;

  constructor(store: GoroutineStore) {
    this.#store = store;
    this.#firstOfFunctions = store.places.contextEnd + 1;
  }

  /** Number in the trace of a stack of the stream; 0: not known. */
  of(stack: number): number {
    if (stack === 0 || stack >= this.#firstOfFunctions) return 0;
    this.#used.add(stack);
    return stack;
  }

  /** Number of a stack with this function alone, for what has just begun. */
  ofFunction(func: string): number {
    if (func === '') return 0;
    let number = this.#ofFunctions.get(func);
    if (number === undefined) {
      number = this.#firstOfFunctions + this.#ofFunctions.size;
      this.#ofFunctions.set(func, number);
    }
    return number;
  }

  /** All that was asked for. */
  *all(): Iterable<readonly [number, readonly TraceFrame[]]> {
    const { places } = this.#store;
    for (const stack of this.#used) {
      const sites = places.stackOf(stack).slice(0, MAX_FRAMES);
      yield [stack, sites.map((site) => ({ pc: site + 1, ...places.line(site) }))];
    }
    for (const [func, number] of this.#ofFunctions) {
      yield [number, [{ pc: FUNCTION_PC + number, func, ...NO_PLACE }]];
    }
  }
}
