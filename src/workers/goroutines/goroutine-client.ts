/** The page's end of a goroutine worker. */
import { proxy, wrap } from 'comlink';
import type { GoroutineListener } from '../../protocol/goroutine-views.ts';
import { movable, watchWorker } from '../model-worker.ts';
import { goroutineQueries, type GoroutineQueries } from './goroutine-queries.ts';
import type { GoroutineWorkerApi } from './goroutine.worker.ts';

export interface GoroutineClient extends GoroutineQueries {
  /** Ends the worker, whatever it is doing. */
  close(): void;
}

/** A question that nobody can answer any more: the worker died or was closed. */
export class GoroutineWorkerGone extends Error {
  constructor(detail: string) {
    super(detail);
    this.name = 'GoroutineWorkerGone';
  }
}

type Method = (...args: readonly unknown[]) => Promise<unknown>;

/** Starts a worker. After its death, and after `close`, every call rejects with {@link GoroutineWorkerGone}. */
export async function openGoroutineWorker(
  listener: GoroutineListener,
  onDeath: (detail: string) => void,
): Promise<GoroutineClient> {
  const worker = new Worker(new URL('./goroutine.worker.ts', import.meta.url), { type: 'module' });
  const { ask, end } = watchWorker(worker, (detail) => new GoroutineWorkerGone(detail), onDeath);
  const api = wrap<GoroutineWorkerApi>(worker);
  const queries = goroutineQueries((method, args) => {
    const [bytes] = args;
    const sent = bytes instanceof Uint8Array ? [movable(bytes)] : args;
    return ask((api[method] as unknown as Method)(...sent));
  });
  await ask(api.listen(proxy(listener)));
  return { ...queries, close: () => end('closed') };
}
