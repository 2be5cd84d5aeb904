/** The page's end of a heap worker. */
import { proxy, transfer, wrap } from 'comlink';
import { deferred } from '../../base/deferred.ts';
import type { HeapListener } from '../../protocol/heap-views.ts';
import { heapQueries, type HeapQueries } from './heap-queries.ts';
import type { HeapWorkerApi } from './heap.worker.ts';

export interface HeapClient extends HeapQueries {
  /** Ends the worker, whatever it is doing. */
  close(): void;
}

/** A question that nobody can answer any more: the worker died or was closed. */
export class HeapWorkerGone extends Error {
  constructor(detail: string) {
    super(detail);
    this.name = 'HeapWorkerGone';
  }
}

type Method = (...args: readonly unknown[]) => Promise<unknown>;

/** Starts a worker. After its death, and after `close`, every call rejects with {@link HeapWorkerGone}. */
export async function openHeapWorker(
  listener: HeapListener,
  onDeath: (detail: string) => void,
): Promise<HeapClient> {
  const worker = new Worker(new URL('./heap.worker.ts', import.meta.url), { type: 'module' });
  const gone = deferred<never>();
  gone.promise.catch(() => undefined); // told to whoever calls
  const end = (detail: string): void => {
    worker.terminate();
    gone.reject(new HeapWorkerGone(detail));
  };
  worker.addEventListener('error', (event) => {
    // An error event without a message is a script that could not be loaded.
    const detail = event.message === '' ? 'its code could not be loaded' : event.message;
    end(detail);
    onDeath(detail);
  });
  const api = wrap<HeapWorkerApi>(worker);
  const queries = heapQueries((method, args) => {
    const [bytes] = args;
    const sent = bytes instanceof Uint8Array ? [movable(bytes)] : args;
    return Promise.race([(api[method] as unknown as Method)(...sent), gone.promise]);
  });
  await Promise.race([api.listen(proxy(listener)), gone.promise]);
  return { ...queries, close: () => end('closed') };
}

/** A view is copied: with it would go all of the buffer it is a part of. */
function movable(bytes: Uint8Array): Uint8Array {
  const whole = bytes.byteLength === bytes.buffer.byteLength ? bytes : bytes.slice();
  return transfer(whole, [whole.buffer as ArrayBuffer]);
}
