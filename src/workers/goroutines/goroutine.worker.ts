/** The goroutine worker: reads the goroutine stream of a run and answers questions about it (protocol/goroutine-views.ts). */
import { expose, type Remote } from 'comlink';
import type { GoroutineListener, GoroutineViews } from '../../protocol/goroutine-views.ts';
import { GoroutineService } from './goroutine-service.ts';

/** What the page sees of the worker. */
export interface GoroutineWorkerApi extends GoroutineViews {
  /** Once, before all else. */
  listen(listener: GoroutineListener): void;
}

let listener: Remote<GoroutineListener> | null = null;

/** A message that cannot be delivered says so; the work goes on. */
function tell(told: Promise<void> | undefined): void {
  told?.catch((error: unknown) => console.error(error));
}

const service = new GoroutineService({
  changed: (overview) => tell(listener?.changed(overview)),
  problem: (problem) => tell(listener?.problem(problem)),
});

const api: GoroutineWorkerApi = Object.assign(service, {
  listen: (to: GoroutineListener): void => {
    // Comlink hands over a proxy of what the page marked as one.
    listener = to as unknown as Remote<GoroutineListener>;
  },
});

expose(api);
