/** The page's end of a heap worker. */
import { proxy, wrap } from 'comlink';
import type { HeapListener } from '../../protocol/heap-views.ts';
import { movable, watchWorker } from '../model-worker.ts';
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
  const { ask, end } = watchWorker(worker, (detail) => new HeapWorkerGone(detail), onDeath);
  const api = wrap<HeapWorkerApi>(worker);
  const queries = heapQueries((method, args) => {
    const [bytes] = args;
    const sent = bytes instanceof Uint8Array ? [movable(bytes)] : args;
    return ask((api[method] as unknown as Method)(...sent));
  });
  await ask(api.listen(proxy(listener)));
  return { ...queries, close: () => end('closed') };
}
