/** What the state and the pictures need of the goroutine worker, as interfaces: the app passes the real one in, the tests their own. */
import type { GoroutineListener } from '../protocol/goroutine-views.ts';
import type { GoroutineClient } from '../workers/goroutines/goroutine-client.ts';
import type { GoroutineQueries } from '../workers/goroutines/goroutine-queries.ts';

export type { GoroutineQueries };

/** One goroutine worker. All its calls reject with an error named `GoroutineWorkerGone` once it has died or was closed. */
export type GoroutinePort = GoroutineClient;

/** Starts a goroutine worker. Rejects when its code cannot be had. `onDeath` is told at most once, and not after `close`. */
export type OpenGoroutines = (
  listener: GoroutineListener,
  onDeath: (detail: string) => void,
) => Promise<GoroutinePort>;

/** Nobody can answer any more: the worker died, or another run began. Its end is told once, in one place. */
export function isGoroutineWorkerGone(error: unknown): boolean {
  return error instanceof Error && error.name === 'GoroutineWorkerGone';
}
