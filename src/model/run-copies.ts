import { StreamKeeper } from '../base/stream-keeper.ts';
import type { SavedParts } from '../protocol/saved-report.ts';
import type { ProgramSymbols } from '../protocol/symbols.ts';

/** What is kept of each stream, unless said otherwise: more is shown, but not saved. */
const MAX_OBSERVER_BYTES = 64 << 20;
const MAX_HEAP_BYTES = 256 << 20;
/** Some ten million changes of state: more than a view keeps. */
const MAX_GOROUTINE_BYTES = 256 << 20;

/** Copies of what a run sent, for saving it. */
export class RunCopies {
  readonly observer: StreamKeeper;
  readonly heap: StreamKeeper;
  readonly goroutines: StreamKeeper;

  /** @param maxBytes of each stream; of a longer one nothing is kept */
  constructor({
    observer = MAX_OBSERVER_BYTES,
    heap = MAX_HEAP_BYTES,
    goroutines = MAX_GOROUTINE_BYTES,
  }: Partial<Readonly<Record<'observer' | 'heap' | 'goroutines', number>>> = {}) {
    this.observer = new StreamKeeper(observer);
    this.heap = new StreamKeeper(heap);
    this.goroutines = new StreamKeeper(goroutines);
  }

  /** What the run can be drawn from again, without its goroutines when they alone are too long; null: that is more than is kept. */
  saved(symbols: ProgramSymbols, source: string): SavedParts | null {
    const observer = this.observer.whole();
    const heap = this.heap.whole();
    if (observer === null || heap === null) return null;
    return { observer, heap, goroutines: this.goroutines.whole(), symbols, source };
  }
}
