/** The heap worker: reads the heap stream of a run and answers questions about it (protocol/heap-views.ts). */
import { expose, type Remote } from 'comlink';
import type { HeapListener, HeapViews } from '../../protocol/heap-views.ts';
import { HeapService } from './heap-service.ts';

/** What the page sees of the worker. */
export interface HeapWorkerApi extends HeapViews {
  /** Once, before all else. */
  listen(listener: HeapListener): void;
}

let listener: Remote<HeapListener> | null = null;

/** A message that cannot be delivered says so; the work goes on. */
function tell(told: Promise<void> | undefined): void {
  told?.catch((error: unknown) => console.error(error));
}

const service = new HeapService({
  snapshot: (summary) => tell(listener?.snapshot(summary)),
  progress: (step) => tell(listener?.progress(step)),
  problem: (problem) => tell(listener?.problem(problem)),
});

const api: HeapWorkerApi = Object.assign(service, {
  listen: (to: HeapListener): void => {
    // Comlink hands over a proxy of what the page marked as one.
    listener = to as unknown as Remote<HeapListener>;
  },
});

expose(api);
