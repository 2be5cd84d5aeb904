/** What the state and the pictures need of the heap worker, as interfaces: the app passes the real one in, the tests their own. */
import type { HeapListener } from '../protocol/heap-views.ts';
import type { HeapClient } from '../workers/heap/heap-client.ts';
import type { HeapQueries } from '../workers/heap/heap-queries.ts';

export type { HeapQueries };

/** One heap worker. All its calls reject with an error named `HeapWorkerGone` once it has died or was closed. */
export type HeapPort = HeapClient;

/** Starts a heap worker. Rejects when its code cannot be had. `onDeath` is told at most once, and not after `close`. */
export type OpenHeap = (listener: HeapListener, onDeath: (detail: string) => void) => Promise<HeapPort>;

/** Nobody can answer any more: the worker died, or another run began. Its end is told once, in one place. */
export function isHeapWorkerGone(error: unknown): boolean {
  return error instanceof Error && error.name === 'HeapWorkerGone';
}
