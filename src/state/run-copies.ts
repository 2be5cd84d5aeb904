import type { ProgramSymbols } from '../protocol/symbols.ts';
import type { SavedParts } from '../workers/report/report.worker.ts';
import { StreamKeeper } from '../base/stream-keeper.ts';

/** Of the two streams of a run as much is kept for saving. More is shown, but not saved. */
const MAX_OBSERVER_BYTES = 64 << 20;
const MAX_HEAP_BYTES = 256 << 20;

/** Copies of what a run sent, for saving it. */
export class RunCopies {
  readonly observer = new StreamKeeper(MAX_OBSERVER_BYTES);
  readonly heap = new StreamKeeper(MAX_HEAP_BYTES);

  /** What the run can be drawn from again; null: that is more than is kept. */
  saved(symbols: ProgramSymbols, source: string): SavedParts | null {
    const observer = this.observer.whole();
    const heap = this.heap.whole();
    return observer === null || heap === null ? null : { observer, heap, symbols, source };
  }
}
