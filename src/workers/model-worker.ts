/** What the page's ends of the workers with models have in common. */
import { transfer } from 'comlink';
import { deferred } from '../base/deferred.ts';

/** A worker and its end. */
export interface WatchedWorker {
  /** The answer of the worker, unless it has gone. */
  readonly ask: <T>(answer: Promise<T>) => Promise<T>;
  /** Ends the worker, whatever it is doing. */
  readonly end: (detail: string) => void;
}

/**
 * Watches a worker: once it has died or was ended, nothing is answered any more.
 * @param goneError what questions are then rejected with
 */
export function watchWorker(
  worker: Worker,
  goneError: (detail: string) => Error,
  onDeath: (detail: string) => void,
): WatchedWorker {
  const gone = deferred<never>();
  gone.promise.catch(() => undefined); // told to whoever asks
  const end = (detail: string): void => {
    worker.terminate();
    gone.reject(goneError(detail));
  };
  worker.addEventListener('error', (event) => {
    // An error event without a message is a script that could not be loaded.
    const detail = event.message === '' ? 'its code could not be loaded' : event.message;
    end(detail);
    onDeath(detail);
  });
  return { ask: (answer) => Promise.race([answer, gone.promise]), end };
}

/** Bytes that go to a worker and are gone here. A view is copied: with it would go all of the buffer it is a part of. */
export function movable(bytes: Uint8Array): Uint8Array {
  const whole = bytes.byteLength === bytes.buffer.byteLength ? bytes : bytes.slice();
  return transfer(whole, [whole.buffer as ArrayBuffer]);
}
