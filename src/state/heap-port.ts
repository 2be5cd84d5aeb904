/** What the state and the pictures need of the heap worker, as interfaces: the app passes the real one in, the tests their own. */
import type { HeapListener, HeapViews } from '../protocol/heap-views.ts';

/** A face of the worker with every answer a promise. */
export type HeapQueries = {
  readonly [K in keyof HeapViews]: (
    ...args: Parameters<HeapViews[K]>
  ) => Promise<Awaited<ReturnType<HeapViews[K]>>>;
};

/** One heap worker. All its calls reject with {@link HeapWorkerGone} once it has died or was closed. */
export interface HeapPort extends HeapQueries {
  /** Ends the worker, whatever it is doing. */
  close(): void;
}

/** Starts a heap worker. Rejects when its code cannot be had. `onDeath` is told at most once, and not after `close`. */
export type OpenHeap = (listener: HeapListener, onDeath: (detail: string) => void) => Promise<HeapPort>;

/** A question that nobody can answer any more: the worker died, or another run began. */
export class HeapWorkerGone extends Error {
  constructor(detail: string) {
    super(detail);
    this.name = 'HeapWorkerGone';
  }
}
