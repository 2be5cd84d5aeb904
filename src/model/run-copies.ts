import { StreamKeeper } from '../base/stream-keeper.ts';
import type { SavedParts } from '../protocol/saved-report.ts';
import type { ProgramSymbols } from '../protocol/symbols.ts';

/** What is kept of each stream, unless said otherwise: more is shown, but not saved. */
const MAX_OBSERVER_BYTES = 64 << 20;
const MAX_HEAP_BYTES = 256 << 20;

/** Copies of what a run sent, for saving it. */
export class RunCopies {
  readonly observer: StreamKeeper;
  readonly heap: StreamKeeper;

  /** @param maxBytes of each stream; of a longer one nothing is kept */
  constructor(maxBytes = { observer: MAX_OBSERVER_BYTES, heap: MAX_HEAP_BYTES }) {
    this.observer = new StreamKeeper(maxBytes.observer);
    this.heap = new StreamKeeper(maxBytes.heap);
  }

  /** What the run can be drawn from again; null: that is more than is kept. */
  saved(symbols: ProgramSymbols, source: string): SavedParts | null {
    const observer = this.observer.whole();
    const heap = this.heap.whole();
    return observer === null || heap === null ? null : { observer, heap, symbols, source };
  }
}
