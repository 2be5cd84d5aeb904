/** What runs when JavaScript calls a js.Func: the Go function with this id gets `self` as this. */
export type CallGo = (id: number, self: unknown, args: readonly unknown[]) => unknown;

type Wrapper = (...args: unknown[]) => unknown;

/**
 * The JavaScript sides of a program's js.Funcs. It answers one question: may JavaScript still call into the program of its own
 * accord? A program that waits for that is not deadlocked. Package syscall makes a js.Func for every file operation,
 * and those do not count. Go does not tell when a js.Func is released, so one counts until JavaScript's collector
 * has found that nobody can call it any more.
 */
export class Funcs {
  readonly #callGo: CallGo;
  readonly #ids = new WeakMap<object, number>();
  readonly #callable = new Set<number>();
  readonly #collected: FinalizationRegistry<number>;

  /** `onUncallable` hears when a function that counted has been collected. */
  constructor(callGo: CallGo, onUncallable: () => void) {
    this.#callGo = callGo;
    this.#collected = new FinalizationRegistry((id) => {
      this.#callable.delete(id);
      onUncallable();
    });
  }

  /** Functions of the program's own making that JavaScript can call. */
  get callableCount(): number {
    return this.#callable.size;
  }

  /** `id` is a function of the program's own, not the callback of a file operation. */
  isCallable(id: number): boolean {
    return this.#callable.has(id);
  }

  /** The JavaScript function for Go's function `id`. */
  wrap(id: number): Wrapper {
    const callGo = this.#callGo;
    const wrapper = function (this: unknown, ...args: unknown[]): unknown {
      return callGo(id, this, args);
    };
    this.#ids.set(wrapper, id);
    this.#callable.add(id);
    return wrapper;
  }

  /** `wrapper` is the callback of a file operation. */
  isForFiles(wrapper: object): void {
    const id = this.#ids.get(wrapper);
    if (id !== undefined) this.#callable.delete(id);
  }

  /** Go holds no reference to `value` any more; JavaScript may. */
  droppedByGo(value: unknown): void {
    if (typeof value !== 'function') return;
    const id = this.#ids.get(value);
    if (id !== undefined && this.#callable.has(id)) this.#collected.register(value, id);
  }

  release(): void {
    this.#callable.clear();
  }
}
