import type { BuildProgress, SourceFile } from '../protocol/toolchain.ts';
import { isAbort, type Toolchain } from './ports.ts';

/** `cold`: nothing asked for yet; `failed`: the last attempt failed, and the next build will try again. */
export type WarmUpState = 'cold' | 'preparing' | 'ready' | 'failed';

/**
 * Fetches the compiler and the std archives while the user reads or types. Nothing fails for it: when it cannot, the
 * build that needs the files asks again and says what is wrong.
 */
export class WarmUp {
  readonly #toolchain: Toolchain;
  #state = $state<WarmUpState>('cold');
  #progress = $state.raw<BuildProgress | null>(null);
  #done: string | null = null;
  #epoch = 0;
  #onReady: (() => void) | null;

  /** @param onReady told once, when the compiler is there for the first time */
  constructor(toolchain: Toolchain, onReady: () => void = () => undefined) {
    this.#toolchain = toolchain;
    this.#onReady = onReady;
  }

  get state(): WarmUpState {
    return this.#state;
  }

  get progress(): BuildProgress | null {
    return this.#progress;
  }

  /** Prepares for `files`; `key` names what they need, and a key that was prepared already costs nothing. */
  async prepare(files: readonly SourceFile[], key: string): Promise<void> {
    if (this.#done === key) return;
    this.#done = key;
    const epoch = ++this.#epoch;
    const fresh = (): boolean => epoch === this.#epoch;
    this.#state = 'preparing';
    try {
      await this.#toolchain.prepare(files, {
        onProgress: (progress) => {
          if (fresh()) this.#progress = progress;
        },
      });
      if (fresh()) this.#settle('ready', key);
    } catch (error) {
      if (fresh()) this.#settle(isAbort(error) ? 'cold' : 'failed', null);
    }
  }

  /** A build got everything it needed, or the worker was given up. */
  note(state: 'ready' | 'cold', key: string | null): void {
    this.#epoch++;
    this.#settle(state, key);
  }

  #settle(state: WarmUpState, key: string | null): void {
    this.#state = state;
    this.#done = key;
    this.#progress = null;
    if (state !== 'ready' || this.#onReady === null) return;
    this.#onReady();
    this.#onReady = null;
  }
}
