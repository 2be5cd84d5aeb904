/** The page's end of the heap worker. */
import { proxy, releaseProxy, transfer, wrap, type Remote } from 'comlink';
import type { HeapListener, HeapViews } from '../../protocol/heap-views.ts';
import type { HeapWorkerApi } from './heap.worker.ts';

/** The worker's questions; calls that are under way when it ends are never answered. */
export type HeapQuestions = Omit<Remote<HeapViews>, 'append'>;

export interface HeapClientOptions {
  readonly listener: HeapListener;
  /** The worker died, most likely for want of memory: nothing more comes from it. */
  readonly onFailure: (detail: string) => void;
}

export class HeapClient {
  readonly #worker: Worker;
  readonly #api: Remote<HeapWorkerApi>;
  readonly #onFailure: (detail: string) => void;

  constructor({ listener, onFailure }: HeapClientOptions) {
    this.#onFailure = onFailure;
    this.#worker = new Worker(new URL('./heap.worker.ts', import.meta.url), { type: 'module' });
    this.#worker.addEventListener('error', (event) => onFailure(event.message));
    this.#api = wrap<HeapWorkerApi>(this.#worker);
    this.#watch(this.#api.listen(proxy(listener)));
  }

  get questions(): HeapQuestions {
    return this.#api;
  }

  /** Whole records of the heap stream; the buffer is gone afterwards. */
  append(bytes: Uint8Array<ArrayBuffer>): void {
    this.#watch(this.#api.append(transfer(bytes, [bytes.buffer])));
  }

  /** Ends the worker, whatever it is doing. */
  end(): void {
    this.#api[releaseProxy]();
    this.#worker.terminate();
  }

  #watch(call: Promise<void>): void {
    call.catch((error: unknown) => this.#onFailure(error instanceof Error ? error.message : String(error)));
  }
}
